import WardenSigma

/// IP addresses in text against a network.
enum AddressMatch {
    static func matches(_ block: CIDRBlock, _ text: String) -> Bool {
        guard var bytes = IPAddress.parse(host(text)) else { return false }
        let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
        if block.network.count == 4, bytes.count == 16, Array(bytes.prefix(12)) == mapped {
            bytes = Array(bytes.suffix(4))
        }
        guard bytes.count == block.network.count else { return false }
        return (0..<block.prefixLength).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            return bytes[bit / 8] & mask == block.network[bit / 8] & mask
        }
    }

    /// Audit logs write `10.0.0.1:443` and `[::1]:443` too.
    private static func host(_ text: String) -> String {
        if text.hasPrefix("[") { return String(text.dropFirst().prefix { $0 != "]" }) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isPort = parts.count == 2 && parts[0].contains(".") && parts[1].allSatisfy { $0.isASCII && $0.isNumber }
        return isPort ? String(parts[0]) : text
    }
}
