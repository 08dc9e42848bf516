/// A failure that a person can act on. Equal when code and object are equal.
public struct WardenError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Stable and dotted: `input.unreadable`.
    public var code: String
    /// What the failure is about: a path, a rule, a table.
    public var object: String
    /// Lower case, no full stop.
    public var message: String
    /// The next command or edit.
    public var hint: String?

    public init(code: String, object: String, _ message: String, hint: String? = nil) {
        self.code = code
        self.object = object
        self.message = message
        self.hint = hint
    }

    public var description: String {
        "\(object): \(message)" + (hint.map { "\n  help: \($0)" } ?? "")
    }

    public static func == (left: WardenError, right: WardenError) -> Bool {
        left.code == right.code && left.object == right.object
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(object)
    }
}
