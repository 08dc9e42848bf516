/// What a name says about its value, from the words it is made of.
struct AssignmentName {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    var isPassword = false
    var isSecret = false
    var isToken = false
    var isKey = false
    var isCredential = false
    /// `key`, `auth`, `pin`, `sig` alone.
    var isWeak = false
    /// A word after the keyword that makes it a name of something else: `token_type`.
    var hasNegativeSuffix = false
    /// As above, and never the secret itself: `secret_name`, `key_id`.
    var isAttribute = false
    /// A word before the keyword that makes it something else: `primary_key`.
    var hasNegativePrefix = false
    var isLast = false
    var isConstant = false
    var length = 0

    var isAnything: Bool { isPassword || isSecret || isToken || isKey || isCredential || isWeak }
    var isStrong: Bool { isPassword || isSecret || isToken || isKey }

    init(_ name: Bytes) {
        length = name.count
        isConstant = name.contains { $0.isUpper } && !name.contains { $0.isLower }
        var start = 0
        var previous = name.slice(0, 0)
        var found = false
        while start < name.count {
            let end = Self.wordEnd(name, start)
            if end > start {
                let word = name.slice(start, end)
                if !read(word, after: previous) {
                    if found { readSuffix(word) } else { readPrefix(word) }
                    isLast = false
                } else {
                    found = true
                    isLast = true
                }
                previous = word
            }
            start = max(end, start + 1)
        }
        if isStrong { isWeak = false }
    }

    /// A word ends before a separator or where camelCase begins a new one.
    private static func wordEnd(_ name: Bytes, _ start: Int) -> Int {
        var index = start
        while index < name.count, name[index].isAlphanumeric {
            if index > start, name[index].isUpper, name[index - 1].isLower { break }
            if index > start + 1, name[index].isLower, name[index - 1].isUpper, name[index - 2].isUpper {
                return index - 1
            }
            index += 1
        }
        return index
    }

    /// Whether a field's key alone makes its value a candidate. A bare `key` is a map's word far more often than a
    /// secret's.
    static func soundsSecret(_ key: Bytes) -> Bool {
        let name = AssignmentName(key)
        return (name.isStrong || name.isCredential) && !name.isAttribute
    }

    private static func isOne(_ word: Bytes, _ list: [StaticString]) -> Bool {
        for item in list where item.utf8CodeUnitCount == word.count && word.startsIgnoringCase(with: item) {
            return true
        }
        return false
    }

    private static let passwords: [StaticString] = [
        "pass", "password", "passwd", "passwort", "pwd", "passphrase", "pw", "passcode", "passwords", "psw", "pswd",
    ]
    private static let keyPrefixes: [StaticString] = [
        "api", "access", "secret", "private", "auth", "account", "storage", "signing", "encryption", "master",
        "subscription", "shared", "app", "license", "licence", "service", "admin", "crypto", "hmac", "aes", "rsa",
        "ssh", "token", "client", "webhook", "session", "sas", "enc", "decryption", "deploy",
        "functions", "function", "fernet", "cookie", "cipher", "gateway", "vendor", "partner", "rest", "bot",
        "integration",
    ]
    private static let credentials: [StaticString] = [
        "cred", "creds", "credential", "credentials", "authorization", "sas", "signature", "bearer", "connstr",
        "connectionstring",
    ]
    private static let weak: [StaticString] = ["key", "keys", "auth", "pin", "sig", "salt"]

    /// Whether the word is a keyword; notes its class.
    private mutating func read(_ word: Bytes, after previous: Bytes) -> Bool {
        if Self.isOne(word, Self.passwords) { isPassword = true; return true }
        if Self.isOne(word, ["secret", "secrets", "geheimnis"]) { isSecret = true; return true }
        if Self.isOne(word, ["token", "tokens", "jwt", "pat"]) {
            isToken = true
            // Where a list goes on, not a credential: `next_page_token`.
            let pages: [StaticString] = ["page", "next", "continuation", "cursor", "idempotency", "resume", "sync"]
            if Self.isOne(previous, pages) { isAttribute = true }
            return true
        }
        if Self.isOne(word, ["key", "keys"]), !previous.isEmpty, Self.isOne(previous, Self.keyPrefixes) {
            isKey = true; return true
        }
        if Self.isOne(word, Self.credentials) { isCredential = true; return true }
        if Self.isOne(word, ["string", "str"]), !previous.isEmpty, Self.isOne(previous, ["connection", "conn"]) {
            isCredential = true; return true
        }
        if readGlued(word) { return true }
        if Self.isOne(word, Self.weak) { isWeak = true; return true }
        return false
    }

    /// `dbpassword`, `clientsecret`, `authtoken`, `apikey`, `userpass`.
    private mutating func readGlued(_ word: Bytes) -> Bool {
        guard word.count > 5 else { return false }
        if word.hasSuffixIgnoringCase("password") || word.hasSuffixIgnoringCase("passwd") {
            isPassword = true; return true
        }
        if word.hasSuffixIgnoringCase("pwd") || word.startsIgnoringCase(with: "password") && word.count < 12 {
            isPassword = true; return true
        }
        let isPass =
            word.hasSuffixIgnoringCase("pass")
            && !Self.isOne(word, ["bypass", "compass", "surpass", "trespass", "overpass", "underpass", "onepass"])
        if isPass { isPassword = true; return true }
        if word.hasSuffixIgnoringCase("secret") { isSecret = true; return true }
        if word.hasSuffixIgnoringCase("token") { isToken = true; return true }
        let keys: [StaticString] = [
            "apikey", "accesskey", "secretkey", "privatekey", "authkey", "accountkey", "storagekey", "signingkey",
            "encryptionkey", "masterkey", "sharedkey", "licensekey", "sessionkey",
        ]
        if keys.contains(where: { word.hasSuffixIgnoringCase($0) }) { isKey = true; return true }
        return false
    }

    private static let attributes: [StaticString] = [
        "hash", "digest", "fingerprint", "checksum", "sha256", "md5",
        "id", "ids", "name", "names", "url", "uri", "path", "file", "filename", "dir", "length", "len", "type", "count",
        "size", "arn", "expiry", "expires", "expiration", "ttl", "scope", "scopes", "column", "columns", "col", "cols",
        "endpoint", "version", "lifetime", "seconds", "at", "time", "date", "policy", "policies", "field", "fields",
        "provider", "enabled", "required", "status",
    ]
    private static let suffixes: [StaticString] = [
        "alias", "format", "label", "prefix", "suffix", "index", "regex", "pattern", "hint", "prompt", "page", "limit",
        "usage", "manager", "store", "vault", "host", "env", "var", "header", "param", "rotation", "reset",
        "placeholder", "description", "error", "message", "age", "min", "max", "ms", "hash", "digest", "ref",
        "reference", "vaule", "names", "list", "map", "schema", "table", "group", "role", "mode", "class", "algorithm",
        "method", "strategy", "source",
    ]
    private static let prefixes: [StaticString] = [
        "primary", "foreign", "partition", "sort", "cluster", "clustering", "public", "cache", "row", "join", "group",
        "order", "surrogate", "natural", "business", "unique", "next", "page", "continuation", "cursor", "idempotency",
        "max", "min", "num", "total", "prompt", "completion", "input", "output", "csrf", "xsrf", "dict", "lookup",
        "message", "event", "routing", "composite", "shard", "sync", "object", "item", "map", "hash", "distribution",
        "bucket", "blob", "s3", "merge", "zorder", "is", "has", "should", "require", "count", "reset", "forgot",
        "invalid", "missing", "wrong", "no", "without", "registry", "config",
    ]

    private mutating func readSuffix(_ word: Bytes) {
        if Self.isOne(word, Self.attributes) { isAttribute = true; hasNegativeSuffix = true }
        if Self.isOne(word, Self.suffixes) { hasNegativeSuffix = true }
    }

    private mutating func readPrefix(_ word: Bytes) {
        if Self.isOne(word, Self.prefixes) { hasNegativePrefix = true }
    }
}
