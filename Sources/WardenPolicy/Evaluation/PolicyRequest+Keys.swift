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
