/// A statement that was run, with its result until it is fetched.
struct StatementRecord: Sendable {
    var id: String
    var workspace: Int64
    var user: String
    var warehouse: String
    var text: String
    /// Epoch milliseconds.
    var started: Int64
    var columns: [SystemTables.Column] = []
    var rows: [[JSON]] = []
    var isTruncated = false
    var error: SQLFailure?
    /// Answers PENDING to the first poll of an asynchronous statement.
    var isPending = false
    var isCanceled = false
}
