/// `trailwarden policy evaluate`: one JSON object in, one out.
///
/// In: `request` (`action`, `resource`, `resourceAccount`, `principal`, `context`), and, all optional,
/// `identityPolicies`, `resourcePolicy`, `permissionsBoundary`, `sessionPolicy`, `serviceControlPolicies`,
/// `resourceControlPolicies`, `endpointPolicy`, `blockPublicAccess`, `acl` (`{"bucket":[{"grantee":{…},"permission":…}],
/// "object":[…]}`) and `objectOwnership`.
/// Out: `{"line":N,"decision":"allowed"|"explicitDeny"|"implicitDeny"|"unknown","because":[…]}`.
public enum PolicyEvaluateLine {
    /// The answer to one line; `isComplete` is false where it is `unknown`.
    public static func answer(_ text: String, line: Int, unknownContext: Bool) -> (json: String, isComplete: Bool) {
        var reader = PolicyEvaluateReader()
        guard let (request, inputs) = reader.read(text) else {
            let answer = Answer(line: line, decision: .unknown, because: reader.problems)
            return (PolicyCheckLine.encode(answer), false)
        }
        let decision = PolicyEvaluator(unknownContext: unknownContext).decide(request, inputs)
        let answer = Answer(line: line, decision: decision.outcome, because: decision.because)
        return (PolicyCheckLine.encode(answer), decision.outcome != .unknown)
    }

    private struct Answer: Encodable {
        var line: Int
        var decision: PolicyDecision.Outcome
        var because: [String]
    }
}
