/// How rules are loaded.
public struct SigmaOptions: Sendable {
    /// Logsources are ignored: every rule tests every event.
    public var isGeneric: Bool
    /// nil = the RE2 expression is fine, else what is wrong with it.
    public var validateRegex: @Sendable (String) -> String?

    public init(isGeneric: Bool = false, validateRegex: @escaping @Sendable (String) -> String? = { _ in nil }) {
        self.isGeneric = isGeneric
        self.validateRegex = validateRegex
    }
}
