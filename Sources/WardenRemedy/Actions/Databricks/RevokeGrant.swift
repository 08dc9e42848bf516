internal import WardenDomain

struct RevokeGrant: RemedyAction {
    static let facts = ActionFacts(
        "uc.revoke-grant",
        "revoke what a principal was granted on a securable",
        needs: ["metastore admin, owner or MANAGE on the securable"],
        reach: "the principal and, for a group, all its members lose what this grant alone gave, also below",
        takes: [
            .workspace, .securable, .principal,
            ActionParameter("privileges", "privileges to revoke, separated by commas", isRequired: false),
        ],
        contains: true,
        phase: 40
    )
    let slot: Slot
    let privileges: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.grant, try arguments.need(.securable), try arguments.need(.principal))
        privileges = arguments.list("privileges")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard let held = try now.value(slot)?.strings else { return [] }
        let kept = privileges.isEmpty ? [] : held.filter { !privileges.contains($0) }
        let gone = held.filter { !kept.contains($0) }.joined(separator: ", ")
        let after: JSONValue? = kept.isEmpty ? nil : .array(kept.map(JSONValue.string))
        return try change(slot, now, to: after, "revoke \(gone) on \(slot.name) from \(slot.part)")
    }
}
