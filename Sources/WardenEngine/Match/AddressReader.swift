import WardenSigma

/// Reads IP addresses as audit logs write them: plain, in brackets, with a port behind.
enum AddressReader {
    struct Address {
        var high: UInt64
        var low: UInt64
        var isVersion4: Bool
    }

    /// nil where the text is no address. IPv4 mapped into IPv6 counts as IPv4.
    static func read(_ text: UnsafePointer<UInt8>, _ length: Int) -> Address? {
        guard length >= 2, length <= 64 else { return nil }
        if let plain = version4(text, length) { return plain }
        let written = String(decoding: UnsafeBufferPointer(start: text, count: length), as: UTF8.self)
        guard let bytes = IPAddress.parse(host(of: written)) else { return nil }
        if bytes.count == 4 { return Address(high: 0, low: word(bytes[...]), isVersion4: true) }
        let high = word(bytes[..<8])
        let low = word(bytes[8...])
        if high == 0, low >> 32 == 0xFFFF { return Address(high: 0, low: low & 0xFFFF_FFFF, isVersion4: true) }
        return Address(high: high, low: low, isVersion4: false)
    }

    /// `1.2.3.4:443` and `[2001:db8::1]:443` without port and brackets.
    private static func host(of text: String) -> String {
        if text.hasPrefix("["), let close = text.firstIndex(of: "]") {
            return String(text[text.index(after: text.startIndex)..<close])
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].contains("."), parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return text
        }
        return String(parts[0])
    }

    private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    private static func version4(_ text: UnsafePointer<UInt8>, _ length: Int) -> Address? {
        guard length <= 15 else { return nil }
        var value: UInt64 = 0
        var part: UInt64 = 0
        var digits = 0
        var dots = 0
        for index in 0..<length {
            let byte = text[index]
            if byte == UInt8(ascii: ".") {
                guard digits > 0 else { return nil }
                value = value << 8 | part
                part = 0
                digits = 0
                dots += 1
                continue
            }
            let digit = byte &- 0x30
            guard digit < 10, digits == 0 || part != 0 else { return nil }
            part = part * 10 + UInt64(digit)
            digits += 1
            guard part <= 255 else { return nil }
        }
        guard dots == 3, digits > 0 else { return nil }
        return Address(high: 0, low: value << 8 | part, isVersion4: true)
    }
}
