/// What a scan should read, judge and keep.
public struct ScanOptions: Sendable {
    public var paths: [String]
    /// Rule files or directories besides the built-in pack.
    public var rulePaths: [String]
    public var usesBuiltInRules: Bool
    public var pipelinePaths: [String]
    /// Who is meant to read audit data (`policy.declared_readers`): built-in rules about such reads leave them out.
    public var declaredReaders: Set<String>
    /// Buckets that hold logs, whatever their names say.
    public var logBuckets: Set<String>
    /// Detectors and a model besides the built-in ones.
    public var content: ContentSources
    /// Epoch milliseconds; `until` is exclusive.
    public var since: Int64?
    public var until: Int64?
    public var workspaces: [String]
    public var principals: [String]
    /// Read everything again, whatever earlier scans know.
    public var isFull: Bool
    /// Directory of the embedded store; nil = keep nothing.
    public var stateDirectory: String?
    public var threads: Int
    /// A line longer than this is quarantined.
    public var longestLine: Int

    public init(
        paths: [String],
        rulePaths: [String] = [],
        usesBuiltInRules: Bool = true,
        pipelinePaths: [String] = [],
        declaredReaders: Set<String> = [],
        logBuckets: Set<String> = [],
        content: ContentSources = ContentSources(),
        since: Int64? = nil,
        until: Int64? = nil,
        workspaces: [String] = [],
        principals: [String] = [],
        isFull: Bool = false,
        stateDirectory: String? = nil,
        threads: Int = 2,
        longestLine: Int = 16 << 20
    ) {
        self.paths = paths
        self.rulePaths = rulePaths
        self.usesBuiltInRules = usesBuiltInRules
        self.pipelinePaths = pipelinePaths
        self.declaredReaders = declaredReaders
        self.logBuckets = logBuckets
        self.content = content
        self.since = since
        self.until = until
        self.workspaces = workspaces
        self.principals = principals
        self.isFull = isFull
        self.stateDirectory = stateDirectory
        self.threads = threads
        self.longestLine = longestLine
    }
}
