import WardenDomain
import WardenEngine
import WardenSigma

/// Hunt expressions: any text gives an expression, or one error that points into the text.
enum Hunt {
    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let text = bytes.text
        guard case .failure(let error) = HuntExpression.parse(text, validateRegex: RegexSyntax.problem(in:)) else {
            return
        }
        let column = error.diagnostic.location?.column ?? 0
        try claim(
            (1...(text.unicodeScalars.count + 1)).contains(column),
            "column \(column) lies outside a text of \(text.unicodeScalars.count)"
        )
        try claim(!error.diagnostic.message.isEmpty, "an error without text")
    }
}
