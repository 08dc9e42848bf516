import Foundation

/// Makes values of known formats from a seeded generator (SplitMix64).
struct ExampleMaker {
    var state: UInt64
    let validators: [ValidatorName]

    static let lower = "abcdefghijklmnopqrstuvwxyz"
    static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    static let numerals = "0123456789"

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func draw(_ alphabet: String, _ count: Int) -> String {
        let bytes = Array(alphabet.utf8)
        return String(decoding: (0..<count).map { _ in bytes[Int(next() % UInt64(bytes.count))] }, as: UTF8.self)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }

    /// `hex:32`, `crc`, `check:###-##`: see the cases.
    mutating func make(_ order: String) -> String {
        let parts = order.split(separator: ":", maxSplits: 1).map(String.init)
        let argument = parts.count > 1 ? parts[1] : ""
        if parts[0] == "check" { return checked(argument) }
        if let alphabet = alphabet(parts[0]) { return draw(alphabet, Int(argument) ?? 1) }
        return composite(parts[0])
    }

    private func alphabet(_ name: String) -> String? {
        switch name {
        case "hex": "0123456789abcdef"
        case "HEX": "0123456789ABCDEF"
        case "digits": Self.numerals
        case "lower": Self.lower + Self.numerals
        case "UPPER": Self.upper + Self.numerals
        case "letters": Self.lower + Self.upper
        case "alnum": Self.lower + Self.upper + Self.numerals
        case "base64": Self.lower + Self.upper + Self.numerals + "+/"
        case "base32": Self.upper + "234567"
        case "base32l": Self.lower + "234567"
        case "bech32": "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"
        default: nil
        }
    }

    private mutating func composite(_ name: String) -> String {
        switch name {
        case "crc": return base62Checksum()
        case "bytes64": return Data(bytes(64)).base64EncodedString()
        case "bytes32": return Data(bytes(32)).base64EncodedString()
        case "sig":
            return Data(bytes(32)).base64EncodedString().replacingOccurrences(of: "+", with: "%2B")
                .replacingOccurrences(of: "/", with: "%2F").replacingOccurrences(of: "=", with: "%3D")
        case "uuid": return [8, 4, 4, 4, 12].map { make("hex:\($0)") }.joined(separator: "-")
        case "gitlab": return gitLab()
        case "bitbucket":
            let body = "ATBB" + make("alnum:24")
            return body + hexadecimal(crc(body), upper: true)
        case "grafana":
            let body = "glsa_" + make("alnum:32")
            return body + "_" + hexadecimal(crc(body).byteSwapped, upper: false)
        case "jwt": return webToken()
        case "basic": return Data(("svc-etl:" + make("alnum:14")).utf8).base64EncodedString()
        case "pem": return pem("\n")
        case "pemescaped": return pem("\\n")
        default: return name
        }
    }

    private func crc(_ text: String) -> UInt32 { Array(text.utf8).withUnsafeBufferPointer { Checksums.crc32($0) } }

    private func hexadecimal(_ number: UInt32, upper: Bool) -> String {
        let text = String(number, radix: 16, uppercase: upper)
        return String(repeating: "0", count: 8 - text.count) + text
    }

    /// Thirty characters and their checksum.
    private mutating func base62Checksum() -> String {
        let body = make("alnum:30")
        let alphabet = Array((Self.numerals + Self.upper + Self.lower).utf8)
        var number = crc(body)
        var tail: [UInt8] = []
        for _ in 0..<6 {
            tail.insert(alphabet[Int(number % 62)], at: 0)
            number /= 62
        }
        return body + String(decoding: tail, as: UTF8.self)
    }

    private mutating func gitLab() -> String {
        let body = "glpat-" + make("alnum:27") + ".01"
        let tail = String(crc(body), radix: 36)
        return body + String(repeating: "0", count: 7 - tail.count) + tail
    }

    private mutating func webToken() -> String {
        func encoded(_ text: String) -> String {
            Data(text.utf8).base64EncodedString().replacingOccurrences(of: "=", with: "")
                .replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
        }
        let payload = #"{"iss":"https://accounts.cloud.databricks.com","sub":"\#(make("hex:16"))","exp":4102444800}"#
        return encoded(#"{"alg":"RS256","typ":"JWT"}"#) + "." + encoded(payload) + "." + make("alnum:86")
    }

    private mutating func pem(_ lineBreak: String) -> String {
        let text = Data([0x30, 0x82, 0x02, 0x00] + bytes(512)).base64EncodedString()
        var lines: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            lines.append(String(rest.prefix(64)))
            rest = rest.dropFirst(64)
        }
        let frame = "PRIVATE KEY-----"
        return (["-----BEGIN " + frame] + lines + ["-----END " + frame]).joined(separator: lineBreak)
    }

    /// Fills `#` with digits and `@` with capitals until the detector's validators agree.
    private mutating func checked(_ template: String) -> String {
        var candidate = template
        for _ in 0..<200_000 {
            candidate = ""
            for character in template {
                candidate +=
                    character == "#"
                    ? draw(Self.numerals, 1) : character == "@" ? draw(Self.upper, 1) : String(character)
            }
            let code = candidate.utf8.filter { $0.isAlphanumeric }
            let isGood = code.withUnsafeBufferPointer { value in
                let subject = Subject(value: value, field: value, start: 0, end: value.count, now: 0)
                return validators.allSatisfy { Validators.check($0, subject).outcome != .invalid }
            }
            if isGood { break }
        }
        return candidate
    }
}
