import Foundation
import Testing
import WardenDomain
import WardenInput

@Suite struct CloudShapeTests {
    private let folder: TemporaryFolder
    private let records = (0..<300).map {
        #"{"eventVersion":"1.08","eventName":"GetObject","eventID":"\#($0)","requestParameters":{"key":"a]}b\"{\#($0)"}}"#
    }

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [64, 1_000, 262_144])
    func readsCloudTrailFiles(batchBytes: Int) throws {
        let document = "{\"Records\":[" + records.joined(separator: ",") + "]}"
        // Files without a last newline, one after another, as `zcat *` gives them.
        let path = try folder.write("a.json", document + document + "\n" + document)
        let result = ReadResult(path, limits: .init(batchBytes: batchBytes))
        #expect(result.texts == records + records + records)
        #expect(result.sources == [.cloudTrail])
        #expect(result.quarantine.isEmpty)
        #expect(result.lines[1].offset == UInt64(12 + records[0].utf8.count + 1))
    }

    @Test func readsCloudTrailRecordsOneALine() throws {
        let result = ReadResult(try folder.write("a.json", records.joined(separator: "\n")))
        #expect(result.texts == records)
        #expect(result.sources == [.cloudTrail])
    }

    @Test func opensEnvelopesLineByLine() throws {
        let line = "{\"count\":2,\"records\":[\(records[0]),\(records[1])]}"
        let result = ReadResult(try folder.write("a.json", "{\"a\":1}\n\(line)\n\(line)\n"))
        #expect(result.texts == ["{\"a\":1}", records[0], records[1], records[0], records[1]])
        #expect(result.lines.map(\.line) == [1, 2, 2, 3, 3])
        #expect(result.lines[1].offset == UInt64(8 + 22))
        #expect(result.sources == [nil])
    }

    @Test func givesTheRecordsBeforeTheEndOfATruncatedDocument() throws {
        let document = "{\"Records\":[" + records.joined(separator: ",") + "]}"
        let result = ReadResult(try folder.write("a.json", document.utf8.prefix(document.utf8.count / 2)))
        #expect(result.texts == Array(records.prefix(result.lines.count)))
        #expect(result.lines.count > 140)
        #expect(result.reasons == ["truncated-json"])
    }

    @Test func quarantinesARecordOverTheLimitWithinADocument() throws {
        let long = "{\"eventVersion\":\"\(String(repeating: "x", count: 5_000))\"}"
        let path = try folder.write("a.json", "{\"Records\":[\(records[0]),\(long),\(records[1])]}")
        let result = ReadResult(path, limits: .init(longestLine: 1_000))
        #expect(result.texts == [records[0], records[1]])
        #expect(result.reasons == ["line-too-long"])
        #expect(result.quarantine.first?.length == UInt64(long.utf8.count))
    }

    private static let owner = String(repeating: "79a59df900b949e5", count: 4)
    private static let line =
        owner
        + #" logs-bucket [06/Feb/2019:00:00:38 +0000] 192.0.2.3 arn:aws:sts::1:role/x 3E57 REST.GET.OBJECT workspaceId%3D1/a.json "GET /b?x=1 HTTP/1.1" 404 NoSuchKey 113 - 7 6 "-" "S3Console "quoted" 0.4" - s9lz= SigV4 ECDHE-RSA-AES128 AuthHeader b.s3.amazonaws.com TLSv1.2 arn:aws:s3:us-west-1:1:accesspoint/a Yes us-east-1 new"#

    @Test func writesAccessLogLinesAsObjects() throws {
        let result = ReadResult(try folder.write("2019-02-06-00-00-38-ABC", Self.line + "\n"))
        let object = try #require(result.objects().first)
        #expect(result.sources == [.s3Access])
        #expect(object["bucket_owner"] as? String == Self.owner)
        #expect(object["timestamp"] as? Int == 1_549_411_238_000)
        #expect(object["time"] as? String == "06/Feb/2019:00:00:38 +0000")
        #expect(object["operation"] as? String == "REST.GET.OBJECT")
        #expect(object["request_uri"] as? String == "GET /b?x=1 HTTP/1.1")
        #expect(object["http_status"] as? Int == 404)
        #expect(object["object_size"] is NSNull)
        #expect(object["referer"] is NSNull)
        #expect(object["user_agent"] as? String == #"S3Console "quoted" 0.4"#)
        #expect(object["acl_required"] as? String == "Yes")
        #expect(object["additional"] as? [String] == ["us-east-1", "new"])
    }

    @Test func readsShortAccessLogLinesOfOlderBuckets() throws {
        let short =
            Self.owner
            + #" b [06/Feb/2019:00:00:38 +0000] 192.0.2.3 - 3E57 REST.GET.VERSIONING - "GET / HTTP/1.1" 200 - 113 - 7 - "-" "x" -"#
        let object = try #require(ReadResult(try folder.write("a", short)).objects().last)
        #expect(object["operation"] as? String == "REST.GET.VERSIONING")
        #expect(object["tls_version"] == nil)
    }
}
