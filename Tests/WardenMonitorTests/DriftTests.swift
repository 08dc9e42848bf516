import Foundation
import Testing
import WardenAlerts
import WardenDomain
import WardenEstate
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// What differs from the accepted configuration is told once, with the event that did it.
@Suite struct DriftTests {
    private static let bucket = AssetID(.bucket, scope: "s3", name: "audit-logs")
    private static let account = AssetID(.account, scope: "databricks", name: "acc-1")

    private static func posture(
        versioning: Reading = .known(["Status": "Enabled"]),
        deliveries: Reading = .known([
            ["config_id": "c-1", "status": "ENABLED", "log_delivery_status": ["status": "OK"]]
        ])
    ) -> Posture {
        var posture = Posture(takenAt: 1, assets: [Asset(bucket), Asset(account)])
        posture[.s3Versioning, of: bucket] = versioning
        posture[.logDelivery, of: account] = deliveries
        return posture
    }

    private static func accepted(_ posture: Posture) -> [String: AcceptedItem] {
        var rows: [String: AcceptedItem] = [:]
        for (place, entries) in EstateItems(posture).items {
            rows[DriftFinder.reading(place)] = item(DriftFinder.reading(place), .null)
            for (name, value) in entries {
                rows[DriftFinder.key(place, name)] = item(DriftFinder.key(place, name), value)
            }
        }
        return rows
    }

    private static func item(_ name: String, _ value: JSONValue) -> AcceptedItem {
        AcceptedItem(item: name, value: value.encoded, acceptedAt: 1, acceptedBy: "ada")
    }

    private static func compare(_ now: Posture) -> (drifts: [Drift], unreadable: [(place: String, reason: String)]) {
        DriftFinder.compare(EstateItems(now), accepted: accepted(posture()))
    }

    @Test func nothingDriftsWhenOnlyTimesChange() {
        let later: Reading = .known([
            ["config_id": "c-1", "status": "ENABLED", "log_delivery_status": ["status": "LATE"], "update_time": 5]
        ])
        #expect(Self.compare(Self.posture(deliveries: later)).drifts.isEmpty)
    }

    @Test func saysWhatGoesAndWhatComes() throws {
        let off: Reading = .known([["config_id": "c-1", "status": "DISABLED"]])
        let found = Self.compare(Self.posture(deliveries: off))
        let drift = try #require(found.drifts.first)
        #expect(found.drifts.count == 1)
        #expect(drift.severity == .critical)
        #expect(drift.title == "log delivery of account acc-1")
        #expect(drift.lines == ["  c-1: status: ENABLED → DISABLED"])
        // The same state has the same id, another one has another.
        #expect(Self.compare(Self.posture(deliveries: off)).drifts.first?.id == drift.id)
        #expect(Self.compare(Self.posture(deliveries: .known([]))).drifts.first?.id != drift.id)
    }

    @Test func goneIsNotTheSameAsUnreadable() {
        let gone = Self.compare(Self.posture(versioning: .absent))
        #expect(gone.drifts.map(\.aspect) == ["s3.versioning"])
        let denied = Unknown(
            "versioning",
            call: "s3:GetBucketVersioning",
            reason: .forbidden,
            detail: "AccessDenied",
            blindSpot: "versioning",
            asset: Self.bucket
        )
        let unreadable = Self.compare(Self.posture(versioning: .unknown(denied)))
        #expect(unreadable.drifts.isEmpty)
        #expect(unreadable.unreadable.map(\.place) == ["bucket:s3/audit-logs s3.versioning"])
    }

    /// A bucket without audit data is not watched; one that had some is not silent for it.
    @Test(arguments: [false, true]) func aBucketThatIsSetAsideDidNotDrift(heldLogs: Bool) {
        var before = Self.posture()
        before[Aspect("s3.tags"), of: Self.account] = .known(["TagSet": []])
        if heldLogs {
            let asset = Asset(Self.bucket)
            before.locations = [
                Location(
                    asset: asset,
                    role: .original,
                    confidence: .certain,
                    chain: [],
                    origin: Self.account,
                    sensitivity: nil,
                    wasListed: true,
                    unchecked: []
                )
            ]
        }
        var now = Posture(
            takenAt: 2,
            assets: [Asset(Self.bucket, facts: ["profile": "0"]), Asset(Self.account)],
            locations: before.locations
        )
        now[.logDelivery, of: Self.account] = before[.logDelivery, of: Self.account]
        let found = DriftFinder.compare(EstateItems(now), accepted: Self.accepted(before))
        #expect(found.drifts.isEmpty)
        #expect(found.unreadable.map(\.place) == (heldLogs ? ["bucket:s3/audit-logs s3.versioning"] : []))
    }

    /// The event that changed it is found among those that were read, by what it names and when it was.
    @Test(arguments: [("c-1", 200, true), ("c-1", 403, false), ("c-9", 200, true)])
    func namesTheEventThatDidIt(_ configuration: String, _ status: Int, _ isCause: Bool) async throws {
        let bench = try Workbench()
        // Changes are kept for a while only: these happened a moment ago.
        let base = Int64(Date().timeIntervalSince1970 * 1_000) - 300_000 - Workbench.start
        let event = Workbench.event(
            1,
            "updateLogDeliveryConfiguration",
            "mallory@example.com",
            status: status,
            at: base + 60_000
        )
        .replacing(#""n":"1""#, with: #""config_id":"\#(configuration)","status":"DISABLED""#)
        let other = Workbench.event(2, "createCluster", "ada@example.com", at: base + 61_000)
        try bench.logs.write([event, other].joined(separator: "\n") + "\n", to: "a.jsonl")
        try await bench.read()
        let drift = try #require(
            Self.compare(Self.posture(deliveries: .known([["config_id": "c-1", "status": "DISABLED"]]))).drifts.first
        )
        let causes = ChangeCauses(store: try bench.store())
        let start = Workbench.start + base
        let around = start...(start + 120_000)
        let cause = try causes.cause(of: drift, between: around)
        #expect((cause?.event.principal == "mallory@example.com") == isCause)
        #expect(cause.map { ChangeCauses.words($0).contains("updateLogDeliveryConfiguration by mallory") } ?? !isCause)
        let before = (start - 900_000)...(start - 600_000)
        #expect(try causes.cause(of: drift, between: before) == nil)
    }

    /// What drifted, was undone and drifted again is told twice.
    @Test func whatComesBackIsToldAgain() throws {
        let store = try Store()
        let post = AlertPost(store: store, policy: { AlertPolicy() }, bell: Bell(), clock: { 5_000 })
        let alert = Alert(id: "a1-x", kind: .drift, severity: .high, title: "t", rule: "drift/s3.policy", raisedAt: 1)
        #expect(try post.tell([try post.again(alert)]) == 1)
        #expect(try post.tell([try post.again(alert)]) == 0)
        try post.settle("a1-x", "undone")
        let second = try post.again(alert)
        #expect(second.id != "a1-x")
        #expect(try post.tell([second]) == 1)
        #expect(try post.tell([try post.again(alert)]) == 0)
        #expect(try store.alerts(states: [.open]).count == 1)
    }

    @Test func acceptanceLastsAndForgets() throws {
        let store = try Store()
        try store.accept([Self.item("a", 1), Self.item("b", 2)], scope: "s")
        try store.accept([Self.item("a", 3)], forgetting: ["b"], scope: "s")
        let known = try store.acceptedItems(scope: "s")
        #expect(known.keys.sorted() == ["a"])
        #expect(known["a"]?.value == JSONValue.integer(3).encoded)
        #expect(try store.acceptedItems(scope: "other").isEmpty)
    }
}
