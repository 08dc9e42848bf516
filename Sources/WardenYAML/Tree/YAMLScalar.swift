/// A scalar with its text as written (quotes and escapes resolved) and its type under the YAML 1.2 core schema.
public struct YAMLScalar: Sendable, Hashable {
    /// How the scalar was written.
    public enum Style: Sendable, Hashable { case plain, singleQuoted, doubleQuoted, literal, folded }

    /// The typed value; quoted and block scalars are always strings.
    public enum Value: Sendable, Hashable {
        case null
        case boolean(Bool)
        case integer(Int64)
        /// Also integers beyond 64 bits.
        case float(Double)
        case string

        /// `a string`, `a number`, ...: for messages.
        public var kindName: String {
            switch self {
            case .null: "null"
            case .boolean: "a boolean"
            case .integer, .float: "a number"
            case .string: "a string"
            }
        }
    }

    public var text: String
    public var style: Style
    public var value: Value

    public init(text: String, style: Style, value: Value) {
        self.text = text
        self.style = style
        self.value = value
    }

    /// True for a bare `yes`, `no`, `on`, `off` (any case): a boolean in YAML 1.1, a string here.
    public var isLegacyBoolean: Bool {
        guard style == .plain, value == .string, text.utf8.count <= 3 else { return false }
        return Self.legacyBooleans.contains(text)
    }

    private static let legacyBooleans: Set<String> = [
        "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "y", "Y", "n", "N",
    ]
}

extension YAMLScalar {
    /// The type that a bare word has under the core schema.
    public static func plainValue(of text: String) -> Value { CoreSchema.value(of: text) }
}
