internal import WardenDomain

struct IsolateSecurable: RemedyAction {
    static let facts = ActionFacts(
        "uc.isolate",
        "open a catalog, external location or storage credential to bound workspaces only",
        needs: ["metastore admin, or owner of the securable"],
        reach: "workspaces that are not bound lose it at once",
        takes: [
            .workspace, .securable, ActionParameter("keep", "ids of workspaces that keep it, separated by commas"),
        ],
        contains: true
    )
    let slot: Slot
    let bindings: [Slot]

    init(_ arguments: ActionArguments) throws(WardenError) {
        let name = try arguments.need(.securable)
        slot = try arguments.workspace(.isolation, name)
        _ = try arguments.need("keep")
        let workspace = try arguments.need(.workspace)
        bindings = arguments.list("keep").map { Slot(.binding, in: workspace, name, $0) }
    }

    var slots: [Slot] { bindings + [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        // Bound first, then closed: a workspace that keeps it never goes without.
        var changes: [Change] = []
        for binding in bindings where try now.value(binding) == nil {
            changes += try change(
                binding,
                now,
                to: "BINDING_TYPE_READ_WRITE",
                "bind \(slot.name) to workspace \(binding.part)"
            )
        }
        return changes + (try change(slot, now, to: "ISOLATED", "open \(slot.name) to bound workspaces only"))
    }
}
