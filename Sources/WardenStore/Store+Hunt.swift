internal import Foundation
internal import GRDB
public import WardenDomain

/// What a look through stored detections found.
public struct StoredHunt: Sendable {
    /// JSON of detections, newest first.
    public var matches: [[UInt8]]
    /// How many were looked at.
    public var looked: Int
    /// Epoch milliseconds of the oldest that was looked at.
    public var oldest: Int64?
}

extension Store {
    /// Stored detections in whose text every word occurs, newest first.
    ///
    /// - Parameters:
    ///   - since: epoch milliseconds, inclusive.
    ///   - until: exclusive.
    ///   - reach: how many are looked at, from the newest on.
    ///   - limit: how many matches are given back.
    ///   - offset: how many of the newest are left out.
    public func huntDetections(
        of scope: String,
        words: [String],
        since: Int64?,
        until: Int64?,
        reach: Int,
        limit: Int,
        offset: Int = 0
    ) throws(WardenError) -> StoredHunt {
        try run { writer in
            try writer.read { database in
                var window = "FROM detection WHERE scope = ? AND time IS NOT NULL"
                var arguments: StatementArguments = [scope]
                if let since {
                    window += " AND time >= ?"
                    arguments += [since]
                }
                if let until {
                    window += " AND time < ?"
                    arguments += [until]
                }
                window += " ORDER BY time DESC LIMIT ?"
                arguments += [reach]
                // Of the index alone.
                let extent = try Row.fetchOne(
                    database,
                    sql: "SELECT count(*) AS number, min(time) AS oldest FROM (SELECT time \(window))",
                    arguments: arguments
                )
                var sql = "SELECT value FROM (SELECT time, value \(window)) WHERE 1"
                for word in words {
                    // Of upper and lower case alike, and without a copy of each event.
                    sql += " AND CAST(value AS TEXT) LIKE ? ESCAPE '^'"
                    arguments += ["%" + Self.literal(word) + "%"]
                }
                let values = try Data.fetchAll(
                    database,
                    sql: sql + " LIMIT ? OFFSET ?",
                    arguments: arguments + [limit, offset]
                )
                return StoredHunt(
                    matches: values.map { [UInt8]($0) },
                    looked: extent?["number"] ?? 0,
                    oldest: extent?["oldest"]
                )
            }
        }
    }

    /// A word as a pattern of SQL that matches nothing else, and as the JSON of an event has it: there a slash has a
    /// backslash before it.
    private static func literal(_ word: String) -> String {
        var pattern = ""
        for character in word.lowercased() {
            switch character {
            case "%", "_", "^": pattern += "^\(character)"
            case "/": pattern += "\\/"
            default: pattern.append(character)
            }
        }
        return pattern
    }
}
