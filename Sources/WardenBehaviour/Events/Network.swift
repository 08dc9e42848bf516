/// The network an address belongs to: /24 and /16 of IPv4, /48 and /32 of IPv6. A person at home changes addresses,
/// seldom networks.
struct Network: Hashable {
    /// Hash of the narrow prefix and of the wide one; 0 for text that is no address (`s3.amazonaws.com`).
    var narrow: UInt64
    var wide: UInt64
    var name: String

    init(_ address: String) {
        let text = address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        if parts.count == 4, let octets = Self.octets(parts) {
            let prefix = octets[0] << 16 | octets[1] << 8 | octets[2]
            narrow = StableHash.mix(0x4_0000_0000 | UInt64(prefix))
            wide = StableHash.mix(0x14_0000_0000 | UInt64(prefix >> 8))
            name = "\(octets[0]).\(octets[1]).\(octets[2]).0/24"
        } else if text.contains(":") {
            let groups = Self.groups(text)
            narrow = StableHash.mix(0x6_0000_0000_0000 | groups[0] << 32 | groups[1] << 16 | groups[2])
            wide = StableHash.mix(0x16_0000_0000_0000 | groups[0] << 16 | groups[1])
            name = groups.prefix(3).map { String($0, radix: 16) }.joined(separator: ":") + "::/48"
        } else {
            narrow = text.isEmpty ? 0 : StableHash.of(text, seed: 7)
            wide = narrow
            name = text
        }
    }

    private static func octets(_ parts: [Substring]) -> [UInt32]? {
        var octets: [UInt32] = []
        for part in parts {
            // A port may follow the last octet.
            let digits = part.prefix { $0 != ":" }
            guard let value = UInt32(digits), value < 256 else { return nil }
            octets.append(value)
        }
        return octets
    }

    /// The first three groups of an IPv6 address.
    private static func groups(_ text: String) -> [UInt64] {
        var groups: [UInt64] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false) {
            if part.isEmpty, !groups.isEmpty || text.hasPrefix("::") { break }
            groups.append(UInt64(part, radix: 16) ?? 0)
            if groups.count == 3 { break }
        }
        return groups + Array(repeating: 0, count: max(0, 3 - groups.count))
    }
}
