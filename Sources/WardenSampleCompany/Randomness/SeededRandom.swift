/// A small deterministic generator (SplitMix64): the same seed gives the same company on every machine.
///
/// Not for secrets. Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator that always yields the same sequence for `seed`.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A generator of its own for one part of the company, so that a change in one part does not move the others.
    func fork(_ label: String) -> SeededRandom {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in label.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var child = SeededRandom(seed: state ^ hash)
        _ = child.next()
        return child
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func pick<T>(_ values: [T]) -> T { values[int(0...values.count - 1)] }

    /// `expected` as a whole number: the fraction decides by chance.
    mutating func rounded(_ expected: Double) -> Int {
        let whole = expected.rounded(.down)
        return Int(whole) + (chance(expected - whole) ? 1 : 0)
    }

    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }

    mutating func text(_ count: Int, from alphabet: [Character]) -> String {
        String((0..<count).map { _ in pick(alphabet) })
    }

    mutating func hex(_ count: Int) -> String { text(count, from: Alphabet.hex) }

    mutating func digits(_ count: Int) -> String { text(count, from: Alphabet.digits) }

    mutating func uuid() -> String {
        let h = hex(32).map { $0 }
        let variant = pick(["8", "9", "a", "b"])
        return "\(String(h[0..<8]))-\(String(h[8..<12]))-4\(String(h[13..<16]))-\(variant)\(String(h[17..<20]))-"
            + String(h[20..<32])
    }
}

/// The character sets that identifiers and tokens are made of.
enum Alphabet {
    static let hex = Array("0123456789abcdef")
    static let digits = Array("0123456789")
    static let lower = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    static let base62 = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
