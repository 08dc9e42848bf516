internal import Foundation
internal import WardenInput

/// Items that wait to be read. Sources put them in, the reading thread takes them out; an item that waits already is
/// replaced by its newer version.
final class WorkQueue: @unchecked Sendable {
    // SAFETY: every member is read and written with the condition's lock held.
    private let condition = NSCondition()
    private var items: [Key: MonitorItem] = [:]
    private var order: [Key] = []
    private var first = 0
    private var isClosed = false
    private var isWoken = false
    private var rewinds: [@Sendable () -> Void] = []

    private struct Key: Hashable {
        var source: String
        var name: String
    }

    var count: Int { condition.withLock { items.count } }

    func put(_ new: [MonitorItem]) {
        guard !new.isEmpty else { return }
        condition.withLock {
            for item in new {
                // Bytes in the spool are there once: a newer item does not hold what an older one does.
                let key = Key(source: item.source, name: item.isSpooled ? item.file.path : item.name)
                if items.updateValue(item, forKey: key) == nil { order.append(key) }
            }
            condition.signal()
        }
    }

    /// Ends a wait without an item: something else is to be done.
    func wake() {
        condition.withLock {
            isWoken = true
            condition.signal()
        }
    }

    func close() {
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }

    /// The next item; nil where none came within `wait` seconds, after `wake`, and once closed.
    func take(waiting wait: Double) -> MonitorItem? {
        condition.withLock {
            let limit = Date().addingTimeInterval(wait)
            while first >= order.count, !isClosed, !isWoken {
                if wait <= 0 || !condition.wait(until: limit) { break }
            }
            isWoken = false
            guard !isClosed, first < order.count else { return nil }
            let key = order[first]
            first += 1
            if first > 1_024, first * 2 > order.count {
                order.removeFirst(first)
                first = 0
            }
            return items.removeValue(forKey: key)
        }
    }

    /// Items taken and not known to be committed are asked for again by their sources.
    func onRewind(_ action: @escaping @Sendable () -> Void) { condition.withLock { rewinds.append(action) } }

    func rewind() {
        let actions = condition.withLock { rewinds }
        for action in actions { action() }
    }

    /// Waits while more than `limit` items wait.
    func waitForRoom(_ limit: Int) async throws {
        while count > limit { try await Task.sleep(for: .milliseconds(50)) }
    }
}
