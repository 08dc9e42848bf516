internal import Synchronization

/// Tasks under names, started and ended while the monitor runs.
final class TaskFleet<Key: Hashable & Sendable>: Sendable {
    private let tasks = Mutex<[Key: Task<Void, Never>]>([:])

    /// Starts a task in place of one of the same name, which ends first.
    func start(_ key: Key, _ body: @escaping @Sendable () async -> Void) {
        tasks.withLock { tasks in
            let before = tasks[key]
            before?.cancel()
            tasks[key] = Task {
                await before?.value
                if !Task.isCancelled { await body() }
            }
        }
    }

    /// Ends those that are not among `keys`.
    func keep(only keys: Set<Key>) async {
        let gone = tasks.withLock { tasks in
            let gone = tasks.filter { !keys.contains($0.key) }
            for key in gone.keys { tasks[key] = nil }
            return Array(gone.values)
        }
        for task in gone { task.cancel() }
        for task in gone { await task.value }
    }

    /// Ends all.
    func end() async { await keep(only: []) }
}
