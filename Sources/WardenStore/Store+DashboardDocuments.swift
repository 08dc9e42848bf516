internal import Foundation
internal import GRDB
public import WardenDomain

/// Documents that the dashboard keeps between its starts.
extension Store {
    /// A document, and when it was kept.
    public func dashboardDocument(_ key: String) throws(WardenError) -> (at: Int64, value: [UInt8])? {
        try run { writer in
            try writer.read { database in
                try Row.fetchOne(database, sql: "SELECT * FROM dashboardDocument WHERE key = ?", arguments: [key])
                    .map { ($0["at"], [UInt8]($0["value"] as Data)) }
            }
        }
    }

    /// When a document was kept; nil where there is none.
    public func dashboardDocumentTime(_ key: String) throws(WardenError) -> Int64? {
        try run { writer in
            try writer.read { database in
                try Int64.fetchOne(database, sql: "SELECT at FROM dashboardDocument WHERE key = ?", arguments: [key])
            }
        }
    }

    public func keepDashboardDocument(_ key: String, at now: Int64, _ value: [UInt8]) throws(WardenError) {
        try run { writer in
            try writer.write { database in
                try database.execute(
                    sql: "INSERT OR REPLACE INTO dashboardDocument VALUES (?, ?, ?)",
                    arguments: [key, now, Data(value)]
                )
            }
        }
    }
}
