/// What scanned logs say that somebody did to something, counted.
public struct Use: Sendable, Hashable {
    /// As the log names it: an e-mail, an application id, an ARN, also of a session.
    public var principal: String
    /// A table's or volume's full name, or an `s3://` place.
    public var object: String
    /// Databricks' or AWS's name of the action.
    public var action: String
    public var count: UInt64
    /// Epoch milliseconds of the newest.
    public var last: Int64?

    public init(principal: String, object: String, action: String, count: UInt64, last: Int64?) {
        self.principal = principal
        self.object = object
        self.action = action
        self.count = count
        self.last = last
    }

    /// What the action is a use of.
    var capability: Capability {
        let name = action.lowercased()
        if name.contains("delete") || name.contains("drop") { return .delete }
        if name.contains("put") || name.contains("write") || name.contains("update") || name.contains("create")
            || name.contains("copy")
        {
            return .alter
        }
        return .read
    }
}
