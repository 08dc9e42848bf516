public import WardenEstate

/// What a check says about one subject. There is no fifth answer, and no answer turns into a pass by being left out.
public enum CheckOutcome: Sendable, Hashable, Codable {
    case pass(Statement)
    case fail(Failure)
    /// The question does not arise here, and why.
    case notApplicable(String)
    /// At least one unknown: what was asked, why there is no answer, which permission is missing.
    case unknown([Unknown])

    /// What was seen.
    public struct Statement: Sendable, Hashable, Codable {
        /// Lower case, no full stop: `all four flags are on`.
        public var words: String
        public var evidence: [Evidence]

        public init(_ words: String, _ evidence: [Evidence] = []) {
            self.words = words
            self.evidence = evidence
        }
    }

    /// What is wrong, and what somebody can make of it.
    public struct Failure: Sendable, Hashable, Codable {
        public var words: String
        public var evidence: [Evidence]
        /// The single offenders, where one subject has several: statements, tokens, grants.
        public var items: [FindingItem]
        /// Who can use it; nil = as the check says in general.
        public var audience: Audience?
        public var harm: Harm?
        /// Questions that stayed open although the failure is certain.
        public var open: [Unknown]

        public init(
            _ words: String,
            _ evidence: [Evidence] = [],
            items: [FindingItem] = [],
            audience: Audience? = nil,
            harm: Harm? = nil,
            open: [Unknown] = []
        ) {
            self.words = words
            self.evidence = evidence
            self.items = items
            self.audience = audience
            self.harm = harm
            self.open = open
        }
    }

    /// `pass`, `fail`, `not-applicable` or `unknown`.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case pass, fail
        case notApplicable = "not-applicable"
        case unknown
    }

    public var kind: Kind {
        switch self {
        case .pass: .pass
        case .fail: .fail
        case .notApplicable: .notApplicable
        case .unknown: .unknown
        }
    }

    /// One line for a person.
    public var words: String {
        switch self {
        case .pass(let statement): statement.words
        case .fail(let failure): failure.words
        case .notApplicable(let why): why
        case .unknown(let unknowns):
            unknowns.first.map { unknown in
                "\(unknown.question) is not known: \(unknown.detail)"
                    + (unknown.permission.map { "; needs \($0)" } ?? "")
            } ?? "not known"
        }
    }

    public var evidence: [Evidence] {
        switch self {
        case .pass(let statement): statement.evidence
        case .fail(let failure): failure.evidence
        case .notApplicable, .unknown: []
        }
    }
}

extension CheckOutcome {
    static func passes(_ words: String, _ evidence: Evidence...) -> CheckOutcome { .pass(Statement(words, evidence)) }

    static func fails(
        _ words: String,
        _ evidence: Evidence...,
        items: [FindingItem] = [],
        audience: Audience? = nil,
        harm: Harm? = nil
    ) -> CheckOutcome {
        .fail(Failure(words, evidence, items: items, audience: audience, harm: harm))
    }
}

/// One offender inside a subject: a statement of a policy, a token, a grant.
public struct FindingItem: Sendable, Hashable, Codable {
    /// Stable within the subject: the Sid, the token id, `principal privilege`.
    public var id: String
    /// For a person.
    public var name: String
    public var evidence: Evidence?

    public init(_ id: String, name: String? = nil, evidence: Evidence? = nil) {
        self.id = id
        self.name = name ?? id
        self.evidence = evidence
    }
}
