/// IP addresses in text.
public enum IPAddress {
    /// 4 or 16 bytes in network order; nil where the text is no address. No port, no zone, no leading zeros in IPv4.
    public static func parse(_ text: String) -> [UInt8]? {
        let bytes = Array(text.utf8)
        return bytes.contains(UInt8(ascii: ":")) ? version6(bytes[...]) : version4(bytes[...])
    }

    private static func version4(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var address: [UInt8] = []
        for part in parts {
            guard (1...3).contains(part.count), part.count == 1 || part.first != UInt8(ascii: "0") else { return nil }
            var value = 0
            for byte in part {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            guard value <= 255 else { return nil }
            address.append(UInt8(value))
        }
        return address
    }

    private static func version6(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard bytes.count <= 45 else { return nil }
        let groups = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (3...9).contains(groups.count) else { return nil }
        var front: [UInt8] = []
        var back: [UInt8]?
        for (index, group) in groups.enumerated() {
            if group.isEmpty {
                // `::` at an edge splits into two empty groups; only one gap may stand.
                if index == 0 {
                    guard groups[1].isEmpty else { return nil }
                    continue
                }
                if index == groups.count - 1 {
                    guard groups[index - 1].isEmpty else { return nil }
                    continue
                }
                guard back == nil else { return nil }
                back = []
                continue
            }
            guard let value = hextet(group, isLast: index == groups.count - 1) else { return nil }
            if back == nil { front += value } else { back?.append(contentsOf: value) }
        }
        guard let tail = back else { return front.count == 16 ? front : nil }
        let gap = 16 - front.count - tail.count
        return gap >= 2 ? front + [UInt8](repeating: 0, count: gap) + tail : nil
    }

    private static func hextet(_ group: ArraySlice<UInt8>, isLast: Bool) -> [UInt8]? {
        if isLast, group.contains(UInt8(ascii: ".")) { return version4(group) }
        guard (1...4).contains(group.count) else { return nil }
        var value = 0
        for byte in group {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | digit
        }
        return [UInt8(value >> 8), UInt8(value & 0xFF)]
    }
}
