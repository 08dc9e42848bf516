/// Whether somebody can. `unknown` is never a no: what is missing is named beside it.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    case yes, no, unknown
}
