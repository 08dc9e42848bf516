/// What a person says of a case.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// It was misuse.
    case misuse = "true"
    /// It was nothing, and the model should have known.
    case mistaken = "false"
    /// Unusual, but right: from now on it is a habit of this principal.
    case expected
}
