internal import WardenDomain

struct SetWorkspaceConf: RemedyAction {
    static let facts = ActionFacts(
        "workspace.set-conf",
        "set a key of the workspace configuration",
        needs: ["workspace admin"],
        reach: "depends on the key; everyone in the workspace may notice",
        takes: [.workspace, ActionParameter("conf", "name of the key"), ActionParameter("value", "its text")]
    )
    let slot: Slot
    let value: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, try arguments.need("conf"))
        value = try arguments.need("value")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: .string(value), "set \(slot.name) to \(value) in \(slot.scope)")
    }
}
