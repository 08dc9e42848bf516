internal import WardenDomain

struct TransferOwnership: RemedyAction {
    static let facts = ActionFacts(
        "uc.transfer-ownership",
        "give a securable another owner",
        needs: ["metastore admin, or owner of the securable"],
        reach: "the former owner loses every right that ownership gave; views run with the new owner's rights",
        takes: [.workspace, .securable, ActionParameter("owner", "group, user or application id")]
    )
    let slot: Slot
    let owner: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.owner, try arguments.need(.securable))
        owner = try arguments.need("owner")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: .string(owner), "make \(owner) the owner of \(slot.name)")
    }
}
