internal import WardenDomain

struct DeleteClientSecret: RemedyAction {
    static let facts = ActionFacts(
        "token.delete-client-secret",
        "delete an OAuth secret of a service principal",
        needs: ["account admin"],
        reach: "whatever signs in with the secret is refused at once; tokens it holds run out within the hour",
        takes: [ActionParameter("principal", "application id"), ActionParameter("secret", "id of the secret")],
        reversal: .none("a deleted secret cannot be restored; a new one has to be made and handed out"),
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.clientSecret, in: "account", try arguments.need(.principal), try arguments.need("secret"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "delete secret \(slot.part) of service principal \(slot.name)")
    }
}
