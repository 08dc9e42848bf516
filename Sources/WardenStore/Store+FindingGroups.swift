internal import GRDB
public import WardenDomain

/// Findings by what they have in common.
extension Store {
    /// Groups of findings in the order of the gravest of each. Of a search that fits more than are counted, these are the
    /// groups of those that are, the gravest.
    public func findingGroups(
        of scope: String,
        by column: FindingGrouping,
        _ filter: FindingListFilter,
        limit: Int,
        offset: Int = 0
    ) throws(WardenError) -> [FindingListGroup] {
        try run { writer in
            try writer.read { database in
                if column == .check, filter.words.isEmpty, filter.check == nil, filter.subject == nil {
                    return try Self.keptGroups(scope, filter, database).dropFirst(offset).prefix(limit).map { $0 }
                }
                let gathering = FindingGathering(
                    column: column,
                    condition: try Self.condition(scope, filter, database),
                    most: filter.words.isEmpty ? nil : Self.countedFindings
                )
                return try gathering.groups(limit: limit, offset: offset, database).map { group in
                    var group = group
                    group.title = try Self.title(of: group.key, column, scope, filter, database)
                    return group
                }
            }
        }
    }

    /// Checks, counted by triggers: a seek for each and its gravest band, however many findings there are.
    private static func keptGroups(
        _ scope: String,
        _ filter: FindingListFilter,
        _ database: Database
    ) throws -> [FindingListGroup] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT key, number, ifnull((
                    SELECT max(risk) FROM findingList INDEXED BY findingListByControl WHERE scope = ?1 AND life = ?2
                    AND control = key AND risk < \(ceiling("top")) AND band = top
                ), 0) AS worst, ifnull((
                    SELECT title FROM findingList INDEXED BY findingListByControl WHERE scope = ?1 AND life = ?2
                    AND control = key ORDER BY risk DESC LIMIT 1
                ), '') AS title FROM (
                    SELECT control AS key, sum(number) AS number, max(band) AS top FROM findingCount
                    WHERE scope = ?1 AND life = ?2\(bands(filter)) GROUP BY control
                ) ORDER BY worst DESC, number DESC, key
                """,
            arguments: [scope, filter.life.rawValue]
        ).map { FindingListGroup(key: $0["key"], title: $0["title"], count: $0["number"], risk: $0["worst"]) }
    }

    /// Below which risk a band ends, so that a seek begins in it and not at the gravest of all.
    private static func ceiling(_ band: String) -> String {
        "CASE \(band) WHEN 4 THEN 1000 WHEN 3 THEN 79.5 WHEN 2 THEN 59.5 WHEN 1 THEN 34.5 ELSE 14.5 END"
    }

    private static func title(
        of key: String,
        _ column: FindingGrouping,
        _ scope: String,
        _ filter: FindingListFilter,
        _ database: Database
    ) throws -> String {
        let (name, title) = column == .check ? ("control", "title") : ("subject", "subjectName")
        let index = column == .check ? "findingListByControl" : "findingListBySubject"
        return try String.fetchOne(
            database,
            sql: """
                SELECT \(title) FROM findingList INDEXED BY \(index) WHERE scope = ? AND life = ? AND \(name) = ?
                ORDER BY risk DESC LIMIT 1
                """,
            arguments: [scope, filter.life.rawValue, key]
        ) ?? ""
    }
}
