internal import WardenDomain

struct KeepSharingInside: RemedyAction {
    static let facts = ActionFacts(
        "sharing.keep-inside",
        "let a metastore share with recipients of the same account only",
        needs: ["metastore admin"],
        reach: "recipients outside the account read nothing any more of whatever the metastore shares",
        takes: [.workspace, ActionParameter("metastore", "its id")],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.sharingScope, try arguments.need("metastore"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(slot) != nil else { throw refused(slot, "there is no such metastore") }
        return try change(slot, now, to: "INTERNAL", "keep what metastore \(slot.name) shares inside the account")
    }
}
