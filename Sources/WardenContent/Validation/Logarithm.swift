import Foundation

/// Logarithms of counts.
enum Logarithm {
    static func base2(_ number: Int) -> Double { log2(Double(number)) }
    static func natural(_ number: Double) -> Double { log(number) }
    static func sigmoid(_ number: Double) -> Double { 1 / (1 + exp(-number)) }
}
