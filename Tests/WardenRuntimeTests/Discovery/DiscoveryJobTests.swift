import Foundation
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
