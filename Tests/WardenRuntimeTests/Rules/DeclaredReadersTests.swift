import Testing
import WardenDomain
import WardenRuntime
import WardenTestSupport

/// `policy.declared_readers` quiets the built-in rules about reads of audit data, for who is named and nobody else.
@Suite struct DeclaredReadersTests {
    private static let table = """
        {"version":"2.0","timestamp":1772445600000,"workspaceId":0,"serviceName":"unityCatalog","actionName":"generateTemporaryTableCredential","userIdentity":{"email":"siem@example.com"},"requestParams":{"table_full_name":"system.access.audit","operation":"READ"},"response":{"statusCode":200}}
        """

    private static func file(_ role: String) -> String {
        """
        {"eventVersion":"1.11","eventTime":"2026-03-02T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject","awsRegion":"eu-west-1","sourceIPAddress":"198.51.100.17","userAgent":"aws-sdk-java/2.29.1","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::112233445566:assumed-role/\(role)/s","accountId":"112233445566"},"requestParameters":{"bucketName":"b","key":"workspaceId=0/date=2026-03-02/auditlogs_1.json"},"eventID":"e","eventType":"AwsApiCall","recipientAccountId":"112233445566"}
        """
    }

    /// The lines that a rule matches.
    private func matches(_ readers: Set<String>, _ lines: [String]) throws -> [Bool] {
        let directory = try TemporaryDirectory()
        let path = try directory.write(lines.joined(separator: "\n") + "\n", to: "events.jsonl")
        let library = RuleLibrary.load(RuleSelection(usesPack: true, declaredReaders: readers))
        #expect(library.diagnostics.filter { $0.level == .error }.map(\.rendered) == [])
        var found: [String] = []
        _ = try RuleMatchJob(library).run(events: path) { found.append($0) }
        return lines.indices.map { index in found.contains { $0.contains("\"line\":\(index + 1),") } }
    }

    @Test func everyReadIsToldWhereNobodyIsDeclared() throws {
        #expect(try matches([], [Self.table, Self.file("siem-reader")]) == [true, true])
    }

    @Test func whoIsDeclaredIsLeftOutWithTheSessionsOfARole() throws {
        let readers: Set<String> = ["SIEM@example.com", "arn:aws:iam::112233445566:role/security/siem-reader"]
        let lines = [Self.table, Self.file("siem-reader"), Self.file("siem-reader-2"), Self.file("etl")]
        #expect(try matches(readers, lines) == [false, false, true, true])
    }

    @Test func aDeclaredNameIsNoPattern() throws {
        let readers: Set<String> = ["*", "it's ?", "siem@example.co?"]
        #expect(try matches(readers, [Self.table, Self.file("etl")]) == [true, true])
    }
}
