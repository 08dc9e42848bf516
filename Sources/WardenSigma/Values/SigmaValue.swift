/// One value of a detection item after its modifiers.
indirect enum SigmaValue: Hashable {
    case string(SigmaString)
    /// `text` is the number as written.
    case number(Double, text: String)
    case boolean(Bool)
    case null
    case exists(Bool)
    case regex(SigmaRegex)
    case cidr(CIDRBlock)
    /// `text` is the limit as written.
    case compare(NumericOperator, Double, text: String)
    case timePart(TimePart, Int)
    case fieldReference(String, FieldReferenceMode, cased: Bool)
    /// Variants of one value, joined with OR even under `all`.
    case oneOf([SigmaValue])

    /// Calls `body` on every leaf of the value.
    func mapLeaves(_ body: (SigmaValue) throws -> SigmaValue) rethrows -> SigmaValue {
        if case .oneOf(let variants) = self { return .oneOf(try variants.map { try $0.mapLeaves(body) }) }
        return try body(self)
    }

    /// The leaves of the value.
    var leaves: [SigmaValue] {
        if case .oneOf(let variants) = self { return variants.flatMap(\.leaves) }
        return [self]
    }
}

/// A regular expression: its text taken raw (placeholders apart) and its flags.
struct SigmaRegex: Hashable {
    /// Texts and placeholders only.
    var pattern: SigmaString
    /// Out of `i`, `m`, `s`.
    var flags: Set<Character> = []

    /// RE2 text with the flags in front.
    func text(of pattern: String) -> String {
        flags.isEmpty ? pattern : "(?\(String(flags.sorted())))" + pattern
    }
}
