/// A plan as it is kept.
public struct PlanRow: Sendable, Hashable {
    public var id: String
    /// SHA-256 in hex.
    public var digest: String
    /// Epoch milliseconds.
    public var createdAt: Int64
    public var state: String
    /// Epoch milliseconds.
    public var changedAt: Int64
    /// The whole plan file.
    public var file: String

    public init(id: String, digest: String, createdAt: Int64, state: String, changedAt: Int64, file: String) {
        self.id = id
        self.digest = digest
        self.createdAt = createdAt
        self.state = state
        self.changedAt = changedAt
        self.file = file
    }
}

/// Where one step of a plan stands.
public struct PlanStepRow: Sendable, Hashable {
    public var position: Int
    public var state: String
    /// Epoch milliseconds.
    public var changedAt: Int64
    public var note: String

    public init(position: Int, state: String, changedAt: Int64, note: String) {
        self.position = position
        self.state = state
        self.changedAt = changedAt
        self.note = note
    }
}

/// A look at what became of a plan, later.
public struct FollowUpRow: Sendable, Hashable {
    public var id: Int64
    public var plan: String
    /// Epoch milliseconds.
    public var dueAt: Int64
    /// Epoch milliseconds; nil = not yet.
    public var doneAt: Int64?
    public var outcome: String?
}
