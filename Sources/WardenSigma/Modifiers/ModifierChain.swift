import WardenYAML

/// Applies the modifiers of an item to its values, left to right.
struct ModifierChain {
    let uses: [ModifierUse]
    private let affix: FieldReferenceMode
    private let isFieldReference: Bool

    init(_ uses: [ModifierUse]) {
        self.uses = uses
        isFieldReference = uses.contains { $0.modifier == .fieldReference }
        affix = uses.lazy.compactMap { Self.mode($0.modifier) }.first ?? .equals
    }

    /// The value of a scalar before any modifier.
    func initialValue(_ scalar: YAMLScalar) -> SigmaValue {
        if uses.contains(where: { $0.modifier == .regex }), scalar.value != .null {
            return .string(SigmaString(literal: scalar.text))
        }
        switch scalar.value {
        case .null: return .null
        case .boolean(let flag): return .boolean(flag)
        case .integer(let number): return .number(Double(number), text: scalar.text)
        case .float(let number): return .number(number, text: scalar.text)
        case .string: return .string(SigmaString(escaped: scalar.text))
        }
    }

    /// Runs the chain over one value. Warnings are problems that do not stop the rule.
    func apply(to value: SigmaValue, warnings: inout [ModifierProblem]) throws(ModifierProblem) -> SigmaValue {
        var value = value
        for use in uses {
            value = try apply(use, to: value, &warnings)
        }
        return value
    }

    private func apply(
        _ use: ModifierUse,
        to value: SigmaValue,
        _ warnings: inout [ModifierProblem]
    ) throws(ModifierProblem) -> SigmaValue {
        if use.modifier.isListModifier { return value }
        if case .oneOf(let variants) = value {
            var results: [SigmaValue] = []
            for variant in variants { results.append(try apply(use, to: variant, &warnings)) }
            return .oneOf(results)
        }
        if case .null = value {
            throw ModifierProblem(
                "sigma.null-with-modifier",
                "null cannot stand under '\(use.name)'",
                hint: "write the null test as an item of its own, without modifiers"
            )
        }
        switch use.modifier {
        case .exists: return try exists(value)
        case .compare(let operation):
            let (number, text) = try number(value, use, &warnings)
            return .compare(operation, number, text: text)
        case .timePart(let part): return try timePart(part, value, use, &warnings)
        case .flag(let flag): return addFlag(flag, to: value)
        case .regex: return .regex(SigmaRegex(pattern: try string(value, use, &warnings)))
        default: break
        }
        switch value {
        case .regex(let regex): return try applyToRegex(use, regex, &warnings)
        case .fieldReference(let name, let mode, let cased):
            return .fieldReference(name, mode, cased: cased || use.modifier == .cased)
        default: return try applyToString(use, try string(value, use, &warnings))
        }
    }

    private func applyToString(_ use: ModifierUse, _ value: SigmaString) throws(ModifierProblem) -> SigmaValue {
        var string = value
        switch use.modifier {
        case .contains, .startsWith, .endsWith:
            if !isFieldReference {
                string.open(start: use.modifier != .startsWith, end: use.modifier != .endsWith)
            }
        case .cased: string.isCased = true
        case .cidr: return .cidr(try network(string))
        case .windash: string = try dashes(string)
        case .wide(let encoding): string = encoding.encode(string)
        case .base64: return try encoded(string, use) { [Base64Text.encode($0)] }
        case .base64Offset: return try encoded(string, use) { Base64Text.offsets($0) }
        case .expand: string = Placeholders.insert(into: string)
        case .fieldReference: return try fieldReference(string, use)
        default: break
        }
        return .string(string)
    }

    private func applyToRegex(
        _ use: ModifierUse,
        _ regex: SigmaRegex,
        _ warnings: inout [ModifierProblem]
    ) throws(ModifierProblem) -> SigmaValue {
        switch use.modifier {
        case .expand:
            return .regex(SigmaRegex(pattern: Placeholders.insert(into: regex.pattern), flags: regex.flags))
        case .contains, .startsWith, .endsWith:
            // They add `.*` at the open side, which a search does not need.
            return .regex(regex)
        case .cased:
            warnings.append(
                ModifierProblem(
                    "sigma.cased-regex",
                    "'cased' changes nothing: regular expressions are case-sensitive",
                    hint: "remove 'cased'",
                    use: use
                )
            )
            return .regex(regex)
        default:
            throw ModifierProblem(
                "sigma.modifier-conflict",
                "'\(use.name)' cannot follow 're'",
                hint: "remove '\(use.name)'",
                use: use
            )
        }
    }

    private func addFlag(_ flag: Character, to value: SigmaValue) -> SigmaValue {
        guard case .regex(var regex) = value else { return value }
        regex.flags.insert(flag)
        return .regex(regex)
    }

    private func exists(_ value: SigmaValue) throws(ModifierProblem) -> SigmaValue {
        guard case .boolean(let flag) = value else {
            throw ModifierProblem(
                "sigma.wrong-value-type",
                "'exists' takes true or false, not '\(Self.text(of: value) ?? "")'",
                hint: "write true or false without quotes"
            )
        }
        return .exists(flag)
    }

    private func number(
        _ value: SigmaValue,
        _ use: ModifierUse,
        _ warnings: inout [ModifierProblem]
    ) throws(ModifierProblem) -> (number: Double, text: String) {
        if case .number(let number, let text) = value, number.isFinite { return (number, text) }
        if case .string(let string) = value, let text = string.literal, let number = NumberText.parse(text) {
            warnings.append(
                ModifierProblem("sigma.quoted-number", "'\(text)' is a string", hint: "write it without quotes")
            )
            return (number, text)
        }
        throw ModifierProblem(
            "sigma.wrong-value-type",
            "'\(use.name)' takes a number, not '\(Self.text(of: value) ?? "")'",
            hint: "write a number without quotes"
        )
    }

    private func timePart(
        _ part: TimePart,
        _ value: SigmaValue,
        _ use: ModifierUse,
        _ warnings: inout [ModifierProblem]
    ) throws(ModifierProblem) -> SigmaValue {
        let number = try number(value, use, &warnings).number
        guard let whole = Int(exactly: number) else {
            throw ModifierProblem("sigma.wrong-value-type", "'\(use.name)' takes a whole number, not '\(number)'")
        }
        if let range = part.range, !range.contains(whole) {
            warnings.append(
                ModifierProblem(
                    "sigma.time-out-of-range",
                    "'\(use.name)' is never \(whole)",
                    hint: "it runs from \(range.lowerBound) to \(range.upperBound)"
                )
            )
        }
        return .timePart(part, whole)
    }

    /// A string, or the text of a number or boolean with a warning.
    private func string(
        _ value: SigmaValue,
        _ use: ModifierUse,
        _ warnings: inout [ModifierProblem]
    ) throws(ModifierProblem) -> SigmaString {
        if case .string(let string) = value { return string }
        guard let text = Self.text(of: value) else {
            throw ModifierProblem(
                "sigma.modifier-conflict",
                "'\(use.name)' cannot follow the modifiers before it",
                hint: "remove '\(use.name)'",
                use: use
            )
        }
        warnings.append(
            ModifierProblem(
                "sigma.value-is-not-text",
                "'\(use.name)' works on text; '\(text)' is read as text",
                hint: "quote it: '\(text)'"
            )
        )
        return SigmaString(literal: text)
    }

    private func network(_ string: SigmaString) throws(ModifierProblem) -> CIDRBlock {
        let text = string.plain
        let failure: CIDRText.Failure
        do {
            return try CIDRText.parse(text)
        } catch {
            failure = error
        }
        switch failure {
        case .notAnAddress:
            throw ModifierProblem(
                "sigma.invalid-cidr",
                "'\(text)' is no IPv4 or IPv6 network",
                hint: "write an address and a prefix length: 10.0.0.0/8"
            )
        case .badPrefix(let limit):
            throw ModifierProblem(
                "sigma.invalid-cidr",
                "the prefix length of '\(text)' is not a number from 0 to \(limit)"
            )
        case .hostBits(let suggestion):
            throw ModifierProblem(
                "sigma.invalid-cidr",
                "'\(text)' has bits set past its prefix",
                hint: suggestion.isEmpty ? "clear the bits past the prefix" : "did you mean '\(suggestion)'?"
            )
        }
    }

    private func dashes(_ string: SigmaString) throws(ModifierProblem) -> SigmaString {
        let (result, count) = WindowsDash.apply(string)
        guard count <= WindowsDash.limit else {
            throw ModifierProblem(
                "sigma.too-many-dashes",
                "'windash' varies at most \(WindowsDash.limit) dashes in one value, not \(count)",
                hint: "split the value into several, joined with 'all'"
            )
        }
        return result
    }

    private func encoded(
        _ string: SigmaString,
        _ use: ModifierUse,
        _ encode: ([UInt8]) -> [String]
    ) throws(ModifierProblem) -> SigmaValue {
        guard !string.hasWildcards, string.placeholders.isEmpty else {
            throw ModifierProblem(
                "sigma.wildcard-in-base64",
                "'\(use.name)' cannot encode the wildcard in '\(string.plain)'",
                hint: "escape it as '\\*' or '\\?' if it is meant literally, and write 'contains' after '\(use.name)'"
            )
        }
        var results: [SigmaValue] = []
        for variant in WindowsDash.variants(of: string) {
            for text in encode(Self.bytes(of: variant)) {
                var result = SigmaString(literal: text)
                result.isCased = string.isCased
                results.append(.string(result))
            }
        }
        return results.count == 1 ? results[0] : .oneOf(results)
    }

    private func fieldReference(_ string: SigmaString, _ use: ModifierUse) throws(ModifierProblem) -> SigmaValue {
        guard let name = string.literal, !name.isEmpty else {
            throw ModifierProblem(
                "sigma.wildcard-in-fieldref",
                "'fieldref' takes the name of a field, not '\(string.plain)'",
                hint: "write one field name without wildcards"
            )
        }
        return .fieldReference(name, affix, cased: string.isCased)
    }

    private static func bytes(of string: SigmaString) -> [UInt8] {
        string.parts.flatMap { part -> [UInt8] in
            switch part {
            case .text(let text): Array(text.utf8)
            case .bytes(let bytes): bytes
            default: []
            }
        }
    }

    private static func mode(_ modifier: Modifier) -> FieldReferenceMode? {
        switch modifier {
        case .contains: .contains
        case .startsWith: .startsWith
        case .endsWith: .endsWith
        default: nil
        }
    }

    /// The text of a plain value.
    private static func text(of value: SigmaValue) -> String? {
        switch value {
        case .string(let string): string.plain
        case .number(_, let text): text
        case .boolean(let flag): flag ? "true" : "false"
        default: nil
        }
    }
}

extension TimePart {
    /// What the part can be; nil = anything.
    fileprivate var range: ClosedRange<Int>? {
        switch self {
        case .minute: 0...59
        case .hour: 0...23
        case .day: 1...31
        case .week: 1...53
        case .month: 1...12
        case .year: nil
        }
    }
}
