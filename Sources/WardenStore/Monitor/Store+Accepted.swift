internal import Foundation
internal import GRDB
public import WardenDomain

/// An item of the configuration as somebody accepted it.
public struct AcceptedItem: Sendable, Hashable {
    /// What it is: `bucket:s3/audit-logs s3.policy`.
    public var item: String
    /// JSON; empty = accepted that there is none.
    public var value: [UInt8]
    /// Epoch milliseconds.
    public var acceptedAt: Int64
    public var acceptedBy: String

    public init(item: String, value: [UInt8], acceptedAt: Int64, acceptedBy: String) {
        self.item = item
        self.value = value
        self.acceptedAt = acceptedAt
        self.acceptedBy = acceptedBy
    }
}

extension Store {
    /// What is accepted of an estate, by item; empty = nothing ever was.
    public func acceptedItems(scope: String) throws(WardenError) -> [String: AcceptedItem] {
        try run { writer in
            try writer.read { database in
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM acceptedItem WHERE scope = ?",
                    arguments: [scope]
                )
                return Dictionary(
                    rows.map { row in
                        let item = AcceptedItem(
                            item: row["item"],
                            value: [UInt8](row["value"] as Data),
                            acceptedAt: row["acceptedAt"],
                            acceptedBy: row["acceptedBy"]
                        )
                        return (item.item, item)
                    }
                ) { first, _ in first }
            }
        }
    }

    /// Accepts items as they are, in place of what was accepted of them; `forgotten` are no longer known at all.
    public func accept(
        _ items: [AcceptedItem],
        forgetting forgotten: [String] = [],
        scope: String
    ) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                let insert = try database.cachedStatement(
                    sql: "INSERT OR REPLACE INTO acceptedItem VALUES (?, ?, ?, ?, ?)"
                )
                for item in items {
                    try insert.execute(arguments: [
                        scope, item.item, Data(item.value), item.acceptedAt, item.acceptedBy,
                    ])
                }
                for item in forgotten {
                    try database.execute(
                        cached: "DELETE FROM acceptedItem WHERE scope = ? AND item = ?",
                        arguments: [scope, item]
                    )
                }
            }
        }
    }
}
