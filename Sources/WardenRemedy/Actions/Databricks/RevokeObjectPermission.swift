internal import WardenDomain

struct RevokeObjectPermission: RemedyAction {
    static let facts = ActionFacts(
        "workspace.revoke-permission",
        "take an object of a workspace away from a principal",
        needs: ["workspace admin, or CAN_MANAGE on the object"],
        reach: "the principal loses what was given on the object itself; what folders above give stays",
        takes: [
            .workspace, ActionParameter("object", "type and id: notebooks/12, dashboards/abc, warehouses/def"),
            .principal,
        ],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(
            .objectPermissions,
            try arguments.need("object"),
            try arguments.need(.principal)
        )
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "take \(slot.name) away from \(slot.part)")
    }
}
