import Testing
import WardenDomain
import WardenEstate
import WardenRemedy

/// A workspace shut to all but those who need it: never to ourselves, and never to everybody.
@Suite struct WorkspaceIsolationTests {
    private static let workspace = AssetID(.workspace, scope: "databricks", name: "7")
    private static let own = "198.51.100.7"
    private static let rescue = "203.0.113.7"

    private func action(_ addresses: String = "\(own),\(rescue)") throws -> any RemedyAction {
        let values = [
            "workspace": "7", "addresses": addresses, "lists": #"["office, old","wide"]"#,
            "principals": #"["leaver@acme.example","everyone"]"#,
        ]
        return try ActionCatalogue.make("workspace.isolate", ActionArguments(values))
    }

    private static func list(_ type: String, _ addresses: [String], isOn: Bool = true) -> JSONValue {
        ["list_type": .string(type), "ip_addresses": .strings(addresses), "enabled": .bool(isOn)]
    }

    private func states(_ action: any RemedyAction, conf: JSONValue = "true") -> SlotStates {
        var states = SlotStates()
        for slot in action.slots {
            switch slot.kind {
            case .workspaceConf: states[slot] = .known(conf)
            case .workspaceAssignment: states[slot] = .known(["USER"])
            default:
                let isOurs = slot.name == "trailwarden isolation"
                states[slot] = isOurs ? .absent : .known(Self.list("ALLOW", ["0.0.0.0/1"]))
            }
        }
        return states
    }

    private func posture(_ conf: Reading = .known(["enableIpAccessLists": "true"])) -> Posture {
        var posture = Posture(takenAt: 0, assets: [Asset(Self.workspace)])
        posture[.ipAccessLists, of: Self.workspace] = .known(
            .array(
                ["office, old", "wide"].map { label in
                    ["label": .string(label), "list_type": "ALLOW", "enabled": true, "ip_addresses": ["0.0.0.0/1"]]
                }
            )
        )
        posture[.workspaceConf, of: Self.workspace] = conf
        return posture
    }

    private func refusals(_ changes: [Change], in posture: Posture) -> [String] {
        Preflight(declared: DeclaredPolicy(), own: [], ownAddresses: [Self.own]).judge(changes, in: posture).refusals
    }

    @Test func leavesOurListAloneAndTakesTheOthersWayIn() throws {
        let action = try action()
        let before = states(action)
        let changes = try action.changes(before)
        #expect(changes.first?.slot.name == "trailwarden isolation" && changes.first?.before == nil)
        #expect(changes.first?.after == Self.list("ALLOW", [Self.own, Self.rescue]))
        let off = changes.filter { ["office, old", "wide"].contains($0.slot.name) }
        #expect(off.map(\.after) == [JSONValue?](repeating: Self.list("ALLOW", ["0.0.0.0/1"], isOn: false), count: 2))
        let gone = changes.filter { $0.slot.kind == .workspaceAssignment }
        #expect(gone.map(\.slot.part) == ["leaver@acme.example", "everyone"])
        #expect(gone.allSatisfy { $0.after == nil } && changes.count == 5)
        #expect(changes.allSatisfy { $0.reversal == .full })
        #expect(refusals(changes, in: posture()).isEmpty)
        // Done, it has nothing to do.
        var after = before
        for change in changes { after[change.slot] = change.after.map { .known($0) } ?? .absent }
        #expect(try action.changes(after).isEmpty)
    }

    @Test func switchesListsOnWhereTheyAreOff() throws {
        let action = try action()
        let changes = try action.changes(states(action, conf: "false"))
        #expect(changes.contains { $0.slot.kind == .workspaceConf && $0.after == "true" })
        #expect(refusals(changes, in: posture(.known(["enableIpAccessLists": "false"]))).isEmpty)
    }

    @Test func aListThatKeepsAddressesOutStaysAsItIs() throws {
        let action = try action()
        var states = states(action)
        for slot in action.slots where slot.name == "wide" {
            states[slot] = .known(Self.list("BLOCK", ["192.0.2.0/24"]))
        }
        #expect(try !action.changes(states).contains { $0.slot.name == "wide" })
    }

    @Test(arguments: [(rescue, "Trailwarden itself"), (own, "everybody but Trailwarden")])
    func refusesToShutOut(addresses: String, whom: String) throws {
        let action = try action(addresses)
        let refusals = refusals(try action.changes(states(action)), in: posture())
        #expect(refusals.contains { $0.contains(whom) }, "\(refusals)")
    }

    /// Taking away the one list that lets us in is as bad as a list without us.
    @Test(arguments: [Reading.known(["enableIpAccessLists": "true"]), .absent])
    func refusesToTakeTheLastListThatLetsItIn(conf: Reading) {
        let off = Change(
            action: "test",
            slot: Slot(.addressList, in: "7", "wide"),
            before: Self.list("ALLOW", ["0.0.0.0/0"]),
            after: nil,
            summary: "take the list away"
        )
        #expect(refusals([off], in: posture(conf)).contains { $0.contains("shut out Trailwarden itself") })
        #expect(refusals([off], in: posture(.known(["enableIpAccessLists": "false"]))).isEmpty)
    }

    // MARK: Who stays

    private static func entry(
        _ id: String,
        _ name: String,
        admin: Bool = false,
        _ members: Set<String>? = []
    ) -> WorkspaceCut.Entry {
        WorkspaceCut.Entry(id: id, name: name, isAdmin: admin, members: members)
    }

    @Test func everybodyLeavesButAdministratorsAndThoseWhoHaveToStay() {
        let entries = [
            Self.entry("1", "admins", admin: true, ["10", "11"]), Self.entry("2", "account users", ["10", "11", "12"]),
            Self.entry("3", "rescue@acme.example"), Self.entry("4", "leaver@acme.example"),
        ]
        let cut = WorkspaceCut(entries, keeping: ["3": "rescue@acme.example", "11": "trailwarden"])
        #expect(cut.leaving == ["account users", "leaver@acme.example"])
        #expect(cut.staying.isEmpty)
    }

    @Test func aGroupStaysWhereSomebodyEntersByItAlone() {
        let entries = [
            Self.entry("1", "admins", admin: true, ["10"]), Self.entry("2", "auditors", ["12", "13"]),
            Self.entry("3", "account users", ["10", "12", "13"]),
        ]
        let cut = WorkspaceCut(entries, keeping: ["12": "auditor@acme.example"])
        #expect(cut.staying == ["account users stays assigned: auditor@acme.example enters by it"])
        #expect(cut.leaving == ["auditors"])
    }

    @Test func aGroupOfUnknownMembersStaysAndIsNamed() {
        let entries = [Self.entry("2", "partners", nil), Self.entry("3", "analysts", ["13"])]
        let cut = WorkspaceCut(entries, keeping: ["12": "trailwarden"])
        #expect(cut.staying == ["partners stays assigned: who is in it is not known, perhaps trailwarden"])
        #expect(cut.leaving == ["analysts"])
    }
}
