/// Which rules to load, and how to read them.
public struct RuleSelection: Sendable, Hashable {
    /// Files, directories (their `*.yml` and `*.yaml`, at any depth) and patterns.
    public var paths: [String]
    /// The built-in rules, too.
    public var usesPack: Bool
    /// Processing pipelines in pySigma's format.
    public var pipelines: [String]
    /// Logsources are ignored: every rule sees every event.
    public var isGeneric: Bool
    /// Principals that are meant to read audit data: built-in rules about such reads leave them out.
    public var declaredReaders: Set<String>
    /// Buckets that hold logs, whatever their names say.
    public var logBuckets: Set<String>

    public init(
        paths: [String] = [],
        usesPack: Bool = false,
        pipelines: [String] = [],
        isGeneric: Bool = false,
        declaredReaders: Set<String> = [],
        logBuckets: Set<String> = []
    ) {
        self.paths = paths
        self.usesPack = usesPack
        self.pipelines = pipelines
        self.isGeneric = isGeneric
        self.declaredReaders = declaredReaders
        self.logBuckets = logBuckets
    }
}
