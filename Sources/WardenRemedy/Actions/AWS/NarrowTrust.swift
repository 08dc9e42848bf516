internal import WardenDomain

struct NarrowTrust: RemedyAction {
    static let facts = ActionFacts(
        "iam.narrow-trust",
        "let one named principal assume a role instead of whoever could",
        needs: ["iam:GetRole", "iam:UpdateAssumeRolePolicy"],
        reach: "everyone else who assumes the role loses it when the session ends",
        takes: [
            .role, ActionParameter("from", "principal that stands in the trust policy"),
            ActionParameter("to", "ARN that stays"), .awsAccount,
        ]
    )
    let slot: Slot
    let from: String
    let to: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.roleTrust, in: arguments.awsAccount, try arguments.need(.role))
        from = try arguments.need("from")
        to = try arguments.need("to")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "let \(to) alone assume \(slot.name)") { policy in
            policy.statements = policy.statements.map { statement in
                guard statement["Effect"]?.string == "Allow", case .object(var members) = statement else {
                    return statement
                }
                let held = PolicyText.principals(statement)
                guard held.contains(where: { PolicyEdits.names($0, from) }), !held.contains(to) || held.count > 1 else {
                    return statement
                }
                let kept = held.filter { !PolicyEdits.names($0, from) && $0 != to } + [to]
                var principal = members["Principal"]?.object ?? [:]
                principal["AWS"] = kept.count == 1 ? .string(kept[0]) : .array(kept.map(JSONValue.string))
                members["Principal"] = .object(principal)
                return .object(members)
            }
        }
    }
}
