internal import WardenDomain

struct DenyKeyToRole: RemedyAction {
    static let facts = ActionFacts(
        "kms.deny-role",
        "deny a key to a principal",
        needs: ["kms:GetKeyPolicy", "kms:PutKeyPolicy"],
        reach: "the principal can no longer read or write what the key protects",
        takes: [.key, ActionParameter("principal", "ARN of the principal"), .awsAccount],
        contains: true,
        phase: 20
    )
    let slot: Slot
    let principal: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.keyPolicy, in: arguments.awsAccount, try arguments.need(.key))
        principal = try arguments.need(.principal)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "deny key \(slot.name) to \(principal)") { policy in
            policy.set([
                "Sid": .string("TrailwardenDenied-\(PolicyIDs.short(principal))"), "Effect": "Deny",
                "Principal": ["AWS": .string(principal)],
                "Action": ["kms:Decrypt", "kms:Encrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant"],
                "Resource": "*",
            ])
        }
    }
}

/// Short stable names for statements.
enum PolicyIDs {
    static func short(_ text: String) -> String {
        String(text.split(separator: "/").last ?? Substring(text)).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}
