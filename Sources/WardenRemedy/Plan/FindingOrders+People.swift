internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension FindingOrders {
    /// Checks that an action closes once a person has said what no tool can know: the action, and what is missing.
    public static let forPeople: [String: (action: String, missing: String)] = CheckRegistry.metadata.compactMapValues {
        check -> (action: String, missing: String)? in
        guard case .choice(let action, missing: let missing) = check.remedy else { return nil }
        return (action: action, missing: missing)
    }

    /// Why no order comes of a finding, with the next step.
    func people(_ finding: Finding) -> String {
        switch finding.remedy {
        case .choice(let action, missing: let missing)?:
            "\(missing) is for a person: \(action); \(command(action, finding)); \(finding.fix)"
        case .manual?: finding.nextSteps.joined(separator: " ")
        case .actions(let ids)?: "\(ids.joined(separator: ", ")) finds nothing here that it may change; \(finding.fix)"
        case nil: "this version has no such check; \(finding.fix)"
        }
    }

    /// The command that does it, with what the finding knows; what a person has to say stands in capitals.
    private func command(_ action: String, _ finding: Finding) -> String {
        let known = known(finding.subject, isOfKey: action.hasPrefix("kms."))
        let parameters = (ActionCatalogue.facts(of: action)?.parameters ?? []).filter(\.isRequired)
        let settings = parameters.map { parameter -> String in
            let value = known[parameter.name] ?? parameter.name.uppercased()
            return "--set " + (value.contains(" ") ? "'\(parameter.name)=\(value)'" : "\(parameter.name)=\(value)")
        }
        return (["trailwarden plan --action \(action)"] + settings).joined(separator: " ")
    }

    /// Arguments that a subject answers by itself.
    private func known(_ id: AssetID, isOfKey: Bool) -> [String: String] {
        var known: [String: String] = [:]
        known["bucket"] = id.place?.bucket
        known["securable"] = names.securable(id)
        switch id.kind {
        case .workspace: known["workspace"] = id.name
        case .metastore:
            known["metastore"] = id.name
            known["workspace"] = names.workspace(ofMetastore: id.name)
        case .job:
            known["job"] = id.name
            known["workspace"] = id.scope
        case .recipient:
            known["recipient"] = id.name
            known["workspace"] = names.workspace(ofMetastore: id.scope)
        case .backup: known["vault"] = id.name
        case .role: known["role"] = id.name.split(separator: "/").last.map(String.init)
        case .key: known["key"] = isOfKey ? id.name : nil
        default: known["workspace"] = names.workspace(ofMetastore: id.scope)
        }
        return known
    }
}
