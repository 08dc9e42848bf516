import Testing
import WardenAccess
import WardenDomain
import WardenEstate
import WardenRemedy

/// A downgrade takes what was decided, and never reading with it.
@Suite struct DowngradeTests {
    private let posture = Posture(takenAt: 0, assets: [])

    @Test func takesSomebodyOutOfTheGroupThatShowsUnredactedTexts() {
        let change = AccessChange(.removeMember, principal: "bo", what: "member", target: "databricks_pii_access")
        let list = AccessOrders.redact([change], in: posture)
        #expect(list.orders.map(\.action) == ["identity.remove-member"])
        #expect(list.orders.first?.arguments == ["group": "databricks_pii_access", "principal": "bo"])
        #expect(list.leftOut.isEmpty)
    }

    /// An account admin sees them as well; taking that role takes far more.
    @Test func leavesToAPersonWhatTakesMoreAlong() {
        let changes = [
            AccessChange(.removeRole, principal: "bo", what: "account admin", target: "account"),
            AccessChange(.removeMember, principal: "bo", what: "member", target: "platform-admins"),
        ]
        let list = AccessOrders.redact(changes, in: posture)
        #expect(list.orders.isEmpty)
        #expect(list.leftOut.count == 2)
        #expect(list.leftOut.allSatisfy { $0.contains("it is for a person") })
    }

    @Test func leavesToAPersonWhatWouldTakeReadingAlong() {
        let change = AccessChange(.removeMember, principal: "bo", what: "member", target: "data-engineers")
        let list = AccessOrders.downgrade([change], in: posture)
        #expect(list.orders.isEmpty)
        #expect(list.leftOut == ["take bo out of data-engineers: it would take reading along; it is for a person"])
    }
}
