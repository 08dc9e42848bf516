/// Bounds how many requests run at one host, and holds all of them back while the host asks for a pause.
public actor HostGate {
    private struct Waiter {
        var id: Int
        var continuation: CheckedContinuation<Bool, Never>
    }

    private struct Host {
        var running = 0
        var waiters: [Waiter] = []
        var pausedUntil: Int64 = 0
    }

    private let limit: Int
    private var hosts: [String: Host] = [:]
    private var lastID = 0
    /// The most requests that ever ran at one host at once.
    public private(set) var peak = 0

    /// - Parameter limit: requests at one host at once, at least 1.
    public init(limit: Int = 8) { self.limit = max(1, limit) }

    /// Waits for a place. False where the task was cancelled; then there is nothing to give back.
    func enter(_ name: String) async -> Bool {
        if Task.isCancelled { return false }
        var host = hosts[name] ?? Host()
        if host.running < limit {
            host.running += 1
            peak = max(peak, host.running)
            hosts[name] = host
            return true
        }
        lastID += 1
        let id = lastID
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled { return continuation.resume(returning: false) }
                hosts[name, default: Host()].waiters.append(Waiter(id: id, continuation: continuation))
            }
        } onCancel: {
            Task { await self.abandon(id, name) }
        }
    }

    /// Gives the place back: to the first who waits.
    func leave(_ name: String) {
        guard var host = hosts[name] else { return }
        if host.waiters.isEmpty {
            host.running -= 1
            hosts[name] = host
        } else {
            let next = host.waiters.removeFirst()
            hosts[name] = host
            next.continuation.resume(returning: true)
        }
    }

    /// No request starts at the host before `time` (epoch milliseconds).
    func pause(_ name: String, until time: Int64) {
        hosts[name, default: Host()].pausedUntil = max(hosts[name]?.pausedUntil ?? 0, time)
    }

    func pausedUntil(_ name: String) -> Int64 { hosts[name]?.pausedUntil ?? 0 }

    private func abandon(_ id: Int, _ name: String) {
        guard let index = hosts[name]?.waiters.firstIndex(where: { $0.id == id }) else { return }
        hosts[name]?.waiters.remove(at: index).continuation.resume(returning: false)
    }
}
