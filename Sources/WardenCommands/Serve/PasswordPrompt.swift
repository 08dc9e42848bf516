internal import Foundation
internal import WardenDomain

/// Takes a password from a person without showing it, or from a pipe.
enum PasswordPrompt {
    /// - Parameter isNew: asks a person twice.
    static func read(isNew: Bool) throws(WardenError) -> String {
        guard isatty(0) == 1 else { return try line() }
        let first = try hidden("Password: ")
        if isNew, try hidden("Again: ") != first {
            throw WardenError(code: "account.password-differs", object: "password", "the two entries differ")
        }
        return first
    }

    private static func hidden(_ prompt: String) throws(WardenError) -> String {
        var shown = termios()
        tcgetattr(0, &shown)
        var silent = shown
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer {
            tcsetattr(0, TCSAFLUSH, &shown)
            Streams.standard.errorRaw("\n")
        }
        Streams.standard.errorRaw(prompt)
        return try line()
    }

    private static func line() throws(WardenError) -> String {
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw WardenError(
                code: "account.no-password",
                object: "password",
                "none was given",
                hint: "type it at the prompt, or pipe one line into the command"
            )
        }
        return line
    }
}
