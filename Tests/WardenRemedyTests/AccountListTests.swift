import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// Address lists of the account: switched on only where they let Trailwarden in, and not it alone.
@Suite struct AccountListTests {
    private static let account = AssetID(.account, scope: "databricks", name: "0d5b1c2e")

    private func posture(_ lists: Reading) -> Posture {
        var posture = Posture(takenAt: 0, assets: [Asset(Self.account)])
        posture[.ipAccessLists, of: Self.account] = lists
        return posture
    }

    private func changes(_ addresses: String) throws -> [Change] {
        let action = try ActionCatalogue.make(
            "network.enforce-account-lists",
            ActionArguments(["addresses": addresses])
        )
        return try action.changes(
            SlotStates(Dictionary(uniqueKeysWithValues: action.slots.map { ($0, Reading.absent) }))
        )
    }

    private let preflight = Preflight(declared: DeclaredPolicy(), own: [], ownAddresses: ["198.51.100.7"])

    @Test func switchesListsOnThatLetOthersInToo() throws {
        let changes = try changes("203.0.113.0/24,198.51.100.7")
        #expect(changes.map(\.slot.kind) == [.accountAddressList, .accountSetting])
        let report = preflight.judge(changes, in: posture(.known([])))
        #expect(report.refusals.isEmpty, "\(report.refusals)")
        #expect(report.assurances.contains { $0.contains("let Trailwarden in, and not it alone") })
    }

    @Test(arguments: [("203.0.113.0/24", "Trailwarden itself"), ("198.51.100.7", "everybody but Trailwarden")])
    func refusesListsThatShutOut(addresses: String, whom: String) throws {
        let refusals = preflight.judge(try changes(addresses), in: posture(.known([]))).refusals
        #expect(refusals.contains { $0.contains(whom) }, "\(refusals)")
    }

    /// A list that blocks us does nothing until lists are switched on.
    @Test func refusesToWakeAListThatBlocksTrailwarden() throws {
        let sleeping: JSONValue = [
            ["label": "old", "list_type": "BLOCK", "enabled": true, "ip_addresses": ["198.51.100.0/24"]]
        ]
        let changes = try changes("203.0.113.0/24,198.51.100.7")
        let refusals = preflight.judge(changes, in: posture(.known(sleeping))).refusals
        #expect(refusals.contains { $0.contains("shut out Trailwarden itself") }, "\(refusals)")
    }

    @Test func refusesWhereTheListsCouldNotBeRead() throws {
        let gap = Unknown("x", call: "x", reason: .forbidden, detail: "denied", permission: "p", blindSpot: "x")
        let changes = try changes("203.0.113.0/24,198.51.100.7")
        #expect(!preflight.judge(changes, in: posture(.unknown(gap))).refusals.isEmpty)
    }
}
