internal import WardenDomain

struct RevokeRole: RemedyAction {
    static let facts = ActionFacts(
        "identity.revoke-role",
        "take a role on a service principal, group or the account away from a principal",
        needs: ["account admin"],
        reach: "the principal can no longer use or manage it",
        takes: [
            ActionParameter("rule_set", "accounts/ID/servicePrincipals/APPLICATION/ruleSets/default"),
            ActionParameter("principal", "users/NAME, groups/NAME or servicePrincipals/APPLICATION"),
        ],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.ruleSet, in: "account", try arguments.need("rule_set"), try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take roles of \(slot.name) away from \(slot.part)")
    }
}
