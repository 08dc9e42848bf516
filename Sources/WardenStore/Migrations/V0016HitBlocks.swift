internal import GRDB

/// Hits of correlated rules in blocks: one row for many, instead of a row and two index entries each.
///
/// `sequence` and `time` are those of the block's last place and newest event; rows of earlier releases hold one hit, and
/// nothing in the new columns.
enum V0016HitBlocks {
    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                ALTER TABLE monitorHit ADD COLUMN firstSequence INTEGER;
                ALTER TABLE monitorHit ADD COLUMN oldest INTEGER;
                """
        )
    }
}
