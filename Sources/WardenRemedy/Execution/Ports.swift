public import WardenDomain
public import WardenEstate

/// Reads and writes slots: a cloud, or a table in memory.
public protocol SlotPort: Sendable {
    /// What is there now. Never throws: what cannot be read is `unknown`.
    func read(_ slot: Slot) async -> Reading
    /// Makes the slot hold `after`; `before` is what was found there a moment ago.
    ///
    /// - Throws: `WardenError` where the provider refuses.
    func write(_ slot: Slot, from before: JSONValue?, to after: JSONValue?) async throws(WardenError)
}

/// Keeps what happened to each step, durably before the call returns.
public protocol PlanJournal: Sendable {
    /// Enters a plan, or finds it; entered twice it is the same.
    func open(_ plan: PlanFile) async throws(WardenError)
    func steps(of plan: String) async throws(WardenError) -> [StepRecord]
    func record(_ step: StepRecord, of plan: String) async throws(WardenError)
    func finish(_ plan: String, _ state: PlanState, at time: Int64) async throws(WardenError)
}

/// Takes what must not be forgotten. It is durable when the call returns, and only then the action goes on.
public protocol EvidenceSink: Sendable {
    /// - Parameter kind: `change.intended`, `change.applied`, ...
    func append(_ kind: String, _ document: JSONValue) async throws(WardenError)
}

/// Where a plan stands.
public enum PlanState: String, Sendable, Hashable, Codable {
    case open, applied, stopped
    case rolledBack = "rolled-back"
    /// Undone but for steps that could not be.
    case partlyRolledBack = "partly-rolled-back"
}

/// Where one step stands.
public struct StepRecord: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, Codable {
        case pending
        /// About to be written; whether it was is for the provider to say.
        case intended
        case done
        /// It was so before us, so it is not ours to undo.
        case found
        case undoing
        case undone
        /// Cannot be put back.
        case lost
        /// Neither what was found nor what was wanted.
        case conflict
        case failed
    }

    public var index: Int
    public var state: State
    /// Epoch milliseconds of the last change of state.
    public var time: Int64
    /// Why it failed, or what stands there instead.
    public var note: String

    public init(index: Int, state: State, time: Int64, note: String = "") {
        self.index = index
        self.state = state
        self.time = time
        self.note = note
    }
}
