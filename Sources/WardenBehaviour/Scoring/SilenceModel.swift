internal import Foundation

/// How long principals are silent before they come back, counted over all of a kind.
struct SilenceModel {
    static let steps = 8

    /// By weeks, doubled from the third on; the first is a week or less.
    var counts: [Float] = Array(repeating: 0.5, count: Self.steps)

    static func step(_ gap: Int32) -> Int {
        switch gap {
        case ..<7: 0
        case ..<14: 1
        case ..<21: 2
        case ..<28: 3
        case ..<42: 4
        case ..<63: 5
        case ..<100: 6
        default: 7
        }
    }

    /// -log2 of the share of returns after at least so long.
    func surprise(_ gap: Int32) -> Float {
        let step = Self.step(gap)
        return min(12, -log2(counts[step...].reduce(0, +) / counts.reduce(0, +)))
    }

    mutating func add(_ gap: Int32, weight: Float) { counts[Self.step(gap)] += weight }
}
