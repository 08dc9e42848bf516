/// A network or single address, IPv4 or IPv6.
public struct AddressBlock: Sendable, Hashable {
    public var bytes: [UInt8]
    public var prefixLength: Int

    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let bytes = Self.parseV4(parts[0]) ?? Self.parseV6(parts[0]) else { return nil }
        self.bytes = bytes
        prefixLength = bytes.count * 8
        guard parts.count == 2 else { return }
        guard parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let length = Int(parts[1]),
            (0...bytes.count * 8).contains(length)
        else { return nil }
        prefixLength = length
    }

    public func contains(_ other: AddressBlock) -> Bool {
        guard bytes.count == other.bytes.count, prefixLength <= other.prefixLength else { return false }
        let whole = prefixLength / 8
        guard bytes[..<whole] == other.bytes[..<whole] else { return false }
        let rest = prefixLength % 8
        return rest == 0 || (bytes[whole] ^ other.bytes[whole]) >> (8 - UInt8(rest)) == 0
    }

    private static func parseV4(_ text: Substring) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let bytes = parts.compactMap { part in
            part.utf8.count <= 3 && part.utf8.allSatisfy { (48...57).contains($0) } ? UInt8(part) : nil
        }
        return bytes.count == 4 ? bytes : nil
    }

    private static func parseV6(_ text: Substring) -> [UInt8]? {
        var text = text
        var tail: [UInt8] = []
        if text.contains(".") {
            guard let colon = text.lastIndex(of: ":"), let v4 = parseV4(text[text.index(after: colon)...])
            else { return nil }
            tail = v4
            text = text[...colon]
            if text.hasSuffix("::") == false { text = text.dropLast() }
        }
        var halves: [[UInt8]] = []
        let sides = text.components(separatedByDoubleColon: ())
        guard sides.count <= 2 else { return nil }
        for side in sides {
            var bytes: [UInt8] = []
            for group in side.split(separator: ":", omittingEmptySubsequences: false) where !side.isEmpty {
                guard (1...4).contains(group.utf8.count), group.first?.isHexDigit == true,
                    let value = UInt16(group, radix: 16)
                else { return nil }
                bytes += [UInt8(value >> 8), UInt8(value & 255)]
            }
            halves.append(bytes)
        }
        let given = halves.reduce(0) { $0 + $1.count } + tail.count
        if halves.count == 1 { return given == 16 ? halves[0] + tail : nil }
        guard given <= 14 else { return nil }
        return halves[0] + [UInt8](repeating: 0, count: 16 - given) + halves[1] + tail
    }
}

extension Substring {
    fileprivate func components(separatedByDoubleColon: Void) -> [Substring] {
        var parts: [Substring] = []
        var start = startIndex
        var index = startIndex
        while index < endIndex {
            let next = self.index(after: index)
            if self[index] == ":", next < endIndex, self[next] == ":" {
                parts.append(self[start..<index])
                index = self.index(after: next)
                start = index
            } else {
                index = next
            }
        }
        parts.append(self[start...])
        return parts
    }
}
