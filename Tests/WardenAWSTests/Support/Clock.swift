import Synchronization
import WardenCloud

/// A clock that is set by hand.
final class Clock: Sendable {
    private let now = Mutex<Int64>(Fake.now)

    func set(_ milliseconds: Int64) { now.withLock { $0 = milliseconds } }

    var time: CloudTime {
        CloudTime(now: { self.now.withLock { $0 } }, sleep: { _ in }, jitter: { 0 })
    }
}
