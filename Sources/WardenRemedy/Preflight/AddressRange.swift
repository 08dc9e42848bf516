/// An IPv4 address or network.
struct AddressRange: Hashable {
    var first: UInt32
    var bits: Int

    /// `203.0.113.4` or `203.0.113.0/24`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let octets = parts[0].split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
        guard parts.count <= 2, octets.count == 4, !octets.contains(nil) else { return nil }
        let bits = parts.count == 2 ? Int(parts[1]) ?? -1 : 32
        guard (0...32).contains(bits) else { return nil }
        self.bits = bits
        let address = octets.compactMap { $0 }.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        first = bits == 0 ? 0 : address & (UInt32.max << UInt32(32 - bits))
    }

    func covers(_ other: AddressRange) -> Bool {
        guard bits <= other.bits else { return false }
        return bits == 0 || (other.first & (UInt32.max << UInt32(32 - bits))) == first
    }
}
