internal import WardenDomain

struct LimitTokenLifetime: RemedyAction {
    static let facts = ActionFacts(
        "workspace.limit-token-lifetime",
        "limit how long new personal access tokens live",
        needs: ["workspace admin"],
        reach: "new tokens end after the days; tokens that are there stay",
        takes: [.workspace, ActionParameter("days", "1 to 730", isRequired: false)]
    )
    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "maxTokenLifetimeDays")
        days = try arguments.number("days", default: 90)
        guard days <= 730 else {
            throw WardenError(code: "remedy.argument", object: "days", "'\(days)' is above 730")
        }
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        // 0 and unset mean no limit.
        if let held = try now.value(slot)?.integer, held > 0, held <= days { return [] }
        return try change(slot, now, to: .string(String(days)), "limit new tokens to \(days) days in \(slot.scope)")
    }
}
