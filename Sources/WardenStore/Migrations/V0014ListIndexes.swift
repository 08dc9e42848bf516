internal import GRDB

/// Indexes for what lists of the dashboard ask of large tables: searches and filters read one index in order instead of a
/// row each, and what changed since yesterday is counted without sorting it.
enum V0014ListIndexes {
    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE INDEX eventListByWords ON eventList (scope, severity DESC, lastSeen DESC, fingerprint, kind, words);
                CREATE INDEX eventListByBeginning ON eventList (scope, firstSeen);
                CREATE INDEX estateReadingByKnowledge ON estateReading (posture, isUnknown);
                CREATE INDEX behaviourCaseByScore ON behaviourCase (score DESC, id);
                CREATE INDEX findingListByTurn ON findingList (scope, changedTo, changedAt);
                CREATE INDEX findingListByNews ON findingList (scope, changedAt DESC, risk DESC);
                DROP INDEX findingListByChange;
                DROP INDEX findingListByRisk;
                DROP INDEX findingListByControl;
                DROP INDEX findingListBySubject;
                CREATE INDEX findingListByRisk ON findingList (scope, life, risk DESC, fingerprint, band);
                CREATE INDEX findingListByControl ON findingList (scope, life, control, risk, band);
                CREATE INDEX findingListBySubject ON findingList (scope, life, subject, risk, band);
                """
        )
    }
}
