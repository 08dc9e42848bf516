internal import GRDB

/// How many groups of events stand in each severity, kept by triggers as each row comes, is replaced and goes: a page
/// that shows the numbers reads a few rows instead of the whole list.
enum V0017EventCounts {
    static func migrate(_ database: Database) throws {
        let isNew = "scope = NEW.scope AND kind = NEW.kind AND severity = NEW.severity"
        let isOld = "scope = OLD.scope AND kind = OLD.kind AND severity = OLD.severity"
        // No clause for conflicts: within a trigger that of the statement outside, which replaces, would count.
        let add = """
            INSERT INTO eventCount SELECT NEW.scope, NEW.kind, NEW.severity, 0
            WHERE NOT EXISTS (SELECT 1 FROM eventCount WHERE \(isNew));
            UPDATE eventCount SET number = number + 1 WHERE \(isNew);
            """
        let drop = """
            UPDATE eventCount SET number = number - 1 WHERE \(isOld);
            DELETE FROM eventCount WHERE \(isOld) AND number <= 0;
            """
        // A row that is replaced is deleted without a trigger: it is taken out of the count before.
        let known = """
            (SELECT severity FROM eventList
            WHERE scope = NEW.scope AND kind = NEW.kind AND fingerprint = NEW.fingerprint)
            """
        let isReplaced = "scope = NEW.scope AND kind = NEW.kind AND severity = \(known)"
        try database.execute(
            sql: """
                CREATE TABLE eventCount (scope TEXT NOT NULL, kind TEXT NOT NULL, severity INTEGER NOT NULL,
                number INTEGER NOT NULL, PRIMARY KEY (scope, kind, severity)) WITHOUT ROWID;
                INSERT INTO eventCount SELECT scope, kind, severity, count(*) FROM eventList
                GROUP BY scope, kind, severity;
                CREATE TRIGGER eventCountReplace BEFORE INSERT ON eventList BEGIN
                    UPDATE eventCount SET number = number - 1 WHERE \(isReplaced);
                    DELETE FROM eventCount WHERE \(isReplaced) AND number <= 0;
                END;
                CREATE TRIGGER eventCountAdd AFTER INSERT ON eventList BEGIN \(add) END;
                CREATE TRIGGER eventCountDrop AFTER DELETE ON eventList BEGIN \(drop) END;
                CREATE TRIGGER eventCountSet AFTER UPDATE OF scope, kind, severity ON eventList BEGIN \(drop) \(add) END;
                """
        )
    }
}
