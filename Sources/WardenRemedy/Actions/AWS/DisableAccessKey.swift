internal import WardenDomain

struct DisableAccessKey: RemedyAction {
    static let facts = ActionFacts(
        "iam.disable-access-key",
        "disable an access key of a user",
        needs: ["iam:ListAccessKeys", "iam:UpdateAccessKey"],
        reach: "whatever signs with the key is refused at once; the key itself stays",
        takes: [
            ActionParameter("user", "name of the user"), ActionParameter("access_key", "id of the key"), .awsAccount,
        ],
        contains: true,
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.accessKey, in: arguments.awsAccount, try arguments.need("user"), try arguments.need("access_key"))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard try now.value(slot) != nil else { return [] }
        return try change(slot, now, to: "Inactive", "disable access key \(slot.part) of \(slot.name)")
    }
}
