/// One ground of a judgement, with the figures that it rests on.
public struct Reason: Sendable, Hashable, Codable {
    public var feature: Feature
    /// What it is about: `system.access.audit`, `198.51.100.0/24`.
    public var value: String
    /// How it was come to: `unityCatalog/getTable`; empty for counts.
    public var action: String
    public var bits: Float
    /// Hash of dimension and value: what feedback refers to; 0 for counts.
    public var key: UInt64
    /// Never seen of this principal before.
    public var isNew: Bool
    /// Days the principal has been watched.
    public var watchedDays: Int
    /// Peers that used it lately, and how many there are.
    public var peers: Int
    public var peerCount: Int
    /// Everyone that used it lately.
    public var users: Int
    /// Counts: what was seen and what is usual.
    public var observed: Double
    public var usual: Double

    init(feature: Feature, bits: Float) {
        self.feature = feature
        value = ""
        action = ""
        self.bits = bits
        key = 0
        isNew = false
        watchedDays = 0
        peers = 0
        peerCount = 0
        users = 0
        observed = 0
        usual = 0
    }
}
