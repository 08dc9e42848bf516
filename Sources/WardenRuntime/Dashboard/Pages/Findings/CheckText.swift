internal import WardenChecks

/// Checks state what is right; a list of findings says what is wrong.
enum CheckText {
    static func failing(_ check: String, title: String) -> String {
        title.isEmpty ? check : "Fails: \(title.prefix(1).lowercased() + title.dropFirst())"
    }
}
