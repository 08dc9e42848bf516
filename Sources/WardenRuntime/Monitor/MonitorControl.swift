internal import Synchronization

/// What others ask of the reading thread.
final class MonitorControl: Sendable {
    private struct State {
        var isStopping = false
        var equipment: MonitorEquipment?
    }

    private let state = Mutex(State())
    private let queue: WorkQueue

    init(queue: WorkQueue) { self.queue = queue }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    func stop() {
        state.withLock { $0.isStopping = true }
        queue.wake()
    }

    /// Rules and detectors to go on with.
    func reload(_ equipment: MonitorEquipment) {
        state.withLock { $0.equipment = equipment }
        queue.wake()
    }

    func takeEquipment() -> MonitorEquipment? {
        state.withLock { state in
            defer { state.equipment = nil }
            return state.equipment
        }
    }
}
