internal import WardenDomain

struct RestrictAdmins: RemedyAction {
    static let facts = ActionFacts(
        "workspace.restrict-admins",
        "keep workspace administrators from taking over jobs and making tokens for others",
        needs: ["account admin and workspace admin"],
        reach: "administrators can no longer change job owners, or run jobs as service principals they may not use",
        takes: [.workspace]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceSetting, "restrict_workspace_admins")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(
            slot,
            now,
            to: ["restrict_workspace_admins": ["status": "RESTRICT_TOKENS_AND_JOB_RUN_AS"]],
            "restrict the administrators of \(slot.scope)"
        )
    }
}
