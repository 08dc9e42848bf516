public import WardenDomain

/// A search over events in Sigma's words: `actionName:getTable and not userIdentity.email|endswith:"@corp.com"`.
///
/// - `field:value` or `field=value` equals, with `*` and `?`; `field!=value` differs; `<`, `<=`, `>`, `>=` compare.
/// - `field|modifier:value` takes every modifier of rules; `field:[a, b]` takes several values.
/// - A word or a quoted phrase alone is found anywhere in the event.
/// - `and` (also implied between neighbours), `or`, `not`, brackets.
public struct HuntExpression: Sendable, Hashable {
    public var predicate: Predicate

    /// Parses the text.
    ///
    /// - Parameter validateRegex: nil = the RE2 expression is fine, else what is wrong with it.
    /// - Returns: the expression, or one error whose column points at the fault.
    public static func parse(
        _ text: String,
        validateRegex: (String) -> String? = { _ in nil }
    ) -> Result<HuntExpression, HuntError> {
        withoutActuallyEscaping(validateRegex) { validate in
            do {
                var parser = try HuntParser(text, validateRegex: validate)
                return .success(HuntExpression(predicate: try parser.parse()))
            } catch {
                let problem = error as? HuntProblem ?? HuntProblem(message: "\(error)", offset: 0, hint: "")
                return .failure(
                    HuntError(
                        diagnostic: Diagnostic(
                            .error,
                            code: "hunt.invalid-expression",
                            problem.message,
                            at: SourceLocation(file: "expression", line: 1, column: problem.offset + 1),
                            hint: problem.hint.isEmpty ? nil : problem.hint
                        )
                    )
                )
            }
        }
    }
}

/// Why a hunt expression cannot be read.
public struct HuntError: Error, Sendable, Hashable {
    public var diagnostic: Diagnostic
}
