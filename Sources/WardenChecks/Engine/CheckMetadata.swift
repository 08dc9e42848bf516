public import WardenDomain
public import WardenEstate

/// What a check is, for a person and for reports.
public struct CheckMetadata: Sendable, Hashable {
    /// States what is right: `log-bucket-blocks-public-access`.
    public var id: String
    /// The right state in a sentence, no full stop.
    public var title: String
    public var family: CheckFamily
    public var scope: CheckScope
    public var severity: Severity
    /// Why it matters for audit logs.
    public var rationale: String
    /// What somebody makes of it.
    public var risk: String
    /// What to do.
    public var fix: String
    /// Who or what does it.
    public var remedy: CheckRemedy
    public var criteria: [Criterion]
    /// Titles or addresses of public documents.
    public var references: [String]
    /// What it reads; the permissions follow from it.
    public var reads: [Aspect]
    /// Who can use a failure, where the check does not know better in the case at hand.
    public var audience: Audience
    public var harm: Harm
    /// The safeguard whose presence this check proves, for the risk of other findings about the same subject.
    public var safeguard: Safeguard?

    public init(
        id: String,
        title: String,
        family: CheckFamily,
        scope: CheckScope,
        severity: Severity,
        rationale: String,
        risk: String,
        fix: String,
        remedy: CheckRemedy,
        criteria: [Criterion],
        references: [String],
        reads: [Aspect],
        audience: Audience,
        harm: Harm,
        safeguard: Safeguard? = nil
    ) {
        self.id = id
        self.title = title
        self.family = family
        self.scope = scope
        self.severity = severity
        self.rationale = rationale
        self.risk = risk
        self.fix = fix
        self.remedy = remedy
        self.criteria = criteria
        self.references = references
        self.reads = reads
        self.audience = audience
        self.harm = harm
        self.safeguard = safeguard
    }

    /// Permissions that reading needs, each once.
    public var permissions: [String] {
        var seen: Set<String> = []
        return reads.flatMap(\.permissions).filter { seen.insert($0).inserted }
    }
}
