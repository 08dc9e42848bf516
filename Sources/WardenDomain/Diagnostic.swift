/// Where in a text file something stands. Lines and columns count from 1; columns count Unicode scalars.
public struct SourceLocation: Sendable, Hashable, Codable {
    public var file: String
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Something a person should know about a file they wrote: what is wrong, where, and what to do next.
///
/// Loaders return `(value, [Diagnostic])` and report everything they find; one bad file never hides another.
public struct Diagnostic: Sendable, Hashable, Codable {
    public enum Level: String, Sendable, Hashable, Codable { case error, warning, note }

    public var level: Level
    /// Stable, dotted, lower case: `sigma.unknown-modifier`.
    public var code: String
    /// Lower case, no full stop, offending value in single quotes.
    public var message: String
    public var location: SourceLocation?
    /// The next command or edit.
    public var hint: String?

    public init(
        _ level: Level,
        code: String,
        _ message: String,
        at location: SourceLocation? = nil,
        hint: String? = nil
    ) {
        self.level = level
        self.code = code
        self.message = message
        self.location = location
        self.hint = hint
    }

    /// `error: <message> (<path>:<line>:<column>)`, then `help: <hint>` on a line of its own.
    public var rendered: String {
        var text = "\(level.rawValue): \(message)"
        if let location { text += " (\(location.file):\(location.line):\(location.column))" }
        if let hint { text += "\n  help: \(hint)" }
        return text
    }
}
