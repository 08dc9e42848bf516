/// A rule's condition after pipelines, filters and modifiers: what the engine compiles.
///
/// Every leaf is total: a test on a missing field is false (but for `.absent` and `.not`), so `not` needs no third value.
public indirect enum Predicate: Sendable, Hashable {
    case constant(Bool)
    case all([Predicate])
    case any([Predicate])
    case not(Predicate)
    case test(FieldTest)
}

/// One test on one field; true when **any** of the field's values satisfies it.
///
/// `field == nil` is a keyword: any scalar value anywhere in the event may satisfy it.
public struct FieldTest: Sendable, Hashable {
    public var field: String?
    public var match: ValueMatch

    public init(field: String?, match: ValueMatch) {
        self.field = field
        self.match = match
    }
}

/// What a value is held against (detection.md section 6 and 7).
public enum ValueMatch: Sendable, Hashable {
    /// The whole value fits the pattern. Numbers and booleans of the event are compared by their JSON text.
    case string(StringPattern)
    /// Equal as numbers; text counts if it parses as a number.
    case number(Double)
    /// Equal to `true`/`false`, by text, ignoring case.
    case boolean(Bool)
    /// The field is missing, JSON null, or an empty array.
    case absent
    /// The key is present, whatever its value, null included.
    case present
    /// RE2 syntax, searched anywhere in the value; flags already inside the pattern as `(?ims)`.
    case regex(String)
    case cidr(CIDRBlock)
    case compare(NumericOperator, Double)
    /// As `number` and `compare`, digit by digit: for a number so large that a double stands for several. Nil = equal.
    case exactNumber(NumericOperator?, digits: String)
    /// A part of a date value, in UTC.
    case timePart(TimePart, Int)
    /// Compared with the value of another field of the same event, ignoring case unless `cased`.
    case fieldReference(String, FieldReferenceMode, cased: Bool)
}

/// `lt`, `lte`, `gt`, `gte`.
public enum NumericOperator: String, Sendable, Hashable, Codable { case lt, lte, gt, gte }

/// How a `fieldref` compares: the left field equals, contains, starts or ends with the right one.
public enum FieldReferenceMode: String, Sendable, Hashable, Codable { case equals, contains, startsWith, endsWith }

/// Parts of a date that rules may test; `week` is the ISO week.
public enum TimePart: String, Sendable, Hashable, Codable { case minute, hour, day, week, month, year }

/// A Sigma string: literal text and wildcards, never re-escaped.
public struct StringPattern: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case text(String)
        /// `*`: any run of characters, newlines and the empty run included.
        case many
        /// `?`: exactly one Unicode scalar.
        case one
        /// One scalar out of a set (the five dashes of `windash`).
        case oneOf([Unicode.Scalar])
    }

    public var parts: [Part]
    /// False: compared under simple case folding per Unicode scalar, without normalisation.
    public var isCased: Bool

    public init(parts: [Part], isCased: Bool = false) {
        self.parts = parts
        self.isCased = isCased
    }
}

/// An IPv4 or IPv6 network.
public struct CIDRBlock: Sendable, Hashable {
    /// 4 or 16 bytes, network order, host bits zero.
    public var network: [UInt8]
    public var prefixLength: Int

    public init(network: [UInt8], prefixLength: Int) {
        self.network = network
        self.prefixLength = prefixLength
    }
}
