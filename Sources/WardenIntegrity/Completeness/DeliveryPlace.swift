/// What a file's path and the file system say about its delivery.
public struct DeliveryPlace: Sendable, Hashable {
    /// From `workspaceId=<id>`; `0` is the account level.
    public var workspace: String?
    /// From `date=<yyyy-mm-dd>`: epoch day.
    public var day: Int64?
    /// Modification time, epoch milliseconds; nil where it says nothing (standard input, members of archives).
    public var delivered: Int64?

    public init(workspace: String? = nil, day: Int64? = nil, delivered: Int64? = nil) {
        self.workspace = workspace
        self.day = day
        self.delivered = delivered
    }

    /// Reads the Hive-style parts of `path`.
    public init(path: String, delivered: Int64?) {
        self.init(delivered: delivered)
        for part in path.split(whereSeparator: { $0 == "/" || $0 == "!" || $0 == "\\" }) {
            if part.hasPrefix("workspaceId=") { workspace = String(part.dropFirst(12)) }
            if part.hasPrefix("date=") { day = UTCTime.day(part.dropFirst(5)) }
        }
    }
}
