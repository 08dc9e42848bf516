internal import WardenDomain

struct DenyObjectActions: RemedyAction {
    static let facts = ActionFacts(
        "iam.deny-object-actions",
        "deny single actions on a bucket's objects to a role, in the role's own policies",
        needs: ["iam:GetRolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy"],
        reach: "everything that runs as the role loses these actions on this bucket, and keeps the rest",
        takes: [
            .role, .bucket, ActionParameter("actions", "actions of S3, separated by commas: s3:GetObject"), .awsAccount,
        ],
        contains: true,
        phase: 20
    )
    let slot: Slot
    let bucket: String
    let actions: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        bucket = try arguments.need(.bucket)
        _ = try arguments.need("actions")
        actions = arguments.list("actions").sorted()
        slot = Slot(.rolePolicy, in: arguments.awsAccount, try arguments.need(.role), "trailwarden-narrow-\(bucket)")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        if let wrong = actions.first(where: { !$0.hasPrefix("s3:") }) {
            throw WardenError(code: "remedy.argument", object: "actions", "'\(wrong)' is no action of S3")
        }
        let words = actions.joined(separator: ", ")
        return try edit(slot, now, "deny \(words) on \(bucket) to role \(slot.name)") { policy in
            policy.set([
                "Sid": .string("TrailwardenDeny" + actions.joined().filter { $0.isLetter || $0.isNumber }),
                "Effect": "Deny", "Action": .strings(actions), "Resource": .string("arn:aws:s3:::\(bucket)/*"),
            ])
        }
    }
}
