internal import GRDB

extension Database {
    /// Runs one statement that is compiled once for each connection: for what is written row by row or turn by turn.
    ///
    /// Compiling costs more than running where the table has triggers, since it compiles those as well.
    func execute(cached sql: String, arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
