internal import WardenPolicy

/// Somebody whom AWS can be asked about: a principal of a connected account with its policies, or an outsider.
struct AWSPrincipal: Sendable {
    var node: Node
    var identity: PolicyRequest.Principal
    /// The ARN, account, service or word that policies use.
    var name: String
    var account: String?
    var policies: [PolicyDocument] = []
    var boundary: [PolicyDocument]?
    /// Policies that are attached and were not read.
    var missing: [String] = []
    /// Set where the principal itself is doubtful: its name stands in a policy and means nobody we know.
    var doubt: String?
    /// Roles only.
    var trust: PolicyDocument?
    var isOutside = false
    /// What its context is known to hold or to lack, beside what is derived from the request.
    var context: [String: [String]] = [:]
    /// The context holds all its tags. Sessions of a role may bring more.
    var tagsAreKnown = false
    /// The canonical id of its account, where a policy names it so.
    var canonicalUser: String?
    /// `AIDA…` or `AROA…`: what policies name once a principal was deleted.
    var uniqueID: String?

    var isRole: Bool {
        if case .identity(let identity) = identity { identity.kind == .role } else { false }
    }

    var isUser: Bool {
        if case .identity(let identity) = identity { identity.kind == .user } else { false }
    }
}

/// What bounds the principals and the resources of an account.
struct AWSAccount: Sendable {
    var id: String
    var organization: String?
    var serviceControls: [[PolicyDocument]] = []
    var resourceControls: [[PolicyDocument]] = []
    /// Why the layers above are not known.
    var missingControls: String?
    var accessGrants: [AccessGrant] = []
    /// Why they are not known; of weight only where a role lets the service act.
    var missingAccessGrants: String?
    var restrictsPublicBuckets = false
    var ignoresPublicACLs = false
    var missingBlock: String?
}
