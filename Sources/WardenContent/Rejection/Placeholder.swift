/// Values that stand for a secret without being one.
enum Placeholder {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// A documentation value or mask: `xxxx`, `****`, `<token>`, `[REDACTED]`, `...EXAMPLE`, `your-api-key`, `changeme`.
    static func isPlaceholder(_ value: Bytes) -> Bool {
        guard value.count >= 3, let first = value.first, let last = value.last else { return true }
        if first == 60 && last == 62 || first == 91 && last == 93 || first == 123 && last == 125 { return true }
        return isMasked(value) || isDotted(value) || holdsWord(value) || isCounted(value)
            || PublishedExample.isPublished(value)
    }

    /// For tokens of a known format: only what a random token cannot hold by chance.
    static func isDocumentation(_ value: Bytes) -> Bool {
        if isMasked(value) || isCounted(value) || PublishedExample.isPublished(value) { return true }
        return value.containsIgnoringCase("example") || value.containsIgnoringCase("redacted")
            || value.containsIgnoringCase("placeholder") || value.containsIgnoringCase("your_")
            || value.containsIgnoringCase("your-") || value.containsIgnoringCase("dummy")
            || value.containsIgnoringCase("sample")
    }

    /// A name of a secret instead of a secret: `${VAR}`, `{{secrets/scope/key}}`, `$(cmd)`, `os.environ[...]`, `f(x)`.
    static func isReference(_ value: Bytes) -> Bool {
        guard let first = value.first else { return true }
        if first == 36, value.count > 1, value[1] == 123 || value[1] == 40 || value[1] == 36 { return true }
        if first == 36 && value.dropFirst().allSatisfy({ $0.isUpper || $0.isDigit || $0 == 95 }) { return true }
        if first == 36, value.dropFirst().allSatisfy(\.isWord), isSecretName(value) { return true }
        if first == 36, value.startsIgnoringCase(with: "$env:") { return true }
        if first == 37 && value.last == 37 && value.count > 2 { return true }
        if first == 33, isTag(value) { return true }
        if first == 123 && value.last == 125 { return true }
        if value.contains(36), value.containsIgnoringCase("${") { return true }
        if value.contains(123), value.containsIgnoringCase("{{") { return true }
        return value.containsIgnoringCase("secrets.get") || value.containsIgnoringCase("secrets/")
            || value.containsIgnoringCase("os.environ") || value.containsIgnoringCase("getenv")
            || value.containsIgnoringCase("process.env") || value.containsIgnoringCase("sys.env")
            || value.containsIgnoringCase("secretsmanager") || value.containsIgnoringCase("vault:")
            || value.containsIgnoringCase("keyvault") || value.containsIgnoringCase("arn:aws")
            || value.containsIgnoringCase("<%=") || value.containsIgnoringCase("%{")
    }

    /// A tag of YAML where the value is made elsewhere: `!vault`, `!Ref`, `!secret`.
    private static func isTag(_ value: Bytes) -> Bool {
        let tags: [StaticString] = [
            "vault", "ref", "sub", "getatt", "secret", "env", "env_var", "importvalue", "join", "include", "encrypted",
        ]
        return tags.contains { $0.utf8CodeUnitCount + 1 == value.count && value.startsIgnoringCase(with: $0, at: 1) }
    }

    /// The word for a secret in place of one: `user:password@host`.
    static func isOwnName(_ value: Bytes) -> Bool {
        let words: [StaticString] = [
            "password", "passwd", "pass", "pwd", "pw", "secret", "token", "mypassword", "mypass", "my-password",
            "apikey",
            "api_key", "key", "credentials", "user", "username", "login", "passphrase", "changeit", "db_password",
            "dbpassword",
        ]
        return words.contains { $0.utf8CodeUnitCount == value.count && value.startsIgnoringCase(with: $0) }
    }

    /// `$password`, `$dbPwd`: a variable that is named after what it holds.
    private static func isSecretName(_ value: Bytes) -> Bool {
        let parts: [StaticString] = ["pass", "pwd", "secret", "token", "key", "cred"]
        return parts.contains { value.containsIgnoringCase($0) }
    }

    private static func isMasked(_ value: Bytes) -> Bool {
        var mask = 0
        var longest = 0
        for index in value.indices {
            let byte = value[index].lowered
            let isMask =
                byte == 42 || byte == 120 || byte == 46 || byte == 35 || byte == 0xA2 || byte == 63 || byte == 95
            mask = isMask && (index == 0 || value[index - 1].lowered == byte || mask == 0) ? mask + 1 : (isMask ? 1 : 0)
            longest = max(longest, mask)
        }
        if longest >= 4 { return true }
        return longest == value.count
    }

    /// One sign of three bytes over and over, as `•••••`.
    private static func isDotted(_ value: Bytes) -> Bool {
        guard value[0] >= 0x80, value.count >= 9 else { return false }
        return value.indices.dropFirst(3).allSatisfy { value[$0] == value[$0 - 3] }
    }

    /// Ten or more characters in counted order (`0123456789`, `abcdefghij`) or one character eight times.
    private static func isCounted(_ value: Bytes) -> Bool {
        var rising = 1
        var equal = 1
        for index in value.indices.dropFirst() {
            let (now, before) = (value[index].lowered, value[index - 1].lowered)
            rising = now == before &+ 1 || (now == 48 && before == 57) ? rising + 1 : 1
            equal = now == before ? equal + 1 : 1
            if rising >= 9 || equal >= 8 { return true }
        }
        return false
    }

    private static func holdsWord(_ value: Bytes) -> Bool {
        if value.containsIgnoringCase("example") || value.containsIgnoringCase("redacted") { return true }
        if value.containsIgnoringCase("your") && value.containsYourWord { return true }
        if value.containsIgnoringCase("placeholder") || value.containsIgnoringCase("changeme") { return true }
        if value.containsIgnoringCase("change_me") || value.containsIgnoringCase("change-me") { return true }
        if value.containsIgnoringCase("insert_") || value.containsIgnoringCase("replace_") { return true }
        if value.containsIgnoringCase("replace-") || value.containsIgnoringCase("todo") && value.count < 12 {
            return true
        }
        if value.containsIgnoringCase("dummy") || value.containsIgnoringCase("masked") { return true }
        return value.containsIgnoringCase("not-a-real") || value.containsIgnoringCase("notreal")
            || value.containsIgnoringCase("not_a_real")
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// `your` before a separator, another word, or the end: `your_token`, `YOUR-KEY`, `yourpassword`.
    fileprivate var containsYourWord: Bool {
        guard let place = indexIgnoringCase(of: "your") else { return false }
        let after = place + 4
        guard after < count else { return true }
        if self[after] == 95 || self[after] == 45 || self[after] == 32 || self[after] == 46 { return true }
        let words: [StaticString] = ["pass", "token", "key", "secret", "api", "pwd", "account", "access", "auth"]
        return words.contains { startsIgnoringCase(with: $0, at: after) }
    }
}
