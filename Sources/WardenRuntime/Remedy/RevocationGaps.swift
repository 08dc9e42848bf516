internal import WardenEstate

/// What keeps a revocation from being proved by reads, whoever's access is judged afterwards: where nothing could be
/// looked at, nothing is found either.
enum RevocationGaps {
    /// - Parameters:
    ///   - isListed: whether some listing has the principal still.
    ///   - places: how many places of audit data were judged.
    static func words(_ principal: String, isListed: Bool, places: Int, in posture: Posture) -> [String] {
        var words: [String] = []
        if places == 0 { words.append("no place of audit data was found to prove it on") }
        guard !isListed else { return words }
        let accounts = posture.assets(.account).filter { $0.id.scope == "databricks" }
        if accounts.isEmpty { words.append("whether \(principal) is still listed is not known: no account was read") }
        for account in accounts {
            for aspect in [Aspect.users, .servicePrincipals, .groups] {
                guard let unknown = posture[aspect, of: account.id].unknown else { continue }
                words.append("whether \(principal) is still listed is not known: \(unknown.detail)")
            }
        }
        return words
    }
}
