public import WardenAccess

/// What scans saw being done to places of audit data.
public struct ObservedUses: Sendable {
    public var uses: [WardenAccess.Use]
    public var watched: WatchedObjects

    public init(uses: [WardenAccess.Use], watched: WatchedObjects) {
        self.uses = uses
        self.watched = watched
    }
}
