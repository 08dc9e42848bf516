internal import GRDB

/// Findings gathered by check or by subject along their risk, from the gravest on, and no further than is shown.
struct FindingGathering {
    let column: FindingGrouping
    let condition: FindingCondition
    /// How many findings are looked at; nil = as many as it takes.
    let most: Int?

    func groups(limit: Int, offset: Int, _ database: Database) throws -> [FindingListGroup] {
        var groups: [FindingListGroup] = []
        var places: [String: Int] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(name) AS key, risk FROM findingList \(condition.index("findingListByRisk"))
                WHERE \(condition.sql) ORDER BY risk DESC \(most.map { "LIMIT \($0)" } ?? "")
                """,
            arguments: condition.arguments
        )
        // Without a search a group is counted by its index, once it is known that it is shown.
        let ends = most == nil ? offset + limit : Int.max
        while groups.count < ends, let row = try rows.next() {
            let key: String = row["key"]
            if let place = places[key] {
                groups[place].count += 1
            } else {
                places[key] = groups.count
                groups.append(FindingListGroup(key: key, title: "", count: 1, risk: row["risk"]))
            }
        }
        let shown = groups.dropFirst(offset).prefix(limit)
        guard most == nil else { return Array(shown) }
        return try shown.map { group in
            var group = group
            group.count = try count(group.key, database)
            return group
        }
    }

    private var name: String { column == .check ? "control" : "subject" }

    private func count(_ key: String, _ database: Database) throws -> Int {
        let index = column == .check ? "findingListByControl" : "findingListBySubject"
        return try Int.fetchOne(
            database,
            sql: "SELECT count(*) FROM findingList INDEXED BY \(index) WHERE \(condition.sql) AND \(name) = ?",
            arguments: condition.arguments + [key]
        ) ?? 0
    }
}
