internal import Foundation
public import WardenCloud

extension CloudTime {
    /// The clock of this machine, real sleep and chance.
    public static let system = CloudTime(
        now: { Int64(Date().timeIntervalSince1970 * 1_000) },
        sleep: { try await Task.sleep(for: $0) },
        jitter: { Double.random(in: 0...1) }
    )
}
