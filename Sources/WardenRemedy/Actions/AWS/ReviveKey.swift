internal import WardenDomain

struct ReviveKey: RemedyAction {
    static let facts = ActionFacts(
        "kms.revive",
        "cancel the deletion of a key and enable it",
        needs: ["kms:DescribeKey", "kms:CancelKeyDeletion", "kms:EnableKey", "kms:DisableKey"],
        reach: "whoever the key's policy lets in can use it again; deliveries that failed for it succeed",
        takes: [.key, .awsAccount],
        phase: 10
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.keyState, in: arguments.awsAccount, try arguments.need(.key))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let state = try now.value(slot)?.string
        switch state {
        case "Enabled"?: return []
        case "Disabled"?: return try change(slot, now, to: "Enabled", "enable key \(slot.name)")
        case "PendingDeletion"?:
            return try change(
                slot,
                now,
                to: "Enabled",
                "cancel the deletion of key \(slot.name) and enable it",
                reversal: .partial("the deletion is not scheduled again; the key is disabled instead")
            )
        default: throw refused(slot, "a key that is \(state ?? "not there") cannot be enabled")
        }
    }
}
