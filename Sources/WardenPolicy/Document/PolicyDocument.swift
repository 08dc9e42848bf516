/// A policy document as AWS defines it, parsed strictly.
///
/// What AWS would refuse (an unknown element, a missing Effect) is kept in `problems`; a document with problems
/// cannot be judged, and every verdict that would rest on it is `unknown`.
/// Source: IAM JSON policy elements reference, docs.aws.amazon.com, read 2026-11.
public struct PolicyDocument: Sendable, Hashable {
    public var usesVariables: Bool
    public var statements: [PolicyStatement]
    public var problems: [String]

    public init(_ value: PolicyValue) {
        usesVariables = false
        statements = []
        problems = []
        switch Self.unwrapped(value) {
        case .object(let members)?: read(members)
        case nil:
            var twice: String?
            if case .string(let text) = value { twice = RepeatedMember.first(in: text) }
            problems.append(twice.map { "the policy names '\($0)' twice" } ?? "the policy text is not JSON")
        default: problems.append("the policy is not an object")
        }
    }

    /// AWS APIs return a policy as JSON text; nil where the text is not JSON.
    private static func unwrapped(_ value: PolicyValue) -> PolicyValue? {
        guard case .string(let text) = value else { return value }
        return PolicyValue.parse(text: text)
    }

    private mutating func read(_ members: [String: PolicyValue]) {
        for key in members.keys.sorted() where !["Version", "Id", "Statement"].contains(key) {
            problems.append("unknown element '\(key)'")
        }
        switch members["Version"] {
        case nil: usesVariables = false
        case .string("2012-10-17"): usesVariables = true
        case .string("2008-10-17"): usesVariables = false
        default: problems.append("unknown Version; AWS knows '2012-10-17' and '2008-10-17'")
        }
        switch members["Statement"] {
        case .array(let values):
            for (index, value) in values.enumerated() { readStatement(value, index) }
        case .some(let value): readStatement(value, 0)
        case nil: problems.append("no Statement")
        }
    }

    private mutating func readStatement(_ value: PolicyValue, _ index: Int) {
        switch PolicyStatement.parse(value, index: index) {
        case .success(let statement): statements.append(statement)
        case .failure(let failure): problems.append(failure.message)
        }
    }
}

/// Why a statement cannot be judged.
struct PolicyProblem: Error {
    var message: String
}
