internal import WardenDomain

struct EnableSystemSchema: RemedyAction {
    static let facts = ActionFacts(
        "uc.enable-system-schema",
        "switch a system schema on",
        needs: ["metastore admin and account admin"],
        reach: "nobody loses anything; readers need grants of their own",
        takes: [
            .workspace, ActionParameter("metastore", "id of the metastore"),
            ActionParameter("schema", "access, query, ..."),
        ],
        phase: 10
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(
            .systemSchema,
            try arguments.need("metastore"),
            try arguments.need("schema")
        )
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: true, "switch system schema \(slot.part) on")
    }
}
