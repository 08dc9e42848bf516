internal import WardenDomain

struct HideFileBrowser: RemedyAction {
    static let facts = ActionFacts(
        "workspace.hide-file-browser",
        "switch the browser of DBFS off",
        needs: ["workspace admin"],
        reach: "nobody in the workspace can browse DBFS and its mounts in the interface",
        takes: [.workspace]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "enableDbfsFileBrowser")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "false", "switch the browser of DBFS off in \(slot.scope)")
    }
}
