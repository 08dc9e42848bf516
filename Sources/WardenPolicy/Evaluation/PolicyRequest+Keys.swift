extension PolicyRequest {
    /// Whether a key that the request does not give may still come with it, as far as the kind of caller tells.
    ///
    /// - Parameter key: in lower case.
    /// Source: IAM User Guide, "AWS global condition context keys", the availability of each key, read 2026-11.
    func mayCarry(_ key: String) -> Bool {
        if context[key] != nil { return false }
        switch principal {
        case .anonymous:
            return !Self.ofServices.contains(key) && !Self.ofIdentities.contains(key)
                && !key.hasPrefix("aws:principaltag/")
        case .service: return !Self.ofIdentities.contains(key) && !key.hasPrefix("aws:principaltag/")
        case .identity(let caller):
            if key == "aws:username" { return caller.kind == .user }
            if tagsAreKnown, key.hasPrefix("aws:principaltag/") { return false }
            return !Self.ofServices.contains(key)
        }
    }

    /// Other ARNs that the role of the caller's session may have: roles of IAM Identity Center lie below the region of the
    /// directory, unless that is us-east-1, and the session does not tell it.
    ///
    /// - Parameter values: what a condition lists; a region that one of them names is tried too.
    func otherRoleARNs(_ values: [String]) -> [String] {
        guard hasDerivedARN, case .identity(let caller) = principal, caller.isOfDirectory else { return [] }
        let path = PolicyRequest.Identity.directoryPath
        let named = values.compactMap { value -> String? in
            guard let start = value.firstRange(of: path) else { return nil }
            let parts = value[start.upperBound...].split(separator: "/", omittingEmptySubsequences: false)
            return parts.count == 2 && !parts[0].contains { "*?$".contains($0) } ? String(parts[0]) : nil
        }
        return (named + ["eu-west-1"]).map { caller.principalARN.replacing(path, with: "\(path)\($0)/") }
    }

    /// Only calls by services of AWS carry them.
    private static let ofServices: Set<String> = [
        "aws:sourcearn", "aws:sourceaccount", "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths",
        "aws:principalservicename", "aws:principalservicenameslist",
    ]

    /// Only callers with credentials of an account have them.
    private static let ofIdentities: Set<String> = [
        "aws:principalarn", "aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths", "aws:username",
        "aws:multifactorauthpresent", "aws:multifactorauthage", "aws:federatedprovider", "aws:tokenissuetime",
        "aws:sourceidentity",
    ]
}
