internal import WardenDomain

struct DemoteWorkspaceAdmin: RemedyAction {
    static let facts = ActionFacts(
        "identity.demote-admin",
        "make an administrator of a workspace a user of it",
        needs: ["account admin"],
        reach: "the principal keeps entering the workspace and loses its administration",
        takes: [.workspace, .principal],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.workspaceAssignment, in: "account", try arguments.need(.workspace), try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(slot)?.strings?.contains("ADMIN") == true else { return [] }
        return try change(slot, now, to: ["USER"], "make \(slot.part) a plain user of workspace \(slot.name)")
    }
}
