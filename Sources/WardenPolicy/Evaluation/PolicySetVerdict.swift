/// What a set of policies of one kind says of a request.
struct PolicySetVerdict {
    var denied = Ternary.no
    var allowed = Ternary.no
    /// The strongest forms of principal through which an Allow applied, surely and possibly.
    var allowForms: [(StatementMatcher.PrincipalForm, Ternary)] = []
    var denyReasons: [String] = []
    var allowReasons: [String] = []
    var notes: [String] = []

    /// - Parameter name: what reasons call the set: `bucket policy`, `permissions boundary`.
    init(_ documents: [PolicyDocument], name: String, place: PolicyPlace, matcher: StatementMatcher) {
        for document in documents {
            let misfits = document.statements.compactMap { place.misfit($0, action: matcher.request.action) }
            if !document.problems.isEmpty || !misfits.isEmpty {
                // AWS would refuse the document; what it grants or denies cannot be said.
                denied = denied || .unknown
                allowed = allowed || .unknown
                allowForms.append((.everyone, .unknown))
                notes += (document.problems + misfits).map { "\(name): \($0)" }
            }
            for statement in document.statements
            where misfits.isEmpty || place.misfit(statement, action: matcher.request.action) == nil {
                let outcome = matcher.match(statement, usesVariables: document.usesVariables)
                guard outcome.applies != .no else { continue }
                notes += outcome.notes.map { "\(name): \($0)" }
                switch statement.effect {
                case .deny:
                    denied = denied || outcome.applies
                    if outcome.applies == .yes { denyReasons.append("\(name): \(statement.label) denies") }
                case .allow:
                    allowed = allowed || outcome.applies
                    allowForms.append((outcome.form, outcome.applies))
                    if outcome.applies == .yes { allowReasons.append("\(name): \(statement.label) allows") }
                }
            }
        }
    }

    /// The policy of a gateway endpoint takes an account to mean its root user alone, that of an interface endpoint
    /// everybody in it; which of them it is does not stand in the policy.
    mutating func doubtAccounts() {
        let sure = allowForms.filter { $0.0 != .account }.reduce(Ternary.no) { $0 || $1.1 }
        guard sure != .yes, allowed == .yes else { return }
        allowed = .unknown
        notes.append("endpoint policy: a gateway endpoint takes an account in Principal to mean its root user alone")
    }

    /// WRITE on a bucket lets its grantee delete what it owns; whose an object is, no list of the bucket tells.
    mutating func doubtDeletes() {
        guard allowed == .yes else { return }
        allowed = .unknown
        allowForms = allowForms.map { ($0.0, $0.1 && Ternary.unknown) }
        allowReasons = []
        notes.append(
            "access control list: WRITE deletes only objects that the grantee owns, and who owns this one is not known"
        )
    }

    mutating func add(_ other: PolicySetVerdict) {
        denied = denied || other.denied
        allowed = allowed || other.allowed
        allowForms += other.allowForms
        denyReasons += other.denyReasons
        allowReasons += other.allowReasons
        notes += other.notes
    }

    /// Whether an Allow applied through one of the forms.
    func allowed(through forms: Set<StatementMatcher.PrincipalForm>) -> Ternary {
        allowForms.filter { forms.contains($0.0) }.reduce(Ternary.no) { $0 || $1.1 }
    }
}
