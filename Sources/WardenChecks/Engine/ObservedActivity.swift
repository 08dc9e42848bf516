/// When people were last seen, as far as scanned logs say. Names are in lower case.
public struct ObservedActivity: Sendable, Hashable {
    /// Epoch milliseconds of the newest event of somebody.
    public var lastSeen: [String: Int64]
    /// Whom scans looked for in everything that they read, and the stretch of time that they read without a gap, in epoch
    /// milliseconds. Of others, and of other times, silence says nothing.
    public var watched: [String: ClosedRange<Int64>]

    public init(lastSeen: [String: Int64] = [:], watched: [String: ClosedRange<Int64>] = [:]) {
        self.lastSeen = lastSeen
        self.watched = watched
    }
}
