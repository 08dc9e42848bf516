internal import WardenDomain
internal import WardenEstate

/// Why it cannot be told whether a plan takes something from a reader that no listing shows.
enum ReaderGaps {
    private static let ofDatabricks: Set<SlotKind> = [
        .grant, .owner, .isolation, .binding, .groupMember, .userActive, .principalActive, .workspaceAssignment,
        .accountRole, .ruleSet, .objectPermissions, .sharePermission,
    ]
    private static let ofAWS: Set<SlotKind> = [
        .bucketPolicy, .bucketPublicAccess, .accountPublicAccess, .bucketACL, .bucketOwnership, .bucketEncryption,
        .accessPointPolicy, .roleTrust, .rolePolicy, .roleAttachment, .accessKey, .keyState, .keyPolicy, .keyGrant,
    ]
    /// What can take a read from anybody.
    static let kinds = ofDatabricks.union(ofAWS)

    /// - Parameter name: a declared reader or break-glass principal, without a party in the graph.
    /// - Returns: nil where the listings were read, so that it is in none, or the plan touches nothing of its kind.
    static func gap(_ name: String, _ changes: [Change], _ posture: Posture) -> String? {
        if name.hasPrefix("arn:") {
            guard changes.contains(where: { ofAWS.contains($0.slot.kind) }), let id = PolicyScene.account(name),
                let account = posture.assets(.account).first(where: { $0.id.scope == "aws" && $0.id.name == id })
            else { return nil }
            return posture[.iamAuthorization, of: account.id].unknown?.detail
        }
        // The number of an account has no party unless a policy names it, and then nothing is lost.
        guard !name.allSatisfy(\.isNumber), changes.contains(where: { ofDatabricks.contains($0.slot.kind) }) else {
            return nil
        }
        let accounts = posture.assets(.account).filter { $0.id.scope == "databricks" }
        guard !accounts.isEmpty else { return "no account of Databricks was read" }
        let readings = accounts.flatMap { account in
            [Aspect.users, .servicePrincipals, .groups].map { posture[$0, of: account.id] }
        }
        return readings.compactMap(\.unknown).first?.detail
    }
}
