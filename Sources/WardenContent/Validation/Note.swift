/// One reason, without text: rendered only when a match is told.
struct Note {
    enum Code: UInt8 {
        case checksumValid, checksumInvalid, structureValid, structureInvalid
        case expires, expired, noExpiry, account, testKey, headerOnly, keyBits
        case contextWord, entropy, format, decodedBase64, decodedPercent, decodedJSON, issuer, country
        case rights, connectionPart, feature, fieldName
    }

    var code: Code
    var detail: Int64

    init(_ code: Code, _ detail: Int64 = 0) {
        self.code = code
        self.detail = detail
    }

    /// A person's words.
    var text: String {
        switch code {
        case .checksumValid: "checksum valid"
        case .checksumInvalid: "checksum wrong"
        case .structureValid: "structure valid"
        case .structureInvalid: "structure wrong"
        case .expires: "expires \(CalendarDay(epochSeconds: detail).text)"
        case .expired: "expired \(CalendarDay(epochSeconds: detail).text)"
        case .noExpiry: "has no expiry"
        case .account: "account \(String(repeating: "0", count: max(0, 12 - String(detail).count)))\(detail)"
        case .testKey: "a test key"
        case .headerOnly: "header without a whole key"
        case .keyBits: "\(detail) bytes of key"
        case .contextWord: "named by the words around it"
        case .entropy: "\(Double(detail) / 10) bits per character"
        case .format: "format known"
        case .decodedBase64: "found inside base64"
        case .decodedPercent: "found inside percent-encoding"
        case .decodedJSON: "found inside escaped text"
        case .issuer: "issuer range known"
        case .country: "country \(Note.letters(detail))"
        case .rights: "grants more than reading"
        case .connectionPart: "part of a connection address"
        case .feature: AssignmentFeature.reason(code: detail)
        case .fieldName: "named by its field"
        }
    }

    /// Two letters packed into a number.
    static func pack(_ first: UInt8, _ second: UInt8) -> Int64 { Int64(first) << 8 | Int64(second) }

    private static func letters(_ packed: Int64) -> String {
        String(decoding: [UInt8(truncatingIfNeeded: packed >> 8), UInt8(truncatingIfNeeded: packed)], as: UTF8.self)
    }
}
