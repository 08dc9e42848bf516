/// How far a run is.
public struct DiscoveryProgress: Sendable, Hashable {
    public var done: Int
    public var waiting: Int
    /// What was finished last: `tables of main.sec`.
    public var last: String
    /// Rounds of following copies, from 1; 0 while the inventory is taken.
    public var round: Int

    public init(done: Int, waiting: Int, last: String, round: Int) {
        self.done = done
        self.waiting = waiting
        self.last = last
        self.round = round
    }
}
