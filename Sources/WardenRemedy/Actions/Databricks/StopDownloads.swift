internal import WardenDomain

struct StopDownloads: RemedyAction {
    static let facts = ActionFacts(
        "workspace.stop-downloads",
        "switch the download of results off",
        needs: ["workspace admin"],
        reach: "nobody in the workspace can download results of queries and notebooks",
        takes: [.workspace],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "enableResultsDownloading")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "false", "switch the download of results off in \(slot.scope)")
    }
}
