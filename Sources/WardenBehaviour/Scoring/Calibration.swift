internal import Foundation

/// How often each feature reaches each height on an ordinary day, counted over all principals of one kind: turns raw
/// bits into bits that mean the same for every feature.
struct Calibration {
    static let bins = 72
    private static let width: Float = 0.5
    /// One row a feature, and one for the joint bits.
    static let rows = Feature.allCases.count + 1
    static let joint = Feature.allCases.count

    /// Days whose value fell into each bin, row by row.
    var counts: [Float] = Array(repeating: 0, count: Self.rows * Self.bins)
    /// Sums from the top, brought up to date each day.
    private var above: [Float] = Array(repeating: 0, count: Self.rows * Self.bins)

    private static func bin(_ value: Float) -> Int { min(bins - 1, max(0, Int(value / width))) }

    mutating func add(_ row: Int, _ value: Float, weight: Float) { counts[row * Self.bins + Self.bin(value)] += weight }

    mutating func fade() {
        for place in counts.indices { counts[place] *= 0.985 }
        settle()
    }

    mutating func settle() {
        for row in 0..<Self.rows {
            var sum: Float = 0
            for bin in (0..<Self.bins).reversed() {
                sum += counts[row * Self.bins + bin]
                above[row * Self.bins + bin] = sum
            }
        }
    }

    /// -log2 of the share of days with at least this value; raw bits, cut, while there is too little to count.
    func bits(_ row: Int, _ value: Float) -> Float {
        guard value > 0.5 else { return 0 }
        let first = row * Self.bins
        let all = above[first]
        guard all > 200 else { return min(value, 10) }
        let place = Self.bin(value)
        // Between the bins, so that equal bins do not tie.
        let part = min(1, value / Self.width - Float(place))
        let here = above[first + place]
        let next = place + 1 < Self.bins ? above[first + place + 1] : 0
        let reached = max(0, here + (next - here) * part)
        // Past everything seen, height itself still says something.
        return -log2((reached + 0.5) / (all + 1)) + (reached < 1 ? 0.1 * value : 0)
    }
}
