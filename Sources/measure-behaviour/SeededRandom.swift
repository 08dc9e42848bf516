internal import Foundation

/// SplitMix64: the same seed gives the same company everywhere.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 ^ 0x1234_5678_9ABC_DEF0 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next() % UInt64(bound)) }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }

    mutating func normal() -> Double {
        let radius = (-2 * log(max(unit(), 1e-12))).squareRoot()
        return radius * cos(2 * .pi * unit())
    }

    /// Around `median`, `spread` in natural logarithms.
    mutating func logNormal(_ median: Double, _ spread: Double) -> Double { median * exp(spread * normal()) }

    /// An index that favours small ones.
    mutating func zipf(_ count: Int) -> Int {
        let value = unit()
        return min(count - 1, Int(Double(count) * value * value * value))
    }
}
