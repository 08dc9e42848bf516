internal import WardenDomain

struct RotateKey: RemedyAction {
    static let facts = ActionFacts(
        "kms.rotate",
        "rotate a key every year",
        needs: ["kms:GetKeyRotationStatus", "kms:EnableKeyRotation", "kms:DisableKeyRotation"],
        reach: "nobody notices: older material stays for reading",
        takes: [.key, .awsAccount]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.keyRotation, in: arguments.awsAccount, try arguments.need(.key))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: true, "rotate key \(slot.name) every year")
    }
}
