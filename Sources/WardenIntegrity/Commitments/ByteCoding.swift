/// Writes the stored form's primitives.
struct ByteWriter {
    var bytes: [UInt8] = []

    /// LEB128.
    mutating func number(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Zigzag, then LEB128.
    mutating func signed(_ value: Int64) { number(UInt64(bitPattern: value << 1 ^ value >> 63)) }

    mutating func optional(_ value: Int64?) {
        bytes.append(value == nil ? 0 : 1)
        if let value { signed(value) }
    }

    mutating func text(_ value: String) {
        number(UInt64(value.utf8.count))
        bytes += value.utf8
    }

    mutating func numbers(_ values: [UInt64]) {
        number(UInt64(values.count))
        for value in values { number(value) }
    }

    /// Eight bytes each.
    mutating func words(_ values: [UInt64]) {
        number(UInt64(values.count))
        bytes.reserveCapacity(bytes.count + 8 * values.count)
        for value in values { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    }
}

/// Reads them back; nil wherever the bytes end early.
struct ByteReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    mutating func number() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    mutating func signed() -> Int64? { number().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) } }

    /// Outer nil: the bytes ended early.
    mutating func optional() -> Int64?? {
        guard let flag = rest.popFirst() else { return nil }
        guard flag == 1 else { return .some(nil) }
        return signed().map { .some($0) }
    }

    mutating func text() -> String? {
        guard let count = number(), let bytes = take(Int(clamping: count)) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func numbers() -> [UInt64]? {
        guard let count = number(), count <= rest.count else { return nil }
        var values: [UInt64] = []
        for _ in 0..<count {
            guard let value = number() else { return nil }
            values.append(value)
        }
        return values
    }

    mutating func words() -> [UInt64]? {
        guard let count = number(), count <= rest.count / 8, let bytes = take(Int(count) * 8) else { return nil }
        return bytes.withUnsafeBytes { raw in
            (0..<Int(count)).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
        }
    }
}
