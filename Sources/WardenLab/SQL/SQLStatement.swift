/// A statement that the lab can run.
enum SQLStatement: Sendable {
    case select(SQLSelect)
    case showGrants(principal: String?, kind: SecurableKind, name: String)
    case describe(String)
    case createFrom(name: String, isView: Bool, select: SQLSelect, definition: String)
    case grant([String], kind: SecurableKind, name: String, principal: String, revoke: Bool)
    case showTables(String)
    /// Of the catalog outside of Unity Catalog, which has one empty schema here.
    case showLegacySchemas
    case showLegacyTables
}

/// `SELECT ... FROM one table`.
struct SQLSelect: Sendable {
    struct Item: Sendable {
        var expression: SQLExpression
        var title: String
    }

    var items: [Item] = []
    var isDistinct = false
    /// Nil for a select of constants.
    var source: String?
    var condition: SQLExpression?
    var groups: [SQLExpression] = []
    var order: [(SQLExpression, descending: Bool)] = []
    var limit: Int?
}
