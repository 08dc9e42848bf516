internal import WardenDomain

struct RevokeShare: RemedyAction {
    static let facts = ActionFacts(
        "sharing.revoke",
        "take a share away from a recipient",
        needs: ["owner of the share, or USE SHARE with SET SHARE PERMISSION"],
        reach: "the recipient can no longer read anything of the share",
        takes: [.workspace, ActionParameter("share", "name of the share"), ActionParameter("recipient", "its name")],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(
            .sharePermission,
            try arguments.need("share"),
            try arguments.need("recipient")
        )
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take share \(slot.name) away from \(slot.part)")
    }
}
