internal import WardenDomain

struct LimitRecipientTokens: RemedyAction {
    static let facts = ActionFacts(
        "sharing.limit-token-lifetime",
        "end tokens that recipients outside are given from now on",
        needs: ["metastore admin"],
        reach: "nobody loses anything today; recipients need a new token when theirs ends",
        takes: [
            .workspace, ActionParameter("metastore", "its id"),
            ActionParameter("days", "days a token lives", isRequired: false),
        ]
    )
    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.recipientTokenLifetime, try arguments.need("metastore"))
        days = try arguments.number("days", default: 90)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        if let held = try now.value(slot)?.integer, held > 0, held <= days * 86_400 { return [] }
        return try change(slot, now, to: .integer(days * 86_400), "end new recipient tokens after \(days) days")
    }
}
