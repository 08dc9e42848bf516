internal import Foundation
internal import GRDB
public import WardenDomain

/// A review as it is kept.
public struct ReviewRow: Sendable, Hashable {
    public var id: String
    /// Epoch milliseconds.
    public var openedAt: Int64
    public var dueAt: Int64
    public var closedAt: Int64?
    /// 1 when it is opened, one more with every change.
    public var version: Int
    public var value: [UInt8]

    public init(id: String, openedAt: Int64, dueAt: Int64, closedAt: Int64?, version: Int, value: [UInt8]) {
        self.id = id
        self.openedAt = openedAt
        self.dueAt = dueAt
        self.closedAt = closedAt
        self.version = version
        self.value = value
    }
}

extension Store {
    /// The next id of a year: `REV-2026-0001`. It is taken by writing it.
    public func nextReviewID(year: Int64) throws(WardenError) -> String {
        try run { writer in
            try writer.read { database in
                let prefix = "REV-\(year)-"
                let last = try Int.fetchOne(
                    database,
                    sql: "SELECT MAX(CAST(SUBSTR(id, ?) AS INTEGER)) FROM review WHERE id LIKE ?",
                    arguments: [prefix.count + 1, prefix + "%"]
                )
                let digits = String((last ?? 0) + 1)
                return prefix + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            }
        }
    }

    /// Keeps a review whose version is one more than what is kept.
    ///
    /// - Throws: `review.conflict` where somebody else changed it meanwhile.
    public func keepReview(_ row: ReviewRow) throws(WardenError) {
        let fits = try run { writer in
            try writer.write { database -> Bool in
                let known = try Int.fetchOne(
                    database,
                    sql: "SELECT version FROM review WHERE id = ?",
                    arguments: [row.id]
                )
                guard row.version == (known ?? 0) + 1 else { return false }
                try database.execute(
                    sql: "INSERT OR REPLACE INTO review VALUES (?, ?, ?, ?, ?, ?)",
                    arguments: [row.id, row.openedAt, row.dueAt, row.closedAt, row.version, Data(row.value)]
                )
                return true
            }
        }
        if !fits {
            throw WardenError(
                code: "review.conflict",
                object: row.id,
                "somebody else changed the review at the same time",
                hint: "look at it again, and repeat what is still wanted"
            )
        }
    }

    public func review(_ id: String) throws(WardenError) -> ReviewRow? { try reviews("WHERE id = ?", [id]).first }

    /// Newest first.
    public func reviews() throws(WardenError) -> [ReviewRow] { try reviews("", []) }

    private func reviews(_ clause: String, _ arguments: StatementArguments) throws(WardenError) -> [ReviewRow] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM review \(clause) ORDER BY openedAt DESC, id DESC",
                    arguments: arguments
                ).map {
                    ReviewRow(
                        id: $0["id"],
                        openedAt: $0["openedAt"],
                        dueAt: $0["dueAt"],
                        closedAt: $0["closedAt"],
                        version: $0["version"],
                        value: [UInt8]($0["value"] as Data)
                    )
                }
            }
        }
    }
}
