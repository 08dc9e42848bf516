internal import GRDB

/// Which findings of a list are meant, and by which index they are reached. That is said and not left to SQLite: a store
/// has no statistics, and without them it walks all open findings by risk for the few of one bucket.
struct FindingCondition {
    /// How a search finds its rows.
    enum Search { case none, rows, walk }

    let sql: String
    let arguments: StatementArguments
    private let filter: FindingListFilter
    private let search: Search

    init(_ sql: String, _ arguments: StatementArguments, _ filter: FindingListFilter, _ search: Search) {
        self.sql = sql
        self.arguments = arguments
        self.filter = filter
        self.search = search
    }

    /// A search that fits too many to look each up: the list is walked.
    var isBroad: Bool { search == .walk }

    /// - Parameter usual: the index where neither a check nor a subject is asked for.
    func index(_ usual: String) -> String {
        if search == .rows { return "" }
        if filter.subject != nil { return "INDEXED BY findingListBySubject" }
        return "INDEXED BY " + (filter.check == nil ? usual : "findingListByControl")
    }
}
