/// What to search for, and where.
public struct HuntOptions: Sendable {
    /// In the words of `HuntExpression`: `action:getTable and not userIdentity.email|endswith:"@corp.com"`.
    public var expression: String
    public var paths: [String]
    /// Epoch milliseconds; `until` is exclusive.
    public var since: Int64?
    public var until: Int64?
    /// Names of `HuntField`, or paths of fields: count matches by these instead of listing them.
    public var groupBy: [String]
    /// Stop after this many matches.
    public var limit: Int?
    /// Content values shown with each match, secrets taken out; those of fields that the expression names come first.
    public var details: Int
    public var threads: Int

    public init(
        expression: String,
        paths: [String],
        since: Int64? = nil,
        until: Int64? = nil,
        groupBy: [String] = [],
        limit: Int? = nil,
        details: Int = 4,
        threads: Int = 1
    ) {
        self.expression = expression
        self.paths = paths
        self.since = since
        self.until = until
        self.groupBy = groupBy
        self.limit = limit
        self.details = details
        self.threads = max(1, threads)
    }
}
