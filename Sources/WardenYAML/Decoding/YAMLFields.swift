public import WardenDomain

/// Reads the keys of a mapping strictly: wrong types, missing and unknown keys become diagnostics with places.
///
/// Used by every loader of hand-written files (rules' attributes, pipelines, detectors, configuration).
public struct YAMLFields {
    public let node: YAMLNode
    public let file: String
    /// Prefix of diagnostic codes: `detector` gives `detector.unknown-key`.
    public let domain: String
    /// What the mapping is, for messages: `the detector`.
    public let subject: String
    public private(set) var diagnostics: [Diagnostic] = []
    private var known: Set<String> = []

    /// A reader over `node`; one error when it is no mapping.
    public init(_ node: YAMLNode, file: String, domain: String, subject: String) {
        self.node = node
        self.file = file
        self.domain = domain
        self.subject = subject
        if node.mapping == nil {
            report("wrong-type", "\(subject) must be a map, not \(node.kindName)", at: node)
        }
    }

    /// The value under `key`; marks the key as known.
    public mutating func node(_ key: String) -> YAMLNode? {
        known.insert(key)
        guard let value = node[key], !value.isNull else { return nil }
        return value
    }

    /// The value under a key that must be there.
    public mutating func required(_ key: String) -> YAMLNode? {
        if let value = node(key) { return value }
        if node.mapping != nil {
            report("missing-key", "\(subject) has no '\(key)'", at: node, hint: "add '\(key):'")
        }
        return nil
    }

    /// A scalar's text, numbers included.
    public mutating func string(_ key: String) -> String? {
        node(key).flatMap { text(of: $0, key: key) }
    }

    public mutating func requiredString(_ key: String) -> String? {
        required(key).flatMap { text(of: $0, key: key) }
    }

    /// A list of scalars; a single scalar counts as a list of one.
    public mutating func strings(_ key: String) -> [String] {
        guard let value = node(key) else { return [] }
        let items = value.sequence ?? [value]
        return items.compactMap { text(of: $0, key: key) }
    }

    public mutating func integer(_ key: String) -> Int? {
        guard let value = node(key) else { return nil }
        if case .integer(let number)? = value.scalar?.value { return Int(number) }
        report("wrong-type", "'\(key)' must be a whole number, not \(value.kindName)", at: value)
        return nil
    }

    public mutating func number(_ key: String) -> Double? {
        guard let value = node(key) else { return nil }
        switch value.scalar?.value {
        case .integer(let number): return Double(number)
        case .float(let number): return number
        default:
            report("wrong-type", "'\(key)' must be a number, not \(value.kindName)", at: value)
            return nil
        }
    }

    public mutating func boolean(_ key: String) -> Bool? {
        guard let value = node(key) else { return nil }
        if case .boolean(let flag)? = value.scalar?.value { return flag }
        report(
            "wrong-type",
            "'\(key)' must be true or false, not \(value.kindName)",
            at: value,
            hint: "write true or false without quotes"
        )
        return nil
    }

    /// One of a fixed set of words.
    public mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let value = node(key), let text = text(of: value, key: key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        report(
            "unknown-value",
            "'\(key)' cannot be '\(text)': allowed are \(names.joined(separator: ", "))",
            at: value,
            hint: SpellingSuggestion.closest(to: text, in: names).map { "did you mean '\($0)'?" }
        )
        return nil
    }

    /// Reports every key that was never asked for.
    public mutating func rejectUnknownKeys() {
        for entry in node.mapping ?? [] where !known.contains(entry.key) {
            report(
                "unknown-key",
                "\(subject) has no key '\(entry.key)'",
                at: entry.keyNode,
                hint: SpellingSuggestion.hint(for: entry.key, in: known)
            )
        }
    }

    /// Adds an error of the caller's own at a node.
    public mutating func report(_ code: String, _ message: String, at node: YAMLNode, hint: String? = nil) {
        diagnostics.append(
            Diagnostic(
                .error,
                code: "\(domain).\(code)",
                message,
                at: SourceLocation(file: file, line: node.line, column: node.column),
                hint: hint
            )
        )
    }

    private mutating func text(of value: YAMLNode, key: String) -> String? {
        if let text = value.text { return text }
        report("wrong-type", "'\(key)' must be a string, not \(value.kindName)", at: value)
        return nil
    }
}
