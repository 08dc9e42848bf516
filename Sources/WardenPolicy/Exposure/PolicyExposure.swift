/// What a resource policy opens to the outside, by itself: public as S3 defines it, other accounts, plain HTTP.
public struct PolicyExposure: Sendable, Hashable {
    public private(set) var isPublic = false
    /// Account ids, canonical user ids and organization ids outside the owner and the trusted, sorted.
    public private(set) var crossAccount: [String] = []
    /// Every request without TLS is denied.
    public private(set) var isTLSOnly = false
    public private(set) var reasons: [String] = []
    /// Those of the reasons that make it public.
    public private(set) var publicReasons: [String] = []
    /// What could not be judged; a policy with problems is not known to be closed.
    public private(set) var problems: [String] = []

    private var parties: Set<String> = []

    /// - Parameter account: the owner of the resource; nil = not known, every account is then an outside one.
    public init(_ policy: PolicyDocument, account: String?, trusted: TrustedParties) {
        problems = policy.problems
        for statement in policy.statements where statement.effect == .allow {
            judge(statement, account: account, trusted: trusted)
        }
        crossAccount = parties.sorted()
        isTLSOnly = TransportSecurity.deniesPlainRequests(policy)
        reasons.append(
            isTLSOnly
                ? "requests without TLS are denied" : "no statement denies requests without TLS to the whole resource"
        )
    }

    private mutating func judge(_ statement: PolicyStatement, account: String?, trusted: TrustedParties) {
        guard let principal = statement.principal else {
            problems.append("\(statement.label): no Principal, so whom it lets in cannot be said")
            return
        }
        let limits = StatementLimits(statement)
        if principal.isNegated {
            openToEveryone(statement, limits, account, trusted, why: "NotPrincipal with Allow grants to everyone else")
            return
        }
        for entry in principal.entries {
            switch entry {
            case .everyone: openToEveryone(statement, limits, account, trusted, why: "Principal '*'")
            case .federated(let provider) where ARN(provider) == nil && !provider.hasSuffix(".amazonaws.com"):
                if !limits.isLimited {
                    makePublic(["\(statement.label): web identity '\(provider)' is open to all its users"])
                }
            case .federated(let provider):
                if let arn = ARN(provider) { add(account: arn.account, statement, account, trusted) }
            case .account(let other): add(account: other, statement, account, trusted)
            case .arn(let text):
                if let arn = ARN(text) { add(account: arn.account, statement, account, trusted) }
            case .canonicalUser(let id):
                parties.insert(id)
                reasons.append("\(statement.label): canonical user \(id) has access")
            case .service, .deleted: break
            }
        }
    }

    private mutating func makePublic(_ why: [String]) {
        isPublic = true
        publicReasons += why
        reasons += why
    }

    private mutating func openToEveryone(
        _ statement: PolicyStatement,
        _ limits: StatementLimits,
        _ owner: String?,
        _ trusted: TrustedParties,
        why: String
    ) {
        guard limits.isLimited else {
            let open = "\(statement.label): \(why), and no condition limits it to fixed callers"
            makePublic([open] + limits.reasons.map { "\(statement.label): \($0)" })
            return
        }
        if let accounts = limits.accounts {
            for other in accounts.sorted() { add(account: other, statement, owner, trusted) }
            return
        }
        for organization in limits.organizations.sorted() where !trusted.organizations.contains(organization) {
            parties.insert(organization)
            reasons.append("\(statement.label): organization \(organization) has access")
        }
        for vpc in limits.vpcs.sorted() where !trusted.vpcs.contains(vpc) {
            reasons.append("\(statement.label): everyone in \(vpc) has access")
        }
        for network in limits.networks where !trusted.addresses.contains(where: { $0.contains(network) }) {
            reasons.append(
                "\(statement.label): any caller from a fixed network of \(network.prefixLength) bits has access"
            )
        }
    }

    private mutating func add(
        account other: String,
        _ statement: PolicyStatement,
        _ owner: String?,
        _ trusted: TrustedParties
    ) {
        guard AWSAccount.isID(other), other != owner, !trusted.accounts.contains(other) else { return }
        if parties.insert(other).inserted { reasons.append("\(statement.label): account \(other) has access") }
    }
}
