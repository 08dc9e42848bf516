internal import WardenDomain

struct StopExports: RemedyAction {
    static let facts = ActionFacts(
        "workspace.stop-exports",
        "switch the export of notebooks off",
        needs: ["workspace admin"],
        reach: "nobody in the workspace can export notebooks",
        takes: [.workspace],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "enableExportNotebook")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "false", "switch the export of notebooks off in \(slot.scope)")
    }
}
