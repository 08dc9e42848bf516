/// Undoes one level of escaping, keeping where each byte came from.
enum Unescaping {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// JSON escapes; nil where there are none.
    static func json(_ text: Bytes) -> (plain: [UInt8], map: [UInt32])? {
        guard text.contains(92) else { return nil }
        var plain: [UInt8] = []
        var map: [UInt32] = []
        plain.reserveCapacity(text.count)
        map.reserveCapacity(text.count + 1)
        var index = 0
        var undone = 0
        while index < text.count {
            let start = index
            var byte = text[index]
            index += 1
            if byte == 92, index < text.count {
                let next = text[index]
                if let simple = simpleEscape(next) {
                    (byte, index, undone) = (simple, index + 1, undone + 1)
                } else if next == 117, let scalar = hexadecimal(text, index + 1, 4) {
                    index += 5
                    undone += 1
                    for unit in Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8) {
                        plain.append(unit)
                        map.append(UInt32(start))
                    }
                    continue
                }
            }
            plain.append(byte)
            map.append(UInt32(start))
        }
        map.append(UInt32(text.count))
        return undone > 0 ? (plain, map) : nil
    }

    /// `%XX`; nil where there are none.
    static func percent(_ text: Bytes) -> (plain: [UInt8], map: [UInt32])? {
        guard text.contains(37) else { return nil }
        var plain: [UInt8] = []
        var map: [UInt32] = []
        plain.reserveCapacity(text.count)
        map.reserveCapacity(text.count + 1)
        var index = 0
        var undone = 0
        while index < text.count {
            map.append(UInt32(index))
            if text[index] == 37, let value = hexadecimal(text, index + 1, 2) {
                plain.append(UInt8(truncatingIfNeeded: value))
                index += 3
                undone += 1
            } else {
                plain.append(text[index])
                index += 1
            }
        }
        map.append(UInt32(text.count))
        return undone > 0 ? (plain, map) : nil
    }

    private static func simpleEscape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 34, 92, 47: byte
        case 110: 10
        case 114: 13
        case 116: 9
        default: nil
        }
    }

    private static func hexadecimal(_ text: Bytes, _ start: Int, _ count: Int) -> UInt32? {
        guard start + count <= text.count else { return nil }
        var value: UInt32 = 0
        for index in start..<(start + count) {
            guard text[index].isHexadecimal else { return nil }
            value = value << 4 | UInt32(text[index].hexadecimalValue)
        }
        return value
    }
}
