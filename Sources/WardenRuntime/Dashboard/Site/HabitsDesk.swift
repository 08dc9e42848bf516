internal import Synchronization
internal import WardenBehaviour
internal import WardenDomain
internal import WardenStore

/// What is usual for principals that were asked for, until the model is saved anew.
final class HabitsDesk: Sendable {
    private let store: Store
    private let kept = Mutex<(savedAt: Int64, habits: [String: Habits?])>((0, [:]))

    init(store: Store) { self.store = store }

    func of(_ principal: String) async throws -> Habits? {
        guard let savedAt = try store.behaviourSavedAt() else { return nil }
        if let known = kept.withLock({ $0.savedAt == savedAt ? $0.habits[principal] : nil }) { return known }
        let found: Result<Habits?, WardenError> = await withCheckedContinuation { continuation in
            BlockingWork.run { [store] in
                do throws(WardenError) {
                    let session = try BehaviourSession(store: store, options: BehaviourOptions(), isFull: false)
                    continuation.resume(returning: .success(session.habits(of: principal)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        let habits = try found.get()
        kept.withLock { kept in
            if kept.savedAt != savedAt { kept = (savedAt, [:]) }
            if kept.habits.count > 1_000 { kept.habits = [:] }
            kept.habits[principal] = .some(habits)
        }
        return habits
    }
}
