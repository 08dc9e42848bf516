internal import WardenDomain

struct RequireExternalID: RemedyAction {
    static let facts = ActionFacts(
        "iam.require-external-id",
        "let Databricks assume a role with the account's external id only",
        needs: ["iam:GetRole", "iam:UpdateAssumeRolePolicy"],
        reach: "callers that assume the role without the external id are refused",
        takes: [.role, ActionParameter("external_id", "id of the Databricks account"), .awsAccount]
    )
    let slot: Slot
    let externalID: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = Slot(.roleTrust, in: arguments.awsAccount, try arguments.need(.role))
        externalID = try arguments.need("external_id")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try edit(slot, now, "ask for the external id in \(slot.name)") { policy in
            policy.statements = policy.statements.map(bound)
        }
    }

    private func bound(_ statement: JSONValue) -> JSONValue {
        guard statement["Effect"]?.string == "Allow", case .object(var members) = statement,
            !PolicyText.principals(statement).isEmpty
        else { return statement }
        var conditions = members["Condition"]?.object ?? [:]
        var equals = conditions["StringEquals"]?.object ?? [:]
        equals["sts:ExternalId"] = .string(externalID)
        conditions["StringEquals"] = .object(equals)
        members["Condition"] = .object(conditions)
        return .object(members)
    }
}
