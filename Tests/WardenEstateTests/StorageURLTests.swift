import Testing
import WardenEstate

@Suite struct StorageURLTests {
    @Test(arguments: [
        ("s3://b", "s3://b"), ("s3a://B/p/", "s3://b/p"), ("s3n://b//p//q", "s3://b/p/q"),
        ("s3://b/p/*/x.json", "s3://b/p"), ("s3://b/p-*", "s3://b"),
        ("wasbs://c@a.blob.core.windows.net/x", "abfss://c@a.dfs.core.windows.net/x"), ("gs://b/x", "gs://b/x"),
    ])
    func writesOnePlaceOneWay(_ text: String, _ canonical: String) throws {
        let url = try #require(StorageURL(text))
        #expect(url.description == canonical)
        #expect(AssetID(AssetID(url).description)?.place == url)
    }

    @Test(arguments: ["", "s3://", "/mnt/x", "dbfs:/x", "http://b/x", "s3:/b", "s3://${bucket}/x"])
    func refusesWhatIsNoStorage(_ text: String) { #expect(StorageURL(text) == nil) }

    @Test func comparesWholeComponents() throws {
        let logs = StorageURL(scheme: "s3", bucket: "b", prefix: "audit")
        #expect(!logs.overlaps(StorageURL(scheme: "s3", bucket: "b", prefix: "audit-old")))
        #expect(logs.root.covers(logs) && !logs.covers(logs.root))
        #expect(!logs.overlaps(StorageURL(scheme: "s3", bucket: "bb", prefix: "audit")))
        #expect(!logs.overlaps(StorageURL(scheme: "gs", bucket: "b", prefix: "audit")))
    }

    @Test(arguments: [
        ("arn:aws:s3:::b", "s3://b"), ("arn:aws:s3:::b/*", "s3://b"), ("arn:aws-us-gov:s3:::b/p/*", nil),
        ("arn:aws:s3:::b/p/*", "s3://b/p"), ("arn:aws:sqs:eu-west-1:1:q", nil), ("arn:aws:s3:::*", nil),
    ])
    func readsBucketNames(_ arn: String, _ url: String?) {
        // The partition does not matter to the place; only the plain one is written in Databricks' own URLs.
        if arn.hasPrefix("arn:aws:") { #expect(StorageURL(bucketARN: arn)?.description == url) }
    }

    @Test(arguments: [
        ("s3://b", Confidence.certain), ("s3://b/audit", .certain), ("s3://b/audit/workspaceId=7", .certain),
        ("s3://b/audit/billable-usage", nil), ("s3://b/other", nil), ("s3://b/audit-old", nil),
    ])
    func knowsWhichPathsSeeDeliveredLogs(_ view: String, _ expected: Confidence?) throws {
        let place = try #require(StorageURL("s3://b/audit"))
        #expect(DeliveryLayout.overlap(of: try #require(StorageURL(view)), with: place) == expected)
    }

    @Test(arguments: [
        ("audit/workspaceId=7/date=2026-01-01/auditlogs_1.json", "audit"),
        ("workspaceId=0/date=2026-01-01/auditlogs_1.json", ""), ("x/date=2026-01-01/auditlogs_1.json", nil),
        ("audit/workspaceId=7/date=2026-01-01/other.json", nil),
    ])
    func recognisesDeliveredFiles(_ key: String, _ prefix: String?) {
        #expect(DeliveryLayout.prefix(ofKey: key) == prefix)
    }
}
