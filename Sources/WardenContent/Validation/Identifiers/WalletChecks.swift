import Crypto

/// Cryptocurrency addresses.
enum WalletChecks {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Base58Check: 21 bytes and the first four of a double SHA-256. `bc1` addresses carry the bech32 checksum.
    static func bitcoin(_ value: Bytes) -> Verdict {
        if value.starts(with: "bc1") { return bech32(value) }
        var number = [UInt8](repeating: 0, count: 25)
        for byte in value {
            guard var carry = base58(byte) else { return .invalid(.structureInvalid) }
            for index in stride(from: 24, through: 0, by: -1) {
                carry += Int(number[index]) * 58
                number[index] = UInt8(carry & 255)
                carry >>= 8
            }
            guard carry == 0 else { return .invalid(.checksumInvalid) }
        }
        let first = SHA256.hash(data: number.prefix(21))
        let second = SHA256.hash(data: Array(first))
        return .checksum(Array(second.prefix(4)) == Array(number.suffix(4)))
    }

    private static func base58(_ byte: UInt8) -> Int? {
        let alphabet: StaticString = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
        return (0..<58).first { alphabet.utf8Start[$0] == byte }
    }

    /// BIP 173 and 350: polynomial over the human part `bc` and the data part.
    private static func bech32(_ value: Bytes) -> Verdict {
        let alphabet: StaticString = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
        var check: UInt32 = 1
        func feed(_ quintet: UInt32) {
            let top = check >> 25
            check = (check & 0x1FF_FFFF) << 5 ^ quintet
            let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
            for bit in 0..<5 where top >> UInt32(bit) & 1 == 1 { check ^= generators[bit] }
        }
        for quintet: UInt32 in [3, 3, 0, 2, 3] { feed(quintet) }
        for byte in value.dropFirst(3) {
            guard let quintet = (0..<32).first(where: { alphabet.utf8Start[$0] == byte }) else {
                return .invalid(.structureInvalid)
            }
            feed(UInt32(quintet))
        }
        return .checksum(check == 1 || check == 0x2BC8_30A3)
    }

    /// Forty hexadecimal digits; mixed case must be the EIP-55 checksum, which needs Keccak and stays unproven here.
    static func ethereum(_ value: Bytes) -> Verdict {
        value.dropFirst(2).allSatisfy(\.isHexadecimal) ? .unknown : .invalid(.structureInvalid)
    }
}
