internal import WardenDomain

struct RemoveSecretACL: RemedyAction {
    static let facts = ActionFacts(
        "workspace.remove-secret-acl",
        "take a secret scope away from a principal",
        needs: ["MANAGE on the secret scope"],
        reach: "the principal can no longer read the scope's secrets",
        takes: [.workspace, ActionParameter("secret_scope", "name of the scope"), .principal],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(
            .secretACL,
            try arguments.need("secret_scope"),
            try arguments.need(.principal)
        )
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take secret scope \(slot.name) away from \(slot.part)")
    }
}
