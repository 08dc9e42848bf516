/// Turns detections into predicates: the last step, after pipelines.
enum ItemLowering {
    /// A value that no predicate can hold.
    struct Problem: Error {
        var code: String
        var message: String
        var hint: String?
        var place: DetectionItem.Place
    }

    static func lower(_ detection: Detection) throws(Problem) -> Predicate {
        switch detection {
        case .item(let item):
            return try lower(item)
        case .all(let parts):
            var lowered: [Predicate] = []
            for part in parts { lowered.append(try lower(part)) }
            return PredicateBuilder.all(lowered)
        case .any(let parts):
            var lowered: [Predicate] = []
            for part in parts { lowered.append(try lower(part)) }
            return PredicateBuilder.any(lowered)
        }
    }

    static func lower(_ item: DetectionItem) throws(Problem) -> Predicate {
        var tests: [Predicate] = []
        for value in item.values { tests.append(try lower(value, item)) }
        if tests.isEmpty { tests = [.test(FieldTest(field: item.field, match: .absent))] }
        let joined = item.linksAll ? PredicateBuilder.all(tests) : PredicateBuilder.any(tests)
        return item.isNegated ? PredicateBuilder.not(joined) : joined
    }

    private static func lower(_ value: SigmaValue, _ item: DetectionItem) throws(Problem) -> Predicate {
        switch value {
        case .oneOf(let variants):
            var tests: [Predicate] = []
            for variant in variants { tests.append(try lower(variant, item)) }
            return PredicateBuilder.any(tests)
        case .exists(let flag):
            let test = Predicate.test(FieldTest(field: item.field, match: .present))
            return flag ? test : .not(test)
        case .null:
            return .test(FieldTest(field: item.field, match: .absent))
        default:
            return .test(FieldTest(field: item.field, match: try match(value, item)))
        }
    }

    private static func match(_ value: SigmaValue, _ item: DetectionItem) throws(Problem) -> ValueMatch {
        switch value {
        case .string(let string): return .string(try pattern(string, item))
        case .number(let number, let text): return try self.number(number, text, item)
        case .boolean(let flag):
            return item.field == nil ? .string(try pattern(.init(literal: "\(flag)"), item)) : .boolean(flag)
        case .regex(let regex):
            guard let pattern = regex.pattern.literal else { throw unresolved(regex.pattern, item) }
            return .regex(regex.text(of: pattern))
        case .cidr(let block): return .cidr(block)
        case .compare(let operation, let limit, let text):
            return isBeyondDouble(limit, text) ? .exactNumber(operation, digits: text) : .compare(operation, limit)
        case .timePart(let part, let number): return .timePart(part, number)
        case .fieldReference(let name, let mode, let cased): return .fieldReference(name, mode, cased: cased)
        case .null: return .absent
        case .exists: return .present
        case .oneOf: return .present
        }
    }

    /// Keywords look for the text of a number.
    private static func number(_ number: Double, _ text: String, _ item: DetectionItem) throws(Problem) -> ValueMatch {
        if item.field == nil { return .string(try pattern(SigmaString(literal: text), item)) }
        return isBeyondDouble(number, text) ? .exactNumber(nil, digits: text) : .number(number)
    }

    /// From 2^53 on a double stands for several whole numbers. Other notations than the decimal one stay doubles.
    private static func isBeyondDouble(_ number: Double, _ text: String) -> Bool {
        number.isFinite && number.magnitude >= 9_007_199_254_740_992 && NumberText.parse(text) == number
    }

    private static func pattern(_ string: SigmaString, _ item: DetectionItem) throws(Problem) -> StringPattern {
        var string = string
        // A keyword may stand anywhere in a value, unless its modifiers say where.
        if item.field == nil, !item.modifiers.contains(where: \.isAffix) { string.open(start: true, end: true) }
        string.mergeTexts()
        var parts: [StringPattern.Part] = []
        for part in string.parts {
            switch part {
            case .text(let text): parts.append(.text(text))
            case .many: if parts.last != .many { parts.append(.many) }
            case .one: parts.append(.one)
            case .oneOf(let scalars): parts.append(.oneOf(scalars))
            case .placeholder: throw unresolved(string, item)
            case .bytes(let bytes): parts.append(.text(try text(of: bytes, item)))
            }
        }
        return StringPattern(parts: parts, isCased: string.isCased)
    }

    /// The byte order mark stays as its character; other encoded bytes are no text that an event could hold.
    private static func text(of bytes: [UInt8], _ item: DetectionItem) throws(Problem) -> String {
        if bytes == TextEncoding.mark { return "\u{FEFF}" }
        throw Problem(
            code: "sigma.encoding-needs-base64",
            message: "text beyond ASCII in UTF-16 is no text that an event can hold",
            hint: "add 'base64' or 'base64offset' after the encoding",
            place: item.place
        )
    }

    private static func unresolved(_ string: SigmaString, _ item: DetectionItem) -> Problem {
        Problem(
            code: "sigma.unresolved-placeholder",
            message: "the placeholder '%\(string.placeholders.first ?? "")%' has no values",
            hint: "give them in a pipeline: vars, with a transformation of type value_placeholders",
            place: item.place
        )
    }
}
