import WardenSigma

extension NetworkRecord {
    init(_ block: CIDRBlock) {
        let bytes = block.network
        isVersion4 = bytes.count == 4
        let width = isVersion4 ? 32 : 128
        func word(_ range: Range<Int>) -> UInt64 {
            range.reduce(0) { $0 << 8 | (bytes.indices.contains($1) ? UInt64(bytes[$1]) : 0) }
        }
        high = isVersion4 ? 0 : word(0..<8)
        low = isVersion4 ? word(0..<4) : word(8..<16)
        let prefix = min(max(block.prefixLength, 0), width)
        func mask(_ bits: Int, of size: Int) -> UInt64 {
            bits <= 0 ? 0 : (~UInt64(0) << UInt64(64 - min(bits, size))) >> UInt64(64 - size)
        }
        highMask = isVersion4 ? 0 : mask(prefix, of: 64)
        lowMask = isVersion4 ? mask(prefix, of: 32) : mask(prefix - 64, of: 64)
    }
}
