/// What a step of discovery adds; committed whole or not at all. Values are opaque here.
public struct EstateBatch: Sendable {
    public struct Asset: Sendable {
        public var id: String
        public var bucket: String?
        public var isOrigin: Bool
        /// A mention, not a listing: it never replaces what is stored.
        public var isWeak: Bool
        public var value: [UInt8]

        public init(id: String, bucket: String?, isOrigin: Bool, isWeak: Bool, value: [UInt8]) {
            self.id = id
            self.bucket = bucket
            self.isOrigin = isOrigin
            self.isWeak = isWeak
            self.value = value
        }
    }

    public struct Edge: Sendable {
        public var source: String
        public var relation: String
        public var target: String
        public var bucket: String?
        public var value: [UInt8]

        public init(source: String, relation: String, target: String, bucket: String?, value: [UInt8]) {
            self.source = source
            self.relation = relation
            self.target = target
            self.bucket = bucket
            self.value = value
        }
    }

    /// A value under a key: an unknown, a listing, a task.
    public struct Keyed: Sendable {
        public var key: String
        public var asset: String?
        public var value: [UInt8]

        public init(key: String, asset: String? = nil, value: [UInt8]) {
            self.key = key
            self.asset = asset
            self.value = value
        }
    }

    public var assets: [Asset] = []
    public var edges: [Edge] = []
    public var unknowns: [Keyed] = []
    public var listings: [Keyed] = []
    /// Tasks to do; known keys are left as they are.
    public var tasks: [Keyed] = []
    public var finishedTasks: [String] = []

    public init() {}

    /// Rows in all.
    public var count: Int {
        assets.count + edges.count + unknowns.count + listings.count + tasks.count + finishedTasks.count
    }

    public mutating func append(_ other: EstateBatch) {
        assets += other.assets
        edges += other.edges
        unknowns += other.unknowns
        listings += other.listings
        tasks += other.tasks
        finishedTasks += other.finishedTasks
    }
}

/// A run of discovery as stored.
public struct EstateRun: Sendable, Hashable {
    public var id: Int64
    public var scope: String
    /// Epoch milliseconds.
    public var startedAt: Int64
    /// Nil = it did not reach its end.
    public var finishedAt: Int64?

    public init(id: Int64, scope: String, startedAt: Int64, finishedAt: Int64?) {
        self.id = id
        self.scope = scope
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }
}
