internal import WardenDomain

struct EnableVerboseAudit: RemedyAction {
    static let facts = ActionFacts(
        "workspace.verbose-audit",
        "switch verbose audit logs of a workspace on",
        needs: ["workspace admin"],
        reach: "statement and command texts are logged from now on; readers of the logs see them",
        takes: [.workspace]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "enableVerboseAuditLogs")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "true", "switch verbose audit logs on in \(slot.scope)")
    }
}
