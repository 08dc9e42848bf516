import Testing
import WardenDomain
import WardenEstate
import WardenTestSupport

@testable import WardenRuntime

/// Rules that look at the name of a bucket take declared buckets for buckets of logs.
@Suite struct LogBucketsTests {
    private static func deletion(_ bucket: String) -> String {
        """
        {"eventVersion":"1.11","eventTime":"2026-03-02T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"DeleteBucket","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.17","userAgent":"aws-cli/2","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::112233445566:assumed-role/ops/m","accountId":"112233445566"},"requestParameters":{"bucketName":"\(bucket)"},"eventID":"e","eventType":"AwsApiCall","recipientAccountId":"112233445566"}
        """
    }

    /// The titles of the rules that match a deletion of each bucket.
    private func rules(_ declared: Set<String>, _ buckets: [String]) throws -> [String] {
        let directory = try TemporaryDirectory()
        let path = try directory.write(buckets.map(Self.deletion).joined(separator: "\n") + "\n", to: "events.jsonl")
        let library = RuleLibrary.load(RuleSelection(usesPack: true, logBuckets: declared))
        #expect(library.diagnostics.filter { $0.level == .error }.map(\.rendered) == [])
        var found: [String] = []
        _ = try RuleMatchJob(library).run(events: path) { found += $0.split(separator: "\n").map(String.init) }
        let bad = "Bucket whose name speaks of logs deleted"
        return buckets.indices.map { index in
            let own = found.filter { $0.contains("\"line\":\(index + 1),") }
            if own.contains(where: { $0.contains(bad) }) { return "grave" }
            return own.contains { $0.contains("Bucket deleted") } ? "other" : "none"
        }
    }

    @Test func aDeclaredBucketIsOneOfLogs() throws {
        let buckets = ["acme.lake-7", "acmexlake-7", "acme.lake-77", "acme-audit"]
        #expect(try rules([], buckets) == ["other", "other", "other", "grave"])
        #expect(try rules(["acme.lake-7", "second"], buckets) == ["grave", "other", "other", "grave"])
    }

    @Test func whatTheMonitorReadsIsKnown() {
        var configuration = ConnectConfiguration()
        configuration.policy.logBuckets = ["acme-lake-7"]
        var source = MonitorSettings.Source(name: "delivered", kind: .s3, every: 1)
        source.bucket = "acme-raw"
        configuration.monitor.sources = [source]
        #expect(configuration.logBuckets == ["acme-lake-7", "acme-raw"])
    }

    @Test func onlyNamesOfBucketsAreTaken() {
        #expect(LogBuckets.isName("acme-lake.7_b"))
        for name in ["ab", "a|b|c", "a'b", "a(b)", String(repeating: "a", count: 64), "ümlaut"] {
            #expect(!LogBuckets.isName(name), "\(name)")
        }
    }
}
