public import WardenDomain

/// Whether the delivered logs are whole, as far as this installation can tell.
public struct IntegrityReport: Sendable, Hashable, Codable {
    /// One hour of one workspace.
    public struct Hour: Sendable, Hashable, Codable {
        public enum State: String, Sendable, Hashable, Codable, CaseIterable {
            case delivered
            /// No event, and none was to be expected.
            case quiet
            /// In a file that came late.
            case late
            /// In a file that grew after it was first read: legitimate.
            case rewritten
            /// In a file with removed, altered or reordered lines, or in one that is gone.
            case altered
            /// Silent against the workspace's rhythm.
            case missing
        }

        /// Hours since the epoch, UTC.
        public var hour: Int64
        public var events: UInt64
        /// Median of comparable hours; nil where there is too little to compare with.
        public var expected: Double?
        public var state: State

        public init(hour: Int64, events: UInt64, expected: Double?, state: State) {
            self.hour = hour
            self.events = events
            self.expected = expected
            self.state = state
        }
    }

    /// The calendar of one workspace.
    public struct Workspace: Sendable, Hashable, Codable {
        /// `0` is the account level; empty where neither event nor path names one.
        public var id: String
        public var events: UInt64
        public var files: Int
        /// Every hour from its first event to the newest event of all workspaces.
        public var hours: [Hour]

        public init(id: String, events: UInt64, files: Int, hours: [Hour]) {
            self.id = id
            self.events = events
            self.files = files
            self.hours = hours
        }
    }

    public var files: Int
    public var lines: UInt64
    public var bytes: UInt64
    /// Files that an earlier scan had committed to and that were compared.
    public var compared: Int
    public var unchanged: Int
    /// Worst first.
    public var issues: [IntegrityIssue]
    /// By id.
    public var workspaces: [Workspace]

    public init(
        files: Int = 0,
        lines: UInt64 = 0,
        bytes: UInt64 = 0,
        compared: Int = 0,
        unchanged: Int = 0,
        issues: [IntegrityIssue] = [],
        workspaces: [Workspace] = []
    ) {
        self.files = files
        self.lines = lines
        self.bytes = bytes
        self.compared = compared
        self.unchanged = unchanged
        self.issues = issues
        self.workspaces = workspaces
    }
}
