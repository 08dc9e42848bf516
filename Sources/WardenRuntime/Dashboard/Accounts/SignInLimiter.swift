internal import Synchronization

/// Slows guessing: after five failures for a name or from an address, each further one doubles the wait, up to 15 minutes.
///
/// Kept in memory, for 10,000 keys at most; the oldest are forgotten first.
final class SignInLimiter: Sendable {
    private struct Record {
        var failures = 0
        var last: Int64 = 0
    }

    private static let free = 5
    private static let longest: Int64 = 15 * 60_000
    private static let capacity = 10_000
    /// Failures this old are forgiven.
    private static let memory: Int64 = 60 * 60_000

    private let records = Mutex<[String: Record]>([:])

    /// Milliseconds to wait before another attempt counts; 0 = go on.
    func wait(_ keys: [String], at now: Int64) -> Int64 {
        records.withLock { records in
            keys.map { key -> Int64 in
                guard let record = records[key], record.failures >= Self.free, now - record.last < Self.memory else {
                    return 0
                }
                let doubled = Int64(1_000) << Int64(min(record.failures - Self.free, 20))
                return max(0, record.last + min(doubled, Self.longest) - now)
            }.max() ?? 0
        }
    }

    func fail(_ keys: [String], at now: Int64) {
        records.withLock { records in
            for key in keys {
                let known = records[key].flatMap { now - $0.last < Self.memory ? $0 : nil } ?? Record()
                records[key] = Record(failures: known.failures + 1, last: now)
            }
            guard records.count > Self.capacity else { return }
            for key in records.sorted(by: { $0.value.last < $1.value.last }).prefix(Self.capacity / 10).map(\.key) {
                records[key] = nil
            }
        }
    }

    /// A name whose owner is here starts anew; the address does not: it may guess other names.
    func succeed(_ key: String) { records.withLock { $0[key] = nil } }
}
