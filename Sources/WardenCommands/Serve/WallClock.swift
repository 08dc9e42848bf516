internal import Foundation

enum WallClock {
    /// Epoch milliseconds.
    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}
