import Foundation
import Synchronization
import Testing
import WardenCloud
import WardenDomain
import WardenEstate
import WardenRuntime
import WardenStore

@Suite struct DiscoveryJobTests {
    private func roles(_ report: EstateReport) -> [String: Location.Role] {
        Dictionary(report.locations.map { ($0.asset.id.description, $0.role) }) { first, _ in first }
    }

    @Test func findsEveryKindOfLocation() async throws {
        let report = try await ScriptedEstate().discover()
        let found = roles(report)
        let expected: [String: Location.Role] = [
            "delivery-configuration:acc/d1": .source, "prefix:s3/logs/audit": .original,
            "table:m1/system.access.audit": .original,
            "external-location:m1/wide": .door, "volume:m1/main.sec.raw": .door, "table:m1/main.sec.v": .door,
            "table:m1/main.sec.copy": .copy, "prefix:s3/meta/copy": .copy, "prefix:s3/replica/audit": .copy,
            "bucket:s3/old": .copy,
            "notebook:7//n": .reader, "dashboard:7/b1": .reader, "job:7/5": .reader, "share:m1/partner": .outside,
            "recipient:m1/acme": .outside, "outside-reader:aws/999988887777": .outside,
        ]
        for (id, role) in expected { #expect(found[id] == role, "\(id)") }
        #expect(found["table:m1/main.sec.other"] == nil)
        #expect(found["query:7/q1"] == nil)
        #expect(report.guards.contains { $0.target.name.hasSuffix("role/delivery") })
        let copy = try #require(report.locations.first { $0.asset.id.name == "main.sec.copy" })
        #expect(copy.asset.owner == "bo")
        #expect(copy.chain.first?.evidence.origin == "system.access.table_lineage")
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var name: String
        var path: String
        var status = 200
        var body: String
        var reason: Unknown.Reason
        var testDescription: String { name }
    }

    @Test(arguments: [
        Fault(
            name: "missing permission",
            path: "/tables",
            status: 403,
            body: #"{"error_code":"PERMISSION_DENIED","message":"no"}"#,
            reason: .forbidden
        ),
        Fault(
            name: "deleted meanwhile",
            path: "/shares/partner",
            status: 404,
            body: #"{"error_code":"RESOURCE_DOES_NOT_EXIST","message":"gone"}"#,
            reason: .notFound
        ),
        Fault(
            name: "throttled for ever",
            path: "/api/2.2/jobs/list",
            status: 429,
            body: #"{"error_code":"REQUEST_LIMIT_EXCEEDED"}"#,
            reason: .throttled
        ),
        Fault(name: "server error", path: "/api/2.0/sql/queries", status: 500, body: "{}", reason: .serverError),
        Fault(name: "cut JSON", path: "/volumes", body: #"{"volumes":[{"full_na"#, reason: .malformed),
        Fault(
            name: "HTML page",
            path: "/external-locations",
            body: "<html><title>Gateway</title></html>",
            reason: .malformed
        ),
        Fault(name: "half a page", path: "/recipients", body: #"{"recipients":[{"nam":"x"}]}"#, reason: .malformed),
        Fault(
            name: "a page that leads back",
            path: "/catalogs",
            body: #"{"catalogs":[{"name":"main"}],"next_page_token":"t"}"#,
            reason: .incomplete
        ),
    ])
    func finishesAndSaysWhatIsUnknown(_ fault: Fault) async throws {
        let estate = ScriptedEstate { request in
            guard request.path.hasSuffix(fault.path) else { return nil }
            return HTTPResponse(status: fault.status, body: Array(fault.body.utf8))
        }
        let report = try await estate.discover()
        #expect(!report.isComplete)
        #expect(report.unknowns.contains { $0.reason == fault.reason })
        #expect(report.unknowns.allSatisfy { !$0.question.isEmpty && !$0.blindSpot.isEmpty })
        #expect(roles(report)["prefix:s3/logs/audit"] == .original)
    }

    @Test func anUnreachableWorkspaceIsOneUnknown() async throws {
        let estate = ScriptedEstate { request in
            if request.authority.hasPrefix("dbc-7") { throw TransportFailure(.unreachable, "no route") }
            return nil
        }
        let report = try await estate.discover()
        let unreachable = report.unknowns.filter { $0.reason == .unreachable }
        #expect(unreachable.count == 1)
        #expect(unreachable.first?.asset?.kind == .workspace)
        #expect(roles(report)["prefix:s3/replica/audit"] == .copy)
    }

    @Test func aWrongClockIsSaidToBeOne() async throws {
        let estate = ScriptedEstate { request in
            guard request.authority.contains("s3"), request.query.contains(where: { $0.name == "policy" }) else {
                return nil
            }
            let body = "<Error><Code>RequestTimeTooSkewed</Code><Message>skewed</Message></Error>"
            return HTTPResponse(status: 403, body: Array(body.utf8))
        }
        let report = try await estate.discover()
        #expect(report.unknowns.contains { $0.reason == .clockSkew })
    }

    @Test func aListingWithoutItsEndIsNotComplete() async throws {
        let estate = ScriptedEstate { request in
            guard request.path.hasSuffix("/tables") else { return nil }
            let isFirst = !request.query.contains { $0.name == "page_token" }
            let page = #"{"tables":[{"full_name":"main.sec.v","table_type":"MANAGED"}],"next_page_token":"2"}"#
            return isFirst
                ? HTTPResponse(status: 200, body: Array(page.utf8)) : HTTPResponse(status: 403, body: Array("{}".utf8))
        }
        let report = try await estate.discover()
        let listing = try #require(report.listings.first { $0.what == "tables" })
        #expect(!listing.isComplete)
        #expect(listing.count == 1)
    }

    /// Each of these once passed without a word.
    @Test func noGapIsSilent() async throws {
        let folder = ScriptedEstate(changes: [
            "old.s3.us-east-1.amazonaws.com/?prefix=":
                "<ListBucketResult><CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes></ListBucketResult>"
        ]) { request in
            guard request.authority.hasPrefix("old.s3"),
                request.query.contains(where: { $0.name == "prefix" && $0.value == "a/" })
            else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        let inner = try await folder.discover().unknowns
        #expect(inner.contains { $0.question.hasSuffix("s3://old/a") && $0.reason == .forbidden })
        let alert = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/alerts": #"{"alerts":[{"id":"a1","display_name":"spikes"}]}"#
        ])
        #expect(try await alert.discover().unknowns.contains { $0.question == "the text of alert spikes" })
        let quiet = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/workspace-conf": #"{"enableVerboseAuditLogs":"false"}"#
        ])
        #expect(
            try await quiet.discover().unknowns.contains { $0.question == "texts of statements in workspace prod" }
        )
        let legacy = ScriptedEstate { request in
            guard request.path.hasSuffix("/metastore_summary") else { return nil }
            let body = #"{"error_code":"METASTORE_DOES_NOT_EXIST","message":"no metastore assigned"}"#
            return HTTPResponse(status: 404, body: Array(body.utf8))
        }
        #expect(try await legacy.discover().unknowns.contains { $0.question == "tables of workspace prod" })
        let nobody = ScriptedEstate { request in
            guard request.authority.hasPrefix("sts") else { return nil }
            return HTTPResponse(status: 403, body: Array("<Error><Code>AccessDenied</Code></Error>".utf8))
        }
        #expect(try await nobody.discover().unknowns.contains { $0.question == "access points of s3://logs" })
        let cut = ScriptedEstate { request in
            guard request.path.hasSuffix("/sql/statements") else { return nil }
            let body = """
                {"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"truncated":true,\
                "schema":{"columns":[{"name":"a"}]},"total_row_count":0},"result":{"data_array":[]}}
                """
            return HTTPResponse(status: 200, body: Array(body.utf8))
        }
        let report = try await cut.discover()
        let asked = report.listings.filter { $0.what == "lineage" || $0.what == "statements" }
        #expect(!asked.isEmpty && asked.allSatisfy { !$0.isComplete })
    }

    @Test func aJobThatCopiesIsAReader() async throws {
        let row = #"["system.access.audit",null,"main.sec.copy",null,"TABLE","JOB","88","7"]"#
        let estate = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.0/sql/statements":
                #"{"statement_id":"x","status":{"state":"SUCCEEDED"},"manifest":{"schema":{"columns":[{"name":"a"}]},"total_row_count":1},"result":{"data_array":[\#(row)]}}"#
        ])
        let found = roles(try await estate.discover())
        #expect(found["job:7/88"] == .reader)
        #expect(found["table:m1/main.sec.copy"] == .copy)
    }

    @Test func followsEveryKindOfTask() async throws {
        let tasks = [
            #"{"task_key":"loop","for_each_task":{"task":{"task_key":"inner","notebook_task":{"notebook_path":"/n"}}}}"#,
            #"{"task_key":"wheel","python_wheel_task":{"package_name":"p"}}"#,
        ]
        let jobs = [
            #"{"job_id":5,"settings":{"name":"loop","tasks":[\#(tasks[0])]}}"#,
            #"{"job_id":6,"settings":{"name":"outer","tasks":[{"task_key":"t","run_job_task":{"job_id":5}}]}}"#,
            #"{"job_id":7,"settings":{"name":"packed","tasks":[\#(tasks[1])]}}"#,
        ]
        let estate = ScriptedEstate(changes: [
            "dbc-7.cloud.databricks.com/api/2.2/jobs/list": #"{"jobs":[\#(jobs.joined(separator: ","))]}"#
        ])
        let report = try await estate.discover()
        let found = roles(report)
        #expect(found["job:7/5"] == .reader && found["job:7/6"] == .reader)
        #expect(found["job:7/7"] == nil)
        #expect(report.unknowns.contains { $0.question == "what job packed runs" && $0.detail.contains("wheel") })
    }

    /// A cluster that reads the whole bucket reads the delivered prefix, and a text that names the path may copy it.
    @Test func asksForWhatReadsThePathAndTheFoldersAbove() async throws {
        let asked = Mutex<[String]>([])
        let estate = ScriptedEstate { request in
            if request.path.hasSuffix("/sql/statements") {
                asked.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
            }
            return nil
        }
        _ = try await estate.discover()
        let statements = asked.withLock { $0 }
        #expect(statements.contains { $0.contains("table_lineage") && $0.contains(#""s3://logs/""#) })
        #expect(statements.contains { $0.contains("commandText") && $0.contains(#""%://logs%""#) })
    }

    @Test func asksInTheRegionOfTheBucket() async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?location":
                "<LocationConstraint>eu-central-1</LocationConstraint>",
            "backup.eu-central-1.amazonaws.com/resources/":
                #"{"Results":[{"ResourceArn":"arn:aws:s3:::logs","ResourceType":"S3"}]}"#,
            "backup.eu-central-1.amazonaws.com/resources/arn%3Aaws%3As3%3A%3A%3Alogs/recovery-points/":
                #"{"RecoveryPoints":[{"RecoveryPointArn":"arn:aws:backup:eu-central-1:1:recovery-point:r","BackupVaultName":"far"}]}"#,
            "111122223333.s3-control.eu-central-1.amazonaws.com/v20180820/accesspoint":
                "<ListAccessPointsResult><AccessPointList><AccessPoint><Name>side</Name><Bucket>logs</Bucket></AccessPoint></AccessPointList></ListAccessPointsResult>",
        ])
        let found = roles(try await estate.discover())
        #expect(found["access-point:111122223333/side"] == .door)
        #expect(found["backup:posture@eu-central-1/far"] == .copy)
    }

    @Test(arguments: [("CanonicalUser", "stranger", true), ("CanonicalUser", "owner", false)])
    func anACLLetsStrangersIn(type: String, grantee: String, isOpen: Bool) async throws {
        let estate = ScriptedEstate(changes: [
            "logs.s3.us-east-1.amazonaws.com/?acl": """
            <AccessControlPolicy><Owner><ID>owner</ID></Owner><AccessControlList><Grant>\
            <Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="\(type)"><ID>\(grantee)</ID></Grantee>\
            <Permission>READ</Permission></Grant></AccessControlList></AccessControlPolicy>
            """
        ])
        let found = roles(try await estate.discover())
        #expect((found["outside-reader:aws/canonical user \(grantee)"] == .outside) == isOpen)
    }

    @Test func saysWhatItsScopeLeavesOut() async throws {
        let narrow = ScriptedEstate(scope: DiscoveryScope(catalogs: ["none"], buckets: ["logs"]))
        let left = try await narrow.discover().unknowns.filter { $0.reason == .outOfScope }
        #expect(left.contains { $0.question == "catalogs of metastore main" && $0.detail.contains("main") })
        #expect(left.contains { $0.question.hasPrefix("buckets of") && $0.detail.hasSuffix(": old") })
        let elsewhere = ScriptedEstate(scope: DiscoveryScope(workspaces: ["other"]))
        let report = try await elsewhere.discover()
        #expect(report.unknowns.contains { $0.reason == .outOfScope && $0.asset?.kind == .workspace })
        #expect(!elsewhere.requests.contains { $0.contains("unity-catalog") })
        // A stopped run of one scope is not taken up for another.
        #expect(narrow.targets.name != elsewhere.targets.name)
    }

    @Test func goesOnWhereItWasStopped() async throws {
        let path = NSTemporaryDirectory() + "/estate-\(UUID().uuidString).db"
        defer { for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) } }
        let stalled = ScriptedEstate(stallAfter: 24)
        let store = try Store(path: path)
        let first = Task { try await stalled.discover(store: store) }
        while stalled.requests.count < 25 { await Task.yield() }
        // The first run is still held up in its calls: as good as killed.
        let second = ScriptedEstate()
        let report = try await second.discover(store: try Store(path: path))
        let whole = ScriptedEstate()
        let reference = try await whole.discover()
        #expect(Set(report.locations.map(\.asset.id)) == Set(reference.locations.map(\.asset.id)))
        #expect(second.requests.count < whole.requests.count)
        #expect(!second.requests.contains { $0.hasSuffix("/log-delivery") })
        first.cancel()
    }

    @Test func keepsTheReportForLaterCommands() async throws {
        let store = try Store()
        let report = try await ScriptedEstate().discover(store: store)
        let kept = try #require(try store.latestEstate())
        #expect(try JSONDecoder().decode(EstateReport.self, from: Data(kept.report)) == report)
        #expect(try StoredEstate(store: store, run: kept.run.id).origins().isEmpty == false)
    }
}
