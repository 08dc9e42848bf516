/// Walks over the text between the quotes of a JSON string, character by character.
struct EscapeWalk {
    let line: UnsafeBufferPointer<UInt8>
    /// The next byte to read.
    private(set) var index: Int
    let end: Int
    /// Where the character that was read last began.
    private(set) var start = 0
    private var storage: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    /// Bytes of UTF-8 that the character decodes to.
    private(set) var count = 0

    init(line: UnsafeBufferPointer<UInt8>, index: Int, end: Int) {
        self.line = line
        self.index = index
        self.end = end
    }

    /// Appends what the character decodes to.
    func append(to text: inout [UInt8]) {
        text.append(storage.0)
        if count > 1 { text.append(storage.1) }
        if count > 2 { text.append(storage.2) }
        if count > 3 { text.append(storage.3) }
    }

    /// Reads on to the next escape without decoding; returns the bytes passed.
    mutating func skipPlain() -> Range<Int> {
        let first = index
        while index < end, line[index] != 92 { index += 1 }
        return first..<index
    }

    /// Reads one byte or one escape. False at the end.
    mutating func next() -> Bool {
        guard index < end else { return false }
        start = index
        let byte = line[index]
        index += 1
        guard byte == 92, index < end else {
            (storage.0, count) = (byte, 1)
            return true
        }
        let escape = line[index]
        index += 1
        count = 1
        switch escape {
        case 110: storage.0 = 10
        case 116: storage.0 = 9
        case 114: storage.0 = 13
        case 98: storage.0 = 8
        case 102: storage.0 = 12
        case 117: readUnicode()
        default: storage.0 = escape
        }
        return true
    }

    /// `\uXXXX`, surrogate pairs joined, unpaired ones replaced.
    private mutating func readUnicode() {
        var scalar = unit(index) ?? 0xFFFD
        index = min(end, index + 4)
        if scalar >= 0xD800, scalar < 0xDC00, index + 6 <= end, line[index] == 92, line[index + 1] == 117,
            let low = unit(index + 2), low >= 0xDC00, low < 0xE000
        {
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            index += 6
        }
        let encoded = Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        count = encoded.count
        storage = (encoded[0], count > 1 ? encoded[1] : 0, count > 2 ? encoded[2] : 0, count > 3 ? encoded[3] : 0)
    }

    private func unit(_ from: Int) -> UInt32? {
        guard from + 4 <= end else { return nil }
        var value: UInt32 = 0
        for place in from..<(from + 4) {
            guard line[place].isHexadecimal else { return nil }
            value = value << 4 | UInt32(line[place].hexadecimalValue)
        }
        return value
    }
}
