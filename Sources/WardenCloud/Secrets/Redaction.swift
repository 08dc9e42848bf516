/// Takes credentials out of text that came from outside and will be printed: error messages, titles of pages.
///
/// Shapes, not values: a server may echo a token that this process never held.
public enum Redaction {
    private static let mark = "<redacted>"

    /// `text` on one line, without what looks like a credential, cut to `limit` characters.
    public static func clean(_ text: String, limit: Int = 300) -> String {
        let words = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
        var previousWasBearer = false
        let cleaned = String(words).split(separator: " ", omittingEmptySubsequences: true).map { word in
            defer { previousWasBearer = ["bearer", "basic", "bearer:"].contains(word.lowercased()) }
            return previousWasBearer && word.utf8.count > 8 ? mark : redact(String(word))
        }
        let joined = cleaned.joined(separator: " ")
        return joined.count > limit ? joined.prefix(limit) + "..." : joined
    }

    /// Parameters whose values are credentials wherever they stand.
    private static let parameters = [
        "x-amz-signature=", "x-amz-security-token=", "x-amz-credential=", "signature=", "access_token=",
        "client_secret=", "token=", "password=", "sig=", "secretaccesskey=", "aws_secret_access_key=",
    ]
    private static let prefixes = ["dapi", "dose", "dkea", "eyJ", "FwoG", "IQoJ", "ghp_", "glpat-"]

    private static func redact(_ word: String) -> String {
        let lowered = word.lowercased()
        for parameter in parameters {
            guard let range = range(of: parameter, in: lowered) else { continue }
            return String(decoding: Array(word.utf8)[..<range.upperBound], as: UTF8.self) + mark
        }
        // Runs of token characters inside quotes, brackets and colons.
        var result = ""
        var run = ""
        for character in word {
            if character.isASCII, character.isLetter || character.isNumber || "+_-/=.".contains(character) {
                run.append(character)
            } else {
                result += isSecret(run) ? mark : run
                result.append(character)
                run = ""
            }
        }
        return result + (isSecret(run) ? mark : run)
    }

    private static func isSecret(_ whole: String) -> Bool {
        // The end of a sentence is no part of it.
        let run = whole.hasSuffix(".") ? String(whole.dropLast()) : whole
        let count = run.utf8.count
        if count >= 20, prefixes.contains(where: run.hasPrefix) { return true }
        // The shape of an AWS secret access key: 40 characters of base64 with all three kinds.
        guard count == 40, !run.contains("."), !run.contains("-"), !run.contains("_") else { return false }
        return run.contains(where: \.isLowercase) && run.contains(where: \.isUppercase)
            && run.contains(where: \.isNumber)
    }

    private static func range(of needle: String, in text: String) -> Range<Int>? {
        let needle = Array(needle.utf8), text = Array(text.utf8)
        guard text.count > needle.count else { return nil }
        return (0..<(text.count - needle.count)).first { text[$0..<($0 + needle.count)].elementsEqual(needle) }
            .map { $0..<($0 + needle.count) }
    }
}
