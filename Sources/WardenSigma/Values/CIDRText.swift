/// Networks in text: `10.0.0.0/8`, `fe80::/10`, or a bare address.
enum CIDRText {
    enum Failure: Error {
        case notAnAddress
        case badPrefix(limit: Int)
        /// Bits are set past the prefix; the network that was probably meant.
        case hostBits(suggestion: String)
    }

    static func parse(_ text: String) throws(Failure) -> CIDRBlock {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = halves.first.flatMap({ IPAddress.parse(String($0)) }) else { throw .notAnAddress }
        let bits = address.count * 8
        guard halves.count == 2 else { return CIDRBlock(network: address, prefixLength: bits) }
        let digits = halves[1].utf8
        guard (1...3).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let prefix = Int(halves[1]), prefix <= bits
        else { throw .badPrefix(limit: bits) }
        let network = masked(address, prefix)
        guard network == address else {
            throw .hostBits(suggestion: network.count == 4 ? render(network) + "/\(prefix)" : "")
        }
        return CIDRBlock(network: network, prefixLength: prefix)
    }

    private static func masked(_ address: [UInt8], _ prefix: Int) -> [UInt8] {
        address.enumerated().map { index, byte in
            let kept = min(8, max(0, prefix - index * 8))
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
    }

    private static func render(_ network: [UInt8]) -> String { network.map(String.init).joined(separator: ".") }
}
