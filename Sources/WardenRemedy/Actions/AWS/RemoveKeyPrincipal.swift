internal import WardenDomain

struct RemoveKeyPrincipal: RemedyAction {
    static let facts = ActionFacts(
        "kms.remove-principal",
        "take a principal out of the allow statements of a key policy",
        needs: ["kms:GetKeyPolicy", "kms:PutKeyPolicy"],
        reach: "the principal, and everyone who may become it, loses what the policy gave",
        takes: [.key, ActionParameter("principal", "ARN or account as it stands in the policy"), .awsAccount],
        phase: 40
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.keyPolicy, in: arguments.awsAccount, try arguments.need(.key))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "take \(principal) out of the policy of key \(slot.name)") { (policy) throws(WardenError) in
            policy.statements = policy.statements.compactMap { PolicyEdits.without(principal, $0) }
            guard !policy.statements.isEmpty else {
                throw refused(slot, "nobody would be left who may manage the key")
            }
        }
    }
}
