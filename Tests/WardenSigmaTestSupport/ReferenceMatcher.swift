public import WardenSigma

internal import struct Foundation.Decimal

/// A slow, plain evaluator of predicates: the oracle that the engine is held against.
///
/// Regular expressions go through the closure given, so that tests can hand in RE2 itself.
public struct ReferenceMatcher: Sendable {
    private let search: @Sendable (_ pattern: String, _ text: String) -> Bool

    /// - Parameter search: true when the RE2 pattern occurs in the text.
    public init(search: @escaping @Sendable (_ pattern: String, _ text: String) -> Bool = RegexSearch.find) {
        self.search = search
    }

    /// True when the event satisfies the predicate.
    public func matches(_ predicate: Predicate, _ event: ReferenceJSON) -> Bool {
        switch predicate {
        case .constant(let value): value
        case .all(let parts): parts.allSatisfy { matches($0, event) }
        case .any(let parts): parts.contains { matches($0, event) }
        case .not(let inner): !matches(inner, event)
        case .test(let test): matches(test, event)
        }
    }

    private func matches(_ test: FieldTest, _ event: ReferenceJSON) -> Bool {
        guard let field = test.field else {
            return FieldLookup.allScalars(event).contains { matches(test.match, $0, event) }
        }
        let found = FieldLookup.find(field, in: event)
        switch test.match {
        case .present:
            return !found.isEmpty
        case .absent:
            let values = FieldLookup.flatten(found)
            return values.isEmpty || values.contains(.null)
        default:
            return FieldLookup.flatten(found).contains { matches(test.match, $0, event) }
        }
    }

    /// One scalar (or object, which matches nothing) against one match.
    private func matches(_ match: ValueMatch, _ value: ReferenceJSON, _ event: ReferenceJSON) -> Bool {
        guard let text = Self.text(of: value) else { return false }
        switch match {
        case .string(let pattern):
            return WildcardMatch.matches(pattern, text)
        case .number(let number):
            return Self.number(in: value) == number
        case .boolean(let flag):
            return CaseFolding.fold(text) == (flag ? "true" : "false")
        case .absent, .present:
            return false
        case .regex(let pattern):
            return search(pattern, text)
        case .cidr(let block):
            return AddressMatch.matches(block, text)
        case .compare(let operation, let limit):
            return Self.number(in: value).map { Self.holds(operation, $0, limit) } ?? false
        case .exactNumber(let operation, let digits):
            guard let number = Self.number(in: value), let limit = Double(digits) else { return false }
            guard number == limit, let exact = Decimal(string: text), let exactLimit = Decimal(string: digits) else {
                return operation.map { Self.holds($0, number, limit) } ?? false
            }
            return operation.map { Self.holds($0, exact, exactLimit) } ?? (exact == exactLimit)
        case .timePart(let part, let wanted):
            return EventDate(value).map { $0.part(part) == wanted } ?? false
        case .fieldReference(let other, let mode, let cased):
            return FieldLookup.flatten(FieldLookup.find(other, in: event)).contains {
                Self.text(of: $0).map { Self.holds(mode, text, $0, cased: cased) } ?? false
            }
        }
    }

    /// The text that string tests see; nil for null and objects.
    static func text(of value: ReferenceJSON) -> String? {
        switch value {
        case .string(let text): text
        case .number(let text): text
        case .boolean(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }

    /// The number in a JSON number or in text that is one: decimal digits, sign, fraction, exponent and nothing else.
    static func number(in value: ReferenceJSON) -> Double? {
        switch value {
        case .number(let text): return Double(text)
        case .string(let text):
            guard let last = text.utf8.last, text.utf8.allSatisfy({ "+-.eE0123456789".utf8.contains($0) }),
                (0x30...0x39).contains(last)
            else { return nil }
            return Double(text)
        default: return nil
        }
    }

    private static func holds<Number: Comparable>(
        _ operation: NumericOperator,
        _ left: Number,
        _ right: Number
    ) -> Bool {
        switch operation {
        case .lt: left < right
        case .lte: left <= right
        case .gt: left > right
        case .gte: left >= right
        }
    }

    private static func holds(_ mode: FieldReferenceMode, _ left: String, _ right: String, cased: Bool) -> Bool {
        let a = Array((cased ? left : CaseFolding.fold(left)).unicodeScalars)
        let b = Array((cased ? right : CaseFolding.fold(right)).unicodeScalars)
        switch mode {
        case .equals: return a == b
        case .startsWith: return a.starts(with: b)
        case .endsWith: return a.reversed().starts(with: b.reversed())
        case .contains: return b.isEmpty || a.indices.contains { a[$0...].starts(with: b) }
        }
    }
}
