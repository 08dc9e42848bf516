internal import Synchronization

/// What others ask of the reading thread.
final class MonitorControl: Sendable {
    /// What a reload brings for the reading thread.
    struct Reload: Sendable {
        var equipment: MonitorEquipment
        var configuration: ConnectConfiguration
    }

    private struct State {
        var isStopping = false
        var reload: Reload?
    }

    private let state = Mutex(State())
    private let queue: WorkQueue

    init(queue: WorkQueue) { self.queue = queue }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    func stop() {
        state.withLock { $0.isStopping = true }
        queue.wake()
    }

    /// What to go on with.
    func reload(_ reload: Reload) {
        state.withLock { $0.reload = reload }
        queue.wake()
    }

    func takeReload() -> Reload? {
        state.withLock { state in
            defer { state.reload = nil }
            return state.reload
        }
    }
}
