import Testing
import WardenDomain
import WardenRemedy

@testable import WardenRuntime

/// Who is tried as after a plan: whoever lost something by it, and nobody else.
@Suite struct RevokedAccessTests {
    private func change(_ slot: Slot, _ before: JSONValue?, _ after: JSONValue?) -> Change {
        Change(action: "x", slot: slot, before: before, after: after, summary: "x")
    }

    @Test func namesWhoLostWhat() {
        let grant = Slot(.grant, in: "7", "table:main.logs.audit", "ana@acme.example")
        let changes = [
            change(grant, ["BROWSE", "SELECT"], ["BROWSE"]),
            change(grant, ["SELECT"], nil),
            change(Slot(.grant, in: "7", "catalog:main", "ben@acme.example"), ["SELECT"], nil),
            change(Slot(.groupMember, in: "account", "readers", "cem@acme.example"), true, nil),
            change(Slot(.workspaceAssignment, in: "account", "8", "dora@acme.example"), ["USER"], nil),
            change(Slot(.userActive, in: "account", "eli@acme.example"), true, false),
        ]
        #expect(
            RevokedAccess.entries(changes) == [
                RevokedAccess(principal: "ana@acme.example", workspace: "7", table: "main.logs.audit"),
                RevokedAccess(principal: "ben@acme.example", workspace: "7", table: nil),
                RevokedAccess(principal: "cem@acme.example", workspace: nil, table: nil),
                RevokedAccess(principal: "dora@acme.example", workspace: "8", table: nil),
                RevokedAccess(principal: "eli@acme.example", workspace: nil, table: nil),
            ]
        )
    }

    @Test func namesNobodyWhoGotMoreOrLostNothing() {
        let changes = [
            change(Slot(.grant, in: "7", "table:main.logs.audit", "ana"), ["SELECT"], ["MODIFY", "SELECT"]),
            change(Slot(.grant, in: "7", "table:main.logs.audit", "ben"), nil, ["SELECT"]),
            change(Slot(.userActive, in: "account", "eli"), false, true),
            change(Slot(.bucketPolicy, "logs"), "{}", nil),
        ]
        #expect(RevokedAccess.entries(changes).isEmpty)
    }
}
