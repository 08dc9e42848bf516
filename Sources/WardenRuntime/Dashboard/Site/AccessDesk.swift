internal import Synchronization
internal import WardenAccess
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Who can do what, worked out once for each posture, away from the threads that answer requests.
final class AccessDesk: Sendable {
    /// How many can, and how many perhaps.
    struct Reach: Sendable, Hashable {
        var certain: Int
        var possible: Int
    }

    struct Study: Sendable {
        var key: String
        var access: AccessStudy
        var reach: [AssetID: [Capability: Reach]]

        /// Places in whose name, id or kind every word occurs.
        func places(matching text: String?) -> [Location] {
            let words = (text ?? "").lowercased().split(separator: " ").map(String.init)
            return access.judged.filter { location in
                let text = "\(location.asset.name) \(location.asset.id) \(location.asset.kind.label)".lowercased()
                return words.allSatisfy { text.contains($0) }
            }
        }
    }

    private struct State {
        var study: Study?
        var computing: String?
        var failure: WardenError?
        var audiences: [String: Audience] = [:]
    }

    private let store: Store
    private let state = Mutex(State())

    init(store: Store) { self.store = store }

    /// The study of the newest posture; nil where nothing was read yet, or it is still being worked out.
    ///
    /// - Parameter patience: milliseconds to wait for it.
    func study(patience: Int = 3_000) async throws -> Study? {
        guard let key = try key() else { return nil }
        if let known = state.withLock({ $0.study }), known.key == key { return known }
        begin(key)
        for _ in 0..<max(1, patience / 20) {
            if let known = state.withLock({ $0.study }), known.key == key { return known }
            if let failure = state.withLock({ $0.computing == nil ? $0.failure : nil }) { throw failure }
            try await Task.sleep(for: .milliseconds(20))
        }
        return nil
    }

    /// Whether a posture was read at all.
    func hasPosture() throws(WardenError) -> Bool { try key() != nil }

    private func key() throws(WardenError) -> String? {
        guard let estate = try store.latestEstateRun(), let run = try store.latestPosture(estate: estate.id) else {
            return nil
        }
        return "\(estate.id) \(run.id)"
    }

    private func begin(_ key: String) {
        let isFree = state.withLock { state -> Bool in
            guard state.computing != key else { return false }
            state.computing = key
            state.failure = nil
            return true
        }
        guard isFree else { return }
        BlockingWork.run { [self] in
            do {
                guard let posture = try StoredPosture(store: store).load() else {
                    return state.withLock { $0.computing = nil }
                }
                let access = AccessStudy(posture: posture)
                var reach: [AssetID: [Capability: Reach]] = [:]
                access.graph.sweep(access.judged.map(\.asset.id)) { location, capability, certain, possible in
                    reach[location, default: [:]][capability] = Reach(certain: certain, possible: possible)
                }
                let study = Study(key: key, access: access, reach: reach)
                state.withLock { state in
                    state.study = study
                    state.computing = nil
                    state.audiences = [:]
                }
            } catch {
                state.withLock { state in
                    state.computing = nil
                    state.failure =
                        error as? WardenError
                        ?? WardenError(code: "dashboard.access", object: "posture", "cannot be read: \(error)")
                }
            }
        }
    }

    /// Everybody with the capability; kept until the posture changes.
    func audience(_ study: Study, _ location: AssetID, _ capability: Capability) async -> Audience {
        let name = "\(study.key) \(capability.rawValue) \(location)"
        if let known = state.withLock({ $0.audiences[name] }) { return known }
        let audience = await aside { study.access.graph.audience(of: location, to: capability) }
        state.withLock { state in
            if state.audiences.count > 200 { state.audiences = [:] }
            state.audiences[name] = audience
        }
        return audience
    }

    /// Runs work that may take long on a thread of its own.
    func aside<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            BlockingWork.run { continuation.resume(returning: body()) }
        }
    }
}
