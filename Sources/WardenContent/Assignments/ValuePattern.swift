/// Well-known forms of values that are no secrets, and of some that are.
enum ValuePattern {

    typealias Bytes = UnsafeBufferPointer<UInt8>

    static func isUUID(_ value: Bytes) -> Bool {
        guard value.count == 36 else { return false }
        for index in 0..<36 {
            let isDash = index == 8 || index == 13 || index == 18 || index == 23
            guard isDash ? value[index] == 45 : value[index].isHexadecimal else { return false }
        }
        return true
    }

    static func isHexadecimal(_ value: Bytes) -> Bool { value.count >= 8 && value.allSatisfy(\.isHexadecimal) }

    /// An object's key or another path of several parts. Base64 holds neither dots nor inner equals signs.
    static func isObjectKey(_ value: Bytes) -> Bool {
        var slashes = 0
        var hasMark = false
        for index in value.indices {
            switch value[index] {
            case UInt8(ascii: "/"): slashes += 1
            case UInt8(ascii: "."), UInt8(ascii: "%"): hasMark = true
            case UInt8(ascii: "="): hasMark = hasMark || index + 2 < value.count
            default: break
            }
        }
        return slashes >= 2 && hasMark
    }

    static func isPath(_ value: Bytes) -> Bool {
        if value.starts(with: "/") || value.starts(with: "./") || value.starts(with: "~/") || value.starts(with: "../")
        {
            return true
        }
        if value.containsIgnoringCase("://") || value.starts(with: "dbfs:") { return true }
        return value.count > 3 && value[1] == 58 && value[2] == 92
    }

    /// Letters and separators only, or camelCase without digits.
    static func isIdentifier(_ value: Bytes) -> Bool {
        value.allSatisfy { $0.isLetter || $0 == 95 || $0 == 45 || $0 == 46 } && value.contains(where: \.isLetter)
    }

    static func isDotted(_ value: Bytes) -> Bool {
        value.contains(46) && value.allSatisfy { $0.isWord || $0 == 46 } && (value.first?.isLetter ?? false)
            && !value.contains(where: { $0.isUpper })
    }

    static func isConstant(_ value: Bytes) -> Bool {
        value.allSatisfy { $0.isUpper || $0.isDigit || $0 == 95 } && value.contains(where: { $0.isUpper })
            && (value.contains(95) || !value.contains(where: \.isDigit))
    }

    /// Digits and dots, possibly with a `v` before.
    static func isVersion(_ value: Bytes) -> Bool {
        guard value.count <= 24, value.contains(46) else { return false }
        return value.dropFirst(value.first.map { $0 | 0x20 == 118 } == true ? 1 : 0).allSatisfy {
            $0.isDigit || $0 == 46 || $0 == 45
        }
    }

    static func isDate(_ value: Bytes) -> Bool {
        value.count >= 8
            && value.allSatisfy {
                $0.isDigit || $0 == 45 || $0 == 47 || $0 == 58 || $0 == 84 || $0 == 90 || $0 == 46 || $0 == 32
                    || $0 == 43
            }
            && (value.contains(45) || value.contains(47) || value.contains(58))
    }

    static func isAddress(_ value: Bytes) -> Bool {
        guard let at = value.firstIndex(of: 64), at > 0, at < value.count - 3 else { return false }
        return value.slice(at + 1, value.count).allSatisfy { $0.isAlphanumeric || $0 == 46 || $0 == 45 }
            && value.slice(at, value.count).contains(46)
    }

    /// `Word` and a tail of digits or signs, as people choose passwords.
    static func isWordAndTail(_ value: Bytes) -> Bool {
        var index = 0
        while index < value.count, value[index].isLetter { index += 1 }
        guard index >= 3, index < value.count, value.count - index <= 8 else { return false }
        return value.slice(index, value.count).allSatisfy { !$0.isLetter && !$0.isSpace && $0 != 46 && $0 != 47 }
    }

    private static let common: [StaticString] = [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "letmein", "welcome", "admin", "qwerty", "iloveyou", "monkey",
        "dragon", "hunter", "sunshine", "master", "football", "trustno1", "summer", "winter", "spring", "autumn",
        "123456", "abc123", "secret", "geheim", "passwort", "toor", "qazwsx", "1q2w3e",
    ]

    static func holdsCommonPassword(_ value: Bytes) -> Bool { common.contains { value.containsIgnoringCase($0) } }

    private static let walks: [StaticString] = ["qwert", "asdf", "zxcv", "1234", "4321", "abcd", "1qaz", "2wsx"]

    static func holdsWalk(_ value: Bytes) -> Bool { walks.contains { value.containsIgnoringCase($0) } }

    private static let keywords: [StaticString] = [
        "null", "none", "nil", "true", "false", "undefined", "string", "str", "int", "integer", "varchar", "text",
        "bool",
        "boolean", "self", "this", "yes", "no", "not", "new", "await", "lambda", "select", "from", "where", "bytes",
        "any",
        "optional", "required", "empty", "default", "unknown", "n/a", "tbd", "disabled", "enabled", "bearer", "basic",
        "and", "or", "in", "is", "as", "by", "to", "the", "a", "an", "of", "for", "with", "expired", "invalid",
        "missing",
    ]

    static func isKeyword(_ value: Bytes) -> Bool {
        keywords.contains { $0.utf8CodeUnitCount == value.count && value.startsIgnoringCase(with: $0) }
    }
}
