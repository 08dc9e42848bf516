/// How rules are loaded.
public struct SigmaOptions: Sendable {
    /// Logsources are ignored: every rule tests every event.
    public var isGeneric: Bool
    /// Also what is allowed but unwise is reported: attributes, tags, rules that no index can help.
    public var isLinting: Bool
    /// nil = the RE2 expression is fine, else what is wrong with it.
    public var validateRegex: @Sendable (String) -> String?

    public init(
        isGeneric: Bool = false,
        isLinting: Bool = false,
        validateRegex: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.isGeneric = isGeneric
        self.isLinting = isLinting
        self.validateRegex = validateRegex
    }
}
