internal import WardenDomain

/// What names and passwords have to be. Length counts, not signs (NIST SP 800-63B).
enum PasswordRules {
    static let shortest = 12
    /// Bytes: more would be work for nothing.
    static let longest = 1_024

    /// The name in the form it is kept in.
    static func name(_ text: String) throws(WardenError) -> String {
        let name = text.lowercased()
        let isPlain = name.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 64, 95].contains(byte)
        }
        guard isPlain, (1...64).contains(name.utf8.count) else {
            throw WardenError(
                code: "account.bad-name",
                object: text,
                "is no name of a user: allowed are 1 to 64 letters, digits and . _ - @"
            )
        }
        return name
    }

    static func check(_ password: String, name: String) throws(WardenError) {
        func refuse(_ message: String) -> WardenError {
            WardenError(code: "account.weak-password", object: "password", message, hint: "take four random words")
        }
        guard password.count >= shortest else { throw refuse("needs at least \(shortest) characters") }
        guard password.utf8.count <= longest else { throw refuse("is longer than \(longest) bytes") }
        guard !password.lowercased().contains(name) || name.count < 4 else { throw refuse("holds the user's name") }
        guard Set(password).count >= 5 else { throw refuse("repeats fewer than 5 different characters") }
    }
}
