/// The answer to one request.
public struct PolicyDecision: Sendable, Hashable {
    public enum Outcome: String, Sendable, Hashable, Codable { case allowed, explicitDeny, implicitDeny, unknown }

    public var outcome: Outcome
    /// Which statements decided, and what was assumed or is missing.
    public var because: [String]
}

/// Decides requests as AWS documents it.
///
/// Source: IAM User Guide, "Policy evaluation logic" for requests within and across accounts, read 2026-11.
public struct PolicyEvaluator: Sendable {
    /// True: a context key that the request lacks is an assumption, and a decision that rests on it is `unknown`.
    public var unknownContext: Bool

    public init(unknownContext: Bool = false) { self.unknownContext = unknownContext }

    public func decide(_ request: PolicyRequest, _ inputs: PolicyInputs) -> PolicyDecision {
        PolicyTrial(request: request, inputs: inputs, unknownContext: unknownContext).decide()
    }
}
