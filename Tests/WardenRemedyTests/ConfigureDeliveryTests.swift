import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// `delivery configure` as an action that checks name and plans order.
@Suite struct ConfigureDeliveryTests {
    /// - Parameter former: id and whether it succeeds, of deliveries of the whole account.
    private func action(_ former: [(String, Bool)] = [], _ more: [String: String] = [:]) throws -> any RemedyAction {
        let rows = former.map { id, succeeds -> JSONValue in
            ["id": .string(id), "name": .string("old-\(id)"), "whole": true, "succeeds": .bool(succeeds)]
        }
        let estate: JSONValue = [
            "region": "eu-central-1", "aws_account": "111122223333", "databricks_account": "0d5b1c2e",
            "workspaces": ["7"], "metastores": ["m": "7"], "former": .array(rows),
        ]
        let values = ["destination": "s3://acme-audit", "estate": estate.compact].merging(more) { $1 }
        return try ActionCatalogue.make("delivery.configure", ActionArguments(values))
    }

    /// Nothing is there but the former deliveries.
    private func empty(_ action: any RemedyAction) -> SlotStates {
        var states = SlotStates()
        for slot in action.slots { states[slot] = slot.kind == .deliveryStatus ? .known("ENABLED") : .absent }
        return states
    }

    @Test func buildsAllOfItAndHasNothingToDoTwice() throws {
        let action = try action([], ["lock": "governance", "kms_key": "create", "days": "500"])
        var states = empty(action)
        let changes = try action.changes(states)
        let kinds = Set(changes.map(\.slot.kind))
        #expect(
            kinds.isSuperset(of: [
                .bucket, .bucketPolicy, .bucketLock, .key, .role, .rolePolicy, .deliveryConfiguration, .systemSchema,
                .workspaceConf, .deliverySuccess,
            ])
        )
        #expect(changes.contains { $0.summary.contains("500 days (GOVERNANCE)") })
        for change in changes { states[change.slot] = change.after.map { .known($0) } ?? .absent }
        #expect(try action.changes(states).isEmpty)
    }

    @Test func switchesAWorkingOneOffOnlyAfterTheFirstSuccess() throws {
        let action = try action([("c1", true)])
        let changes = try action.changes(empty(action))
        let off = try #require(changes.firstIndex { $0.slot.kind == .deliveryStatus })
        let success = try #require(changes.firstIndex { $0.slot.kind == .deliverySuccess })
        #expect(off > success && changes[off].slot.name == "c1" && changes[off].after == "DISABLED")
    }

    @Test func neverNeedsAThirdPlace() throws {
        let full = try action([("c1", true), ("c2", true)])
        #expect(throws: WardenError(code: "remedy.refused", object: "trailwarden-acme-audit", "")) {
            try full.changes(empty(full))
        }
        let failing = try action([("c1", true), ("c2", false)])
        let changes = try failing.changes(empty(failing))
        let first = try #require(changes.firstIndex { $0.slot.name == "c2" })
        let made = try #require(changes.firstIndex { $0.slot.kind == .deliveryConfiguration })
        #expect(first < made)
    }

    @Test func whatIsOffAlreadyTakesNoPlace() throws {
        let action = try action([("c1", true), ("c2", true)])
        var states = empty(action)
        for slot in action.slots where slot.name == "c1" { states[slot] = .known("DISABLED") }
        #expect(try !action.changes(states).contains { $0.slot.name == "c1" })
    }

    @Test func withoutTheEstateNothingIsPlanned() throws {
        let action = try ActionCatalogue.make("delivery.configure", ActionArguments(["destination": "s3://acme-audit"]))
        #expect(throws: WardenError(code: "remedy.unknown", object: "acme-audit", "")) {
            try action.changes(empty(action))
        }
    }

    @Test(arguments: [["destination": "gs://acme-audit"], ["destination": "s3://acme-audit/logs"], ["lock": "forever"]])
    func refusesWhatIsNoBucketAndNoLock(more: [String: String]) {
        #expect(throws: WardenError.self) { try action([], more) }
    }
}
