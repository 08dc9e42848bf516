internal import GRDB

/// Figures about findings, kept by triggers as each row comes and goes: an overview of 100,000 findings is a few rows, and
/// never stale. Indexes from which findings are gathered by what they are about, gravest first, without reading all.
enum V0015FindingCounts {
    static func migrate(_ database: Database) throws {
        try createCounts(database)
        try createTurns(database)
        try database.execute(
            sql: """
                DROP INDEX findingListByRisk;
                DROP INDEX findingListByControl;
                CREATE INDEX findingListByRisk ON findingList (scope, life, risk DESC, fingerprint, band, subject);
                CREATE INDEX findingListByControl ON findingList (scope, life, control, risk, band, subject);
                """
        )
    }

    /// How many findings of a check stand in each band of risk.
    private static func createCounts(_ database: Database) throws {
        try createTable("findingCount", "life INTEGER NOT NULL, control TEXT NOT NULL, band INTEGER NOT NULL", database)
        try keep("findingCount", ["life", "control", "band"], of: ["life", "control", "band"], database)
    }

    /// How many findings had their last turn within a minute.
    private static func createTurns(_ database: Database) throws {
        try createTable("findingTurn", "minute INTEGER NOT NULL, changedTo TEXT NOT NULL", database)
        try keep("findingTurn", ["minute", "changedTo"], of: ["changedAt / 60000", "changedTo"], database)
    }

    private static func createTable(_ name: String, _ columns: String, _ database: Database) throws {
        let key = columns.split(separator: ",").compactMap { $0.split(separator: " ").first }.joined(separator: ", ")
        try database.execute(
            sql: """
                CREATE TABLE \(name) (scope TEXT NOT NULL, \(columns), number INTEGER NOT NULL,
                PRIMARY KEY (scope, \(key))) WITHOUT ROWID
                """
        )
    }

    /// - Parameter values: what the columns hold of a row of the list.
    private static func keep(
        _ table: String,
        _ columns: [String],
        of values: [String],
        _ database: Database
    ) throws {
        let all = ["scope"] + columns
        let sources = ["scope"] + values
        let list = all.joined(separator: ", ")
        let added = sources.map { "NEW.\($0)" }.joined(separator: ", ")
        let isOld = zip(all, sources).map { "\($0) = OLD.\($1)" }.joined(separator: " AND ")
        let differs = sources.map { "OLD.\($0) <> NEW.\($0)" }.joined(separator: " OR ")
        let watched = sources.compactMap { $0.split(separator: " ").first }.joined(separator: ", ")
        let add = "INSERT INTO \(table) VALUES (\(added), 1) ON CONFLICT (\(list)) DO UPDATE SET number = number + 1;"
        let drop = """
            UPDATE \(table) SET number = number - 1 WHERE \(isOld);
            DELETE FROM \(table) WHERE \(isOld) AND number <= 0;
            """
        try database.execute(
            sql: """
                INSERT INTO \(table) SELECT \(sources.joined(separator: ", ")), count(*) FROM findingList
                GROUP BY \(sources.joined(separator: ", "));
                CREATE TRIGGER \(table)Add AFTER INSERT ON findingList BEGIN \(add) END;
                CREATE TRIGGER \(table)Drop AFTER DELETE ON findingList BEGIN \(drop) END;
                CREATE TRIGGER \(table)Set AFTER UPDATE OF \(watched) ON findingList WHEN \(differs) BEGIN
                    \(drop) \(add)
                END;
                """
        )
    }
}
