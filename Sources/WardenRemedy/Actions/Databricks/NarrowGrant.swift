internal import WardenDomain

struct NarrowGrant: RemedyAction {
    static let facts = ActionFacts(
        "uc.narrow-grant",
        "replace a principal's privileges on a securable by fewer",
        needs: ["metastore admin, owner or MANAGE on the securable"],
        reach: "the principal keeps the named privileges and loses the others",
        takes: [
            .workspace, .securable, .principal, ActionParameter("keep", "privileges to keep, separated by commas"),
        ]
    )
    let slot: Slot
    let keep: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.grant, try arguments.need(.securable), try arguments.need(.principal))
        _ = try arguments.need("keep")
        keep = arguments.list("keep").sorted()
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard let held = try now.value(slot)?.strings else { return [] }
        // ALL_PRIVILEGES holds every other one, so what is kept of it is given by name.
        let kept = held.contains("ALL_PRIVILEGES") ? keep : keep.filter(held.contains)
        let after: JSONValue? = kept.isEmpty ? nil : .array(kept.map(JSONValue.string))
        let words = kept.isEmpty ? "nothing" : kept.joined(separator: ", ")
        return try change(slot, now, to: after, "leave \(slot.part) \(words) on \(slot.name)")
    }
}
