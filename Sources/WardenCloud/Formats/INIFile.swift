public import WardenDomain

/// A profile file: `~/.aws/config`, `~/.aws/credentials`, `~/.databrickscfg`.
///
/// Keys are lower-cased. A value that stands on indented lines below its key (`s3 =`) becomes `s3.addressing_style`.
public struct INIFile: Sendable, Hashable {
    /// Sections in the order of the file; a section that stands twice is one.
    public private(set) var sections: [Section] = []
    public private(set) var diagnostics: [Diagnostic] = []

    /// One `[section]`.
    public struct Section: Sendable, Hashable, CustomStringConvertible {
        public var name: String
        public var line: Int
        public var values: [String: String]

        public subscript(key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }

        /// Values may be credentials: keys alone are printed.
        public var description: String { "[\(name)] \(values.keys.sorted().joined(separator: ", "))" }
    }

    /// The section of that name.
    public subscript(name: String) -> Section? { sections.first { $0.name == name } }

    /// - Parameter file: the name used in messages.
    public init(_ text: String, file: String) {
        var current: Int?
        var parent: String?
        for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
            let trimmed = Self.trimmed(line)
            if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix(";") { continue }
            let isIndented = line.first == " " || line.first == "\t"
            func report(_ message: String, _ hint: String) {
                let place = SourceLocation(file: file, line: number + 1, column: 1)
                diagnostics.append(Diagnostic(.error, code: "profile.syntax", message, at: place, hint: hint))
            }
            if trimmed.hasPrefix("[") {
                let inside = trimmed.dropFirst().prefix { $0 != "]" }
                guard trimmed.contains("]") else {
                    report("a section without ']'", "write '[name]'")
                    current = nil
                    continue
                }
                let name = Self.trimmed(inside)
                current = sections.firstIndex { $0.name == name }
                if current == nil {
                    sections.append(Section(name: name, line: number + 1, values: [:]))
                    current = sections.count - 1
                }
                parent = nil
                continue
            }
            guard let equals = trimmed.firstIndex(where: { $0 == "=" || $0 == ":" }) else {
                // The text may be a secret that lost its key: it is not repeated.
                report("a line that is neither a section nor 'key = value'", "write 'key = value'")
                continue
            }
            guard let current else {
                report("a value before the first section", "write '[DEFAULT]' above it")
                continue
            }
            let key = Self.trimmed(trimmed[..<equals]).lowercased()
            let value = Self.trimmed(trimmed[trimmed.index(after: equals)...])
            if isIndented, let parent {
                sections[current].values["\(parent).\(key)"] = value
            } else {
                sections[current].values[key] = Self.withoutComment(value)
                parent = value.isEmpty ? key : nil
            }
        }
    }

    /// AWS cuts a comment that follows a space.
    private static func withoutComment(_ value: String) -> String {
        for mark in [" #", " ;", "\t#", "\t;"] {
            if let range = value.firstRange(of: mark) { return trimmed(value[..<range.lowerBound]) }
        }
        return value
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
