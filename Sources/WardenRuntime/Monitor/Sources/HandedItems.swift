internal import Synchronization

/// Items that were handed over, with their versions. Only the newest are held; of the others the store is asked.
final class HandedItems: Sendable {
    private struct Held {
        var versions: [String: String] = [:]
        /// As they came. What was taken out since stays here until its turn.
        var order: [String] = []
        var first = 0

        /// The version that was held before.
        mutating func put(_ item: String, _ version: String, _ limit: Int) -> String? {
            let before = versions.updateValue(version, forKey: item)
            guard before == nil else { return before }
            order.append(item)
            while versions.count > limit, first < order.count {
                versions[order[first]] = nil
                first += 1
            }
            if first > 1_024, first * 2 > order.count {
                order.removeFirst(first)
                first = 0
            }
            return nil
        }
    }

    private let limit: Int
    private let held = Mutex(Held())

    init(limit: Int) { self.limit = max(1, limit) }

    /// Whether this version was not handed over yet; it counts as handed over from now on.
    ///
    /// - Parameter known: the version of an item that was read to its end; nil = none was.
    func isNew(_ item: String, _ version: String, known: (String) throws -> String?) throws -> Bool {
        let before = held.withLock { $0.put(item, version, limit) }
        if let before { return before != version }
        do {
            return try known(item) != version
        } catch {
            remove(item)
            throw error
        }
    }

    func remove(_ item: String) { held.withLock { $0.versions[item] = nil } }

    func removeAll() { held.withLock { $0 = Held() } }

    var count: Int { held.withLock { $0.versions.count } }
}
