import WardenSigma

/// The byte form of a hit in memory and in spilled runs: rule, number of values, then per value its length plus one
/// (0 = missing) and its UTF-8; all numbers as LEB128.
enum HitRecord {
    static func append(_ hit: RuleHit, to bytes: inout [UInt8]) {
        append(UInt64(hit.rule), to: &bytes)
        append(UInt64(hit.captured.count), to: &bytes)
        for value in hit.captured {
            guard let value else {
                bytes.append(0)
                continue
            }
            append(UInt64(value.utf8.count) + 1, to: &bytes)
            bytes.append(contentsOf: value.utf8)
        }
    }

    /// nil where the bytes are not a record.
    static func read(_ bytes: [UInt8], at start: Int, entry: Entry) -> RuleHit? {
        var offset = start
        guard let rule = number(bytes, &offset), let count = number(bytes, &offset), count <= bytes.count else {
            return nil
        }
        var captured: [String?] = []
        captured.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let length = number(bytes, &offset) else { return nil }
            guard length > 0 else {
                captured.append(nil)
                continue
            }
            guard length - 1 <= UInt64(bytes.count - offset) else { return nil }
            let end = offset + Int(length) - 1
            captured.append(String(decoding: bytes[offset..<end], as: UTF8.self))
            offset = end
        }
        return RuleHit(rule: Int(rule), time: entry.time, sequence: entry.sequence, captured: captured)
    }

    static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    static func number(_ bytes: [UInt8], _ offset: inout Int) -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 64 {
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        return nil
    }
}
