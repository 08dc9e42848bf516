/// One statement of a policy.
public struct PolicyStatement: Sendable, Hashable {
    public enum Effect: String, Sendable, Hashable { case allow = "Allow", deny = "Deny" }

    /// A list and whether the element was its `Not…` form.
    public struct Matcher: Sendable, Hashable {
        public var patterns: [String]
        public var isNegated: Bool

        /// Whether it speaks of an action, whatever its case.
        public func covers(_ action: String) -> Bool {
            patterns.contains { Glob.matches($0, action, ignoringCase: true) } != isNegated
        }
    }

    /// `Sid`, or the position from 1: what reasons call the statement.
    public var label: String
    public var effect: Effect
    /// nil in identity policies, boundaries, SCPs.
    public var principal: PrincipalElement?
    public var action: Matcher
    /// nil in trust policies.
    public var resource: Matcher?
    public var conditions: [ConditionTest]

    private static let elements: Set<String> = [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ]

    static func parse(_ value: PolicyValue, index: Int) -> Result<PolicyStatement, PolicyProblem> {
        guard case .object(let members) = value else {
            return .failure(PolicyProblem(message: "statement \(index + 1) is not an object"))
        }
        var label = "statement \(index + 1)"
        if case .string(let sid) = members["Sid"], !sid.isEmpty { label = "statement '\(sid)'" }
        func fail(_ message: String) -> Result<PolicyStatement, PolicyProblem> {
            .failure(PolicyProblem(message: "\(label): \(message)"))
        }
        if let unknown = members.keys.sorted().first(where: { !elements.contains($0) }) {
            return fail("unknown element '\(unknown)'")
        }
        guard let effect = members["Effect"]?.scalar.flatMap(Effect.init(rawValue:)) else {
            return fail("Effect is not 'Allow' or 'Deny'")
        }
        do {
            let conditions = try ConditionTest.parse(members["Condition"])
            guard let action = try matcher(members, "Action", "NotAction") else { return fail("no Action") }
            if let bare = action.patterns.first(where: { $0 != "*" && !$0.contains(":") }) {
                return fail("the action '\(bare)' names no service; AWS refuses it")
            }
            let resource = try matcher(members, "Resource", "NotResource")
            if let problem = resource?.patterns.lazy.compactMap(resourceProblem).first { return fail(problem) }
            return .success(
                PolicyStatement(
                    label: label,
                    effect: effect,
                    principal: try PrincipalElement.parse(members["Principal"], negated: members["NotPrincipal"]),
                    action: action,
                    resource: resource,
                    conditions: conditions
                )
            )
        } catch {
            return fail(error.message)
        }
    }

    /// Why AWS would refuse the resource: neither an ARN nor `*`, or a variable where no variable is filled in.
    private static func resourceProblem(_ pattern: String) -> String? {
        if pattern.allSatisfy({ $0 == "*" }), !pattern.isEmpty { return nil }
        guard pattern.hasPrefix("arn:") else {
            return "the resource '\(pattern)' is neither an ARN nor '*'; AWS refuses it"
        }
        let fixed = ARN(pattern).map { [$0.partition, $0.service, $0.region, $0.account] } ?? [pattern]
        return fixed.contains { $0.contains("${") }
            ? "the resource '\(pattern)' has a variable before its fifth colon; AWS refuses it" : nil
    }

    private static func matcher(
        _ members: [String: PolicyValue],
        _ plain: String,
        _ negated: String
    ) throws(PolicyProblem) -> Matcher? {
        switch (members[plain], members[negated]) {
        case (nil, nil): return nil
        case (.some, .some): throw PolicyProblem(message: "both \(plain) and \(negated)")
        case (let value?, nil), (nil, let value?):
            let name = members[plain] == nil ? negated : plain
            guard let patterns = value.scalars, !patterns.isEmpty else {
                throw PolicyProblem(message: "\(name) is not a string or a list of strings")
            }
            return Matcher(patterns: patterns, isNegated: name == negated)
        }
    }
}
