internal import GRDB
internal import WardenDomain

extension Store {
    /// Rows of a schema that nobody here knows would be misread, or written so that the newer release loses them.
    static func refuseNewer(_ pool: DatabasePool, _ path: String) throws {
        let applied = try pool.read { try Self.migrator.appliedIdentifiers($0) }
        guard let newest = applied.subtracting(Self.migrator.migrations).max() else { return }
        throw WardenError(
            code: "store.newer",
            object: path,
            "was written by a newer release of trailwarden: this one does not know its schema '\(newest)'",
            hint: "upgrade this program, or name another place with --state; the store is as it was"
        )
    }

    /// Append-only: what a release wrote, every later one takes over.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("0001 scan results") { try V0001ScanResults.migrate($0) }
        migrator.registerMigration("0002 estate") { try V0002Estate.migrate($0) }
        migrator.registerMigration("0003 readings") { try V0003Readings.migrate($0) }
        migrator.registerMigration("0004 assessments") { try V0004Assessments.migrate($0) }
        migrator.registerMigration("0005 incidents") { try V0005Incidents.migrate($0) }
        migrator.registerMigration("0006 plans") { try V0006Plans.migrate($0) }
        migrator.registerMigration("0007 monitor") { try V0007Monitor.migrate($0) }
        migrator.registerMigration("0008 behaviour") { try V0008Behaviour.migrate($0) }
        migrator.registerMigration("0009 dashboard") { try V0009Dashboard.migrate($0) }
        migrator.registerMigration("0010 monitoring") { try V0010Monitoring.migrate($0) }
        migrator.registerMigration("0011 assurance") { try V0011Assurance.migrate($0) }
        migrator.registerMigration("0012 dashboard lists") { try V0012DashboardLists.migrate($0) }
        migrator.registerMigration("0013 access use") { try V0013AccessUse.migrate($0) }
        migrator.registerMigration("0014 list indexes") { try V0014ListIndexes.migrate($0) }
        migrator.registerMigration("0015 finding counts") { try V0015FindingCounts.migrate($0) }
        migrator.registerMigration("0016 hit blocks") { try V0016HitBlocks.migrate($0) }
        migrator.registerMigration("0017 event counts") { try V0017EventCounts.migrate($0) }
        return migrator
    }
}
