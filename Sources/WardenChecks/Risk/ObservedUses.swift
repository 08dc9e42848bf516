public import WardenAccess

/// What scans saw being done to places of audit data.
public struct ObservedUses: Sendable {
    public var uses: [WardenAccess.Use]
    /// What scans looked for, and whether in everything they read. `system.access.` stands for what begins so.
    public var watched: [String: Bool]

    public init(uses: [WardenAccess.Use], watched: [String: Bool]) {
        self.uses = uses
        self.watched = watched
    }

    /// Whether some scan looked for the object in everything it read.
    public func isWatched(_ object: String) -> Bool {
        let name = object.lowercased()
        return watched.contains { key, isWhole in
            isWhole && (key == name || key.hasSuffix(".") && name.hasPrefix(key))
        }
    }
}
