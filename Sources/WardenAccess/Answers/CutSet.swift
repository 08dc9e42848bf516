/// The smallest set of changes after which an access is gone.
public struct CutSet: Sendable, Hashable, Codable {
    /// In the order of their sentences; empty where there is nothing to cut.
    public var changes: [AccessChange]
    /// No smaller set does it. False where the search ended before it could prove that.
    public var isMinimal: Bool
    /// Ways that no change of this kind can close.
    public var uncuttable: [AccessPath]
    /// Other actors who would lose this access through each change, in the order of the changes.
    public var alsoAffected: [Int]

    public init(
        changes: [AccessChange] = [],
        isMinimal: Bool = true,
        uncuttable: [AccessPath] = [],
        alsoAffected: [Int] = []
    ) {
        self.changes = changes
        self.isMinimal = isMinimal
        self.uncuttable = uncuttable
        self.alsoAffected = alsoAffected
    }
}
