internal import WardenChecks

extension FindingOrders {
    /// Checks that an action closes once a person has said what no tool can know: the action, and what is missing.
    public static let forPeople: [String: (action: String, missing: String)] = CheckRegistry.metadata.compactMapValues {
        check -> (action: String, missing: String)? in
        guard case .choice(let action, missing: let missing) = check.remedy else { return nil }
        return (action: action, missing: missing)
    }

    /// Why no order comes of a finding, with the next step.
    static func people(_ finding: Finding) -> String {
        switch finding.remedy {
        case .choice(let action, missing: let missing)?: "\(missing) is for a person: \(action); \(finding.fix)"
        case .command(let command, missing: let missing)?: "\(missing) is for a person: 'trailwarden \(command)'"
        case .manual?: finding.nextSteps.joined(separator: " ")
        case .actions(let ids)?: "\(ids.joined(separator: ", ")) finds nothing here that it may change; \(finding.fix)"
        case nil: "this version has no such check; \(finding.fix)"
        }
    }
}
