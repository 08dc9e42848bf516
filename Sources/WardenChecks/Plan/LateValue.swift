internal import WardenDomain

/// Stands in a posture that was made from a plan where a value is not known before the plan is applied. It has no form that
/// a check can take for an answer.
enum LateValue {
    private static let member = "known after apply"

    /// - Parameter why: what is not known and when it is, for people.
    static func value(_ why: String) -> JSONValue { [member: .string(why)] }

    /// Why nothing else stands there; nil = it is a value like others.
    static func why(_ value: JSONValue?) -> String? { value?[member]?.string }
}
