/// The arithmetic that check digits share. All take ASCII digits (or what is said) and read each byte once.
enum Checksums {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Luhn (ISO/IEC 7812-1 annex B) over digits, the last one being the check digit.
    static func luhn(_ digits: Bytes) -> Bool {
        var sum = 0
        var doubles = false
        for byte in digits.reversed() {
            var digit = Int(byte) - 48
            if doubles { digit = digit > 4 ? digit * 2 - 9 : digit * 2 }
            sum += digit
            doubles.toggle()
        }
        return sum % 10 == 0
    }

    /// Verhoeff's dihedral check.
    static func verhoeff(_ digits: Bytes) -> Bool {
        var state = 0
        for (position, byte) in digits.reversed().enumerated() {
            var digit = Int(byte) - 48
            for _ in 0..<(position % 8) { digit = permute(digit) }
            state = multiply(state, digit)
        }
        return state == 0
    }

    /// The permutation (1 5 7 6 2 8 3 0 9 4).
    private static func permute(_ digit: Int) -> Int { (0x15_7628_3094 >> (4 * (9 - digit))) & 15 }

    /// Multiplication in the dihedral group of order 10.
    static func multiply(_ left: Int, _ right: Int) -> Int {
        switch (left < 5, right < 5) {
        case (true, true): (left + right) % 5
        case (true, false): (left + right - 5) % 5 + 5
        case (false, true): (left - 5 + 5 - right) % 5 + 5
        case (false, false): (left - right + 5) % 5
        }
    }

    /// Weighted sum of the first digits; `weights` packs one weight of up to 15 a nibble, the first digit's highest.
    static func weighted(_ digits: Bytes, _ weights: [UInt8]) -> Int {
        var sum = 0
        for (digit, weight) in zip(digits, weights) { sum += (Int(digit) - 48) * Int(weight) }
        return sum
    }

    /// The digits from..<to as a number (at most 18 of them).
    static func number(_ digits: Bytes, _ from: Int, _ to: Int) -> Int {
        var value = 0
        for index in from..<min(to, digits.count) { value = value * 10 + Int(digits[index]) - 48 }
        return value
    }

    /// ISO/IEC 7064 MOD 11,10 over digits with the check digit last (German tax id, Croatian OIB).
    static func mod11and10(_ digits: Bytes) -> Bool {
        var product = 10
        for byte in digits.dropLast() {
            var sum = (Int(byte) - 48 + product) % 10
            if sum == 0 { sum = 10 }
            product = sum * 2 % 11
        }
        guard let last = digits.last else { return false }
        return (11 - product) % 10 == Int(last) - 48
    }

    /// CRC-32 (IEEE 802.3).
    static func crc32(_ bytes: Bytes) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    /// All digits the same.
    static func isRepeated(_ digits: Bytes) -> Bool {
        guard let first = digits.first else { return true }
        return digits.allSatisfy { $0 == first }
    }
}
