/// Where a policy is attached, which decides what its statements have to hold.
enum PolicyPlace: Sendable {
    case identity, resource, endpoint, resourceControl

    /// Why AWS would refuse a statement in this place; nil where it would not.
    ///
    /// Source: IAM JSON policy elements, "Principal" and "Resource", and "Control access to VPC endpoints", read 2026-11.
    func misfit(_ statement: PolicyStatement, action: String) -> String? {
        switch self {
        case .identity:
            if statement.principal != nil {
                return "\(statement.label): a Principal, which only resource policies have"
            }
            return statement.resource == nil ? "\(statement.label): no Resource" : nil
        case .resource:
            if statement.principal == nil { return "\(statement.label): no Principal" }
            // Trust policies and some others do without; those of buckets and keys do not.
            guard statement.resource == nil else { return nil }
            let isNeeded = ["s3:", "kms:"].contains { action.lowercased().hasPrefix($0) }
            return isNeeded ? "\(statement.label): no Resource" : nil
        case .endpoint: return statement.principal == nil ? "\(statement.label): no Principal" : nil
        case .resourceControl:
            guard let principal = statement.principal else { return nil }
            return principal.isNegated || principal.entries != [.everyone]
                ? "\(statement.label): resource control policies know no other Principal than '*'" : nil
        }
    }
}
