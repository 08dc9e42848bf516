internal import GRDB

/// Narrow rows for the dashboard's lists, kept by triggers: whoever writes a finding, an assessment or an incident needs
/// to know nothing of them.
enum V0012DashboardLists {
    static func migrate(_ database: Database) throws {
        try createFindingList(database)
        try createAssessmentSummary(database)
        try database.execute(
            sql: """
                CREATE INDEX incidentByUpdate ON incident (updatedAt DESC, id DESC);
                CREATE INDEX detectionByTime ON detection (scope, time);
                ALTER TABLE webUser ADD COLUMN origin TEXT NOT NULL DEFAULT 'local';
                """
        )
    }

    /// Of each finding what lists show, group by and search.
    private static func createFindingList(_ database: Database) throws {
        try database.create(table: "findingList") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("scope", .text).notNull()
            table.column("fingerprint", .text).notNull()
            // 0 resolved, 1 open or unverified, 2 suppressed.
            table.column("life", .integer).notNull()
            table.column("state", .text).notNull()
            // 4 critical from 80 points, 3 high from 60, 2 medium from 35, 1 low from 15, 0 minor.
            table.column("band", .integer).notNull()
            table.column("risk", .double).notNull()
            table.column("control", .text).notNull()
            table.column("subject", .text).notNull()
            table.column("subjectName", .text).notNull()
            table.column("title", .text).notNull()
            table.column("message", .text).notNull()
            table.column("firstSeen", .integer).notNull()
            table.column("lastSeen", .integer).notNull()
            // The last turn of its life.
            table.column("changedAt", .integer).notNull()
            table.column("changedTo", .text).notNull()
            table.column("words", .text).notNull()
            table.uniqueKey(["scope", "fingerprint"])
        }
        try database.execute(
            sql: """
                CREATE INDEX findingListByRisk ON findingList (scope, life, risk DESC, fingerprint);
                CREATE INDEX findingListByBand ON findingList (scope, life, band, risk DESC);
                CREATE INDEX findingListByControl ON findingList (scope, life, control, risk, title);
                CREATE INDEX findingListBySubject ON findingList (scope, life, subject, risk, subjectName);
                CREATE INDEX findingListByChange ON findingList (scope, changedAt);
                CREATE VIRTUAL TABLE findingSearch USING fts5(
                    words, content = 'findingList', content_rowid = 'id', prefix = '2 3'
                );
                CREATE TRIGGER findingSearchAdd AFTER INSERT ON findingList BEGIN
                    INSERT INTO findingSearch (rowid, words) VALUES (NEW.id, NEW.words);
                END;
                CREATE TRIGGER findingSearchDrop AFTER DELETE ON findingList BEGIN
                    INSERT INTO findingSearch (findingSearch, rowid, words) VALUES ('delete', OLD.id, OLD.words);
                END;
                CREATE TRIGGER findingSearchSet AFTER UPDATE OF words ON findingList WHEN OLD.words <> NEW.words BEGIN
                    INSERT INTO findingSearch (findingSearch, rowid, words) VALUES ('delete', OLD.id, OLD.words);
                    INSERT INTO findingSearch (rowid, words) VALUES (NEW.id, NEW.words);
                END;
                """
        )
        let columns = """
            scope, fingerprint, life, state, band, risk, control, subject, subjectName, title, message, firstSeen, lastSeen,
            changedAt, changedTo, words
            """
        let set = columns.split { $0 == "," || $0 == " " || $0 == "\n" }.dropFirst(2)
            .map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        for event in ["INSERT", "UPDATE"] {
            try database.execute(
                sql: """
                    CREATE TRIGGER findingListAfter\(event) AFTER \(event) ON finding BEGIN
                        INSERT INTO findingList (\(columns)) \(values(row: "NEW.", document: "NEW.value"))
                        ON CONFLICT (scope, fingerprint) DO UPDATE SET \(set);
                    END
                    """
            )
        }
        try database.execute(
            sql: """
                CREATE TRIGGER findingListAfterDELETE AFTER DELETE ON finding BEGIN
                    DELETE FROM findingList WHERE scope = OLD.scope AND fingerprint = OLD.fingerprint;
                END;
                INSERT INTO findingList (\(columns)) \(values(row: "", document: "value", from: "FROM finding"));
                """
        )
    }

    private static func values(row: String, document: String, from: String = "WHERE true") -> String {
        func part(_ path: String) -> String { "json_extract(CAST(\(document) AS TEXT), '$.\(path)')" }
        let points = "round(\(row)risk)"
        return """
            SELECT \(row)scope, \(row)fingerprint,
            CASE \(row)state WHEN 'resolved' THEN 0 WHEN 'suppressed' THEN 2 ELSE 1 END, \(row)state,
            CASE WHEN \(points) >= 80 THEN 4 WHEN \(points) >= 60 THEN 3 WHEN \(points) >= 35 THEN 2
            WHEN \(points) >= 15 THEN 1 ELSE 0 END, \(row)risk,
            ifnull(\(part("check")), ''), ifnull(\(part("subject")), ''), ifnull(\(part("subjectName")), ''),
            ifnull(\(part("title")), ''), ifnull(\(part("message")), ''),
            ifnull(\(part("firstSeen")), 0), ifnull(\(part("lastSeen")), 0),
            ifnull(\(part("history[#-1].at")), ifnull(\(part("lastSeen")), 0)),
            ifnull(\(part("history[#-1].kind")), 'opened'),
            lower(ifnull(\(part("check")), '') || ' ' || ifnull(\(part("subjectName")), '') || ' ' ||
            ifnull(\(part("subject")), '') || ' ' || ifnull(\(part("title")), '') || ' ' || ifnull(\(part("message")), '')
            || ' ' || ifnull(\(part("criteria")), ''))
            \(from)
            """
    }

    /// The score of each assessment, kept after the assessment itself is dropped: what a trend is drawn from.
    private static func createAssessmentSummary(_ database: Database) throws {
        try database.create(table: "assessmentSummary") { table in
            table.primaryKey("id", .integer)
            table.column("scope", .text).notNull()
            table.column("takenAt", .integer).notNull()
            // Nil where nothing could be evaluated.
            table.column("points", .integer)
            table.column("coverage", .double).notNull()
            table.column("evaluated", .integer).notNull()
            table.column("applicable", .integer).notNull()
        }
        let score = { (name: String) in "json_extract(CAST(value AS TEXT), '$.score.\(name)')" }
        let select = """
            SELECT id, scope, takenAt, \(score("points")), ifnull(\(score("coverage")), 0), ifnull(\(score("evaluated")), 0),
            ifnull(\(score("applicable")), 0) FROM assessment
            """
        try database.execute(
            sql: """
                CREATE INDEX assessmentSummaryByTime ON assessmentSummary (scope, takenAt);
                CREATE TRIGGER assessmentSummaryAdd AFTER INSERT ON assessment BEGIN
                    INSERT OR REPLACE INTO assessmentSummary \(select) WHERE id = NEW.id;
                END;
                INSERT INTO assessmentSummary \(select);
                """
        )
    }
}
