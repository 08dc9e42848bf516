/// `monitor:` in `trailwarden.yml`: what is followed, and how.
public struct MonitorSettings: Sendable, Hashable {
    /// Something that is followed.
    public struct Source: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// Files below a local directory.
            case directory
            /// Objects below a prefix of a bucket.
            case s3
            /// `system.access.audit` through a SQL warehouse.
            case systemTable = "system-table"
            /// Lines of standard input.
            case standardInput = "stdin"
        }

        public var name: String
        public var kind: Kind
        /// Directory: where it is.
        public var path = ""
        public var bucket = ""
        public var prefix = ""
        /// S3: URL of an SQS queue that gets the bucket's notifications.
        public var queue: String?
        /// S3: how far behind the newest log each look reaches, milliseconds; what is older is looked at in turn.
        public var lookBack: Int64 = 3 * 86_400_000
        /// S3: name of the AWS account in the configuration; nil = the first.
        public var account: String?
        /// System table: name or id of the workspace in the configuration; nil = the first with a warehouse.
        public var workspace: String?
        /// How often it is listed or asked, milliseconds.
        public var every: Int64
        /// After so long without a new event something is wrong, milliseconds; nil = learnt from what is usual.
        public var quietAfter: Int64?

        public init(name: String, kind: Kind, every: Int64) {
            self.name = name
            self.kind = kind
            self.every = every
        }
    }

    /// Bounds on what is kept in memory. What they cost is said.
    public struct Memory: Sendable, Hashable {
        /// Live groups of each correlation; past it the one that was idle for longest is forgotten.
        public var groups = 100_000
        /// Events that each group holds; past it the oldest is forgotten.
        public var events = 10_000
        /// Events that wait for late ones; past it the oldest is judged early.
        public var waiting = 1_000_000
        /// Workspaces whose usual pause is known; silence of others is not noticed.
        public var workspaces = 20_000
        /// Objects of a bucket that are known without asking the store.
        public var files = 1_000_000

        public init() {}
    }

    public var sources: [Source] = []
    public var memory = Memory()
    /// Events of one rule and principal within one window of event time are one alert, milliseconds.
    public var window: Int64 = 3_600_000
    /// How much later than newer ones an event may come and still be judged in the stream, milliseconds.
    public var lateness: Int64 = 120_000
    /// Address and port of health, metrics and inbound requests; nil = no server.
    public var listen: String?
    /// A source that fails for longer is reported, milliseconds.
    public var blindAfter: Int64 = 120_000
    /// A workspace is quiet when it is silent for so many times its usual pause.
    public var quietFactor = 20.0
    /// How often the configuration of the estate is compared with what was accepted, milliseconds; nil = never.
    public var driftEvery: Int64?
    /// How often the estate is assessed, milliseconds; nil = never.
    public var assessEvery: Int64?
    /// How often applied plans are looked for whose follow-up is due, milliseconds: what `apply` schedules is looked at
    /// without anybody's doing.
    public var followUpEvery: Int64 = 3_600_000

    /// How often it is entered in the evidence log what was read and what could not be, milliseconds.
    public var checkpointEvery: Int64 = 3_600_000

    public init() {}

    /// Follows local directories in place of what was configured; `-` is standard input.
    public mutating func follow(directories: [String]) {
        sources = directories.map { path in
            let isInput = path == "-"
            var source = Source(
                name: isInput ? "stdin" : path,
                kind: isInput ? .standardInput : .directory,
                every: 5_000
            )
            source.path = path
            return source
        }
    }
}
