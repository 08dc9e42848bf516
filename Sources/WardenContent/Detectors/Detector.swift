public import WardenDomain

/// One kind of sensitive text: how it is noticed, confirmed and told. Read from `Catalogue/detectors`.
public struct Detector: Sendable, Hashable, Codable {
    /// How candidates are noticed.
    public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
        /// An expression that holds a literal; all of them are searched in one pass.
        case pattern
        /// Groups of digits, described by `layouts`.
        case digits
        /// Upper-case letters and digits, described by `layouts`.
        case code
        /// An e-mail address.
        case address
        /// An international bank account number.
        case account
        /// A telephone number.
        case phone
        /// A value assigned to a name that sounds secret, judged by the model.
        case assignment
    }

    /// 0...1 by what was learned about the value.
    public struct Confidence: Sendable, Hashable, Codable, BitwiseCopyable {
        /// Format alone.
        public var base: Double
        /// A checksum or structure was proven.
        public var checked: Double
        /// A word of `context` stands nearby. Never lowers.
        public var context: Double
        /// The check failed; 0 drops the candidate.
        public var failed: Double

        public init(base: Double, checked: Double, context: Double, failed: Double) {
            self.base = base
            self.checked = checked
            self.context = context
            self.failed = failed
        }
    }

    /// Texts that must and must not match: the detector's own tests. `«»` marks the value; see `ExampleText`.
    public struct Examples: Sendable, Hashable, Codable {
        public var match: [String]
        public var noMatch: [String]

        public init(match: [String] = [], noMatch: [String] = []) {
            self.match = match
            self.noMatch = noMatch
        }
    }

    /// How the value must be set off from the text around it.
    public enum Boundary: String, Sendable, Hashable, Codable, CaseIterable {
        /// No letter, digit or underscore on either side; escapes (`\n`, `%3D`) count as no letter.
        case token
        /// The expression itself says so.
        case none
    }

    public var id: String
    /// What matches are called; several detectors may share one kind.
    public var kind: String
    public var title: String
    public var contentClass: ContentClass
    public var severity: Severity
    public var description: String
    /// What to do about it, in one sentence.
    public var remedy: String
    public var source: Source
    /// RE2 syntax; the first group is the value, or the whole match. `source == .pattern` only.
    public var pattern: String
    public var isCaseless: Bool
    /// `3-2-4`, `4~4~4~4` (`~`: space or dash, the same each time), `LLDDDDDDL`; `!` before it demands context.
    public var layouts: [String]
    public var boundary: Boundary
    public var validators: [ValidatorName]
    /// Words that support the match when they stand nearby or in the field's name; lower case.
    public var context: [String]
    public var requiresContext: Bool
    /// Least Shannon entropy of the value, in bits per character.
    public var minimumEntropy: Double
    public var confidence: Confidence
    public var examples: Examples
    public var references: [String]
    /// Where its pattern stands; nil for one that was read from no file.
    public var location: SourceLocation?

    public init(
        id: String,
        kind: String? = nil,
        title: String,
        contentClass: ContentClass,
        severity: Severity,
        description: String = "",
        remedy: String = "",
        source: Source = .pattern,
        pattern: String = "",
        isCaseless: Bool = false,
        layouts: [String] = [],
        boundary: Boundary = .token,
        validators: [ValidatorName] = [],
        context: [String] = [],
        requiresContext: Bool = false,
        minimumEntropy: Double = 0,
        confidence: Confidence = Confidence(base: 0.9, checked: 0.99, context: 0.95, failed: 0),
        examples: Examples = Examples(),
        references: [String] = []
    ) {
        self.id = id
        self.kind = kind ?? id
        self.title = title
        self.contentClass = contentClass
        self.severity = severity
        self.description = description
        self.remedy = remedy
        self.source = source
        self.pattern = pattern
        self.isCaseless = isCaseless
        self.layouts = layouts
        self.boundary = boundary
        self.validators = validators
        self.context = context
        self.requiresContext = requiresContext
        self.minimumEntropy = minimumEntropy
        self.confidence = confidence
        self.examples = examples
        self.references = references
    }
}
