internal import WardenChecks

/// Checks state what is right; a list of findings says what is wrong.
enum CheckText {
    static func failing(_ check: String, title: String) -> String {
        guard !title.isEmpty else { return check }
        return "Fails: " + (beginsWithName(title) ? title : title.prefix(1).lowercased() + title.dropFirst())
    }

    /// `DBFS root`, `FileStore`, `Object Lock`: names keep their capitals within a sentence.
    private static func beginsWithName(_ title: String) -> Bool {
        let words = title.split(separator: " ")
        if words.first?.dropFirst().contains(where: \.isUppercase) == true { return true }
        guard let next = words.dropFirst().first else { return false }
        return next.first?.isUppercase == true && next.dropFirst().first?.isLowercase == true
    }
}
