import Testing
import WardenDomain
import WardenStore

/// Lists that the dashboard reads, filtered and searched.
@Suite struct DashboardListTests {
    private static let scope = "s"

    private func filled() throws -> Store {
        let store = try Store()
        var update = ScopeUpdate(scope: Self.scope, paths: ["/logs"], at: 10, census: Census(events: 4))
        let names = ["Ada/Prod", "100%_done", "ben^x", "carol"]
        update.detections = names.enumerated().map { index, name in
            DetectionGroup(
                rule: RuleSummary(id: "r\(index)", title: "Rule \(index)", severity: index < 2 ? .high : .low),
                principal: name,
                count: 1,
                firstSeen: Int64(index * 100),
                lastSeen: Int64(index * 100 + 1),
                workspaces: ["1"],
                samples: [],
                fingerprint: "v1:\(index)"
            )
        }
        update.newDetections = names.enumerated().map { index, name in
            .init(
                group: "v1:\(index)",
                detection: Detection(
                    rule: RuleSummary(id: "r\(index)", title: "Rule \(index)", severity: .high),
                    location: EventLocation(file: "a", line: 1, offset: 0),
                    event: EventContext(source: .databricks, time: Int64(index * 100), principal: name)
                )
            )
        }
        try store.commit(update)
        return store
    }

    @Test(arguments: [
        ("ada/prod", 1), ("ADA/P", 1), ("100%_", 1), ("%", 1), ("_done", 1), ("n^x", 1), ("carol", 1), ("a", 4),
        ("10%done", 0), ("c_rol", 0), ("c%l", 0),
    ])
    func aWordOfAHuntIsTakenAsItStands(word: String, count: Int) throws {
        let hunt = try filled().huntDetections(
            of: Self.scope,
            words: [word],
            since: nil,
            until: nil,
            reach: 10,
            limit: 10
        )
        #expect(hunt.matches.count == count)
        #expect(hunt.looked == 4)
    }

    @Test func everyWordHasToOccur() throws {
        func count(_ words: [String]) throws -> Int {
            try filled().huntDetections(of: Self.scope, words: words, since: nil, until: nil, reach: 10, limit: 10)
                .matches.count
        }
        #expect(try count(["rule", "carol"]) == 1)
        #expect(try count(["ben", "carol"]) == 0)
    }

    @Test(arguments: [
        (EventListFilter(), ["v1:1", "v1:0", "v1:3", "v1:2"]), (EventListFilter(words: ["carol"]), ["v1:3"]),
        (EventListFilter(severities: [.high], words: ["rule"]), ["v1:1", "v1:0"]),
        (EventListFilter(kinds: [.detection], since: 200), ["v1:3", "v1:2"]), (EventListFilter(kinds: [.content]), []),
        (EventListFilter(words: ["nobody"]), []),
    ])
    func aFilterOfEventsKeepsTheOrderAndTheCount(filter: EventListFilter, expected: [String]) throws {
        let store = try filled()
        #expect(try store.eventList(of: Self.scope, filter, limit: 10).map(\.fingerprint) == expected)
        #expect(try store.eventCounts(of: Self.scope, filter).total == expected.count)
    }

    /// Numbers that triggers keep are those of the rows, also where a group comes again with another severity.
    @Test func keptNumbersOfEventsAreThoseOfTheRows() throws {
        let store = try filled()
        func agree() throws {
            for severities in [[], [.high], [.low, .critical]] as [Set<Severity>] {
                for kinds in [[], [.detection], [.content]] as [Set<EventListEntry.Kind>] {
                    let kept = EventListFilter(severities: severities, kinds: kinds)
                    let counted = EventListFilter(severities: severities, kinds: kinds, since: .min)
                    #expect(
                        try store.eventCounts(of: Self.scope, kept) == store.eventCounts(of: Self.scope, counted)
                    )
                }
            }
        }
        try agree()
        #expect(try store.eventCounts(of: Self.scope, EventListFilter()).bySeverity == [.high: 2, .low: 2])
        var update = ScopeUpdate(scope: Self.scope, paths: ["/logs"], at: 20, census: Census(events: 5))
        update.detections = [("v1:0", Severity.low), ("v1:1", .critical), ("v1:9", .critical)].map { known, severity in
            DetectionGroup(
                rule: RuleSummary(id: "r", title: "Rule", severity: severity),
                principal: "ada",
                count: 2,
                firstSeen: 0,
                lastSeen: 500,
                workspaces: ["1"],
                samples: [],
                fingerprint: known
            )
        }
        try store.commit(update)
        try agree()
        #expect(try store.eventCounts(of: Self.scope, EventListFilter()).bySeverity == [.critical: 2, .low: 3])
    }

    /// An index that a filter names has to be there, and has to serve it.
    @Test func everyFilterOfFindingsHasItsIndex() throws {
        let store = try Store()
        let bands: [Set<FindingListFilter.Band>] = [[], [.high], [.low, .critical]]
        let words: [[String]] = [[], ["bucket"], ["%"]]
        for bands in bands {
            for words in words {
                for (check, subject) in [(nil, nil), ("c", nil), (nil, "s"), ("c", "s")] as [(String?, String?)] {
                    let filter = FindingListFilter(bands: bands, check: check, subject: subject, words: words)
                    #expect(try store.findingList(of: "e", filter, limit: 5).isEmpty)
                    #expect(try store.findingCounts(of: "e", filter).total == 0)
                    for grouping in FindingGrouping.allCases {
                        #expect(try store.findingGroups(of: "e", by: grouping, filter, limit: 5).isEmpty)
                    }
                }
            }
        }
        let changes = try store.findingChanges(of: "e", since: 0, limit: 5)
        #expect(changes.byTurn.isEmpty && changes.newest.isEmpty)
    }

    @Test func countsWhatBeganSinceATime() throws {
        let store = try filled()
        #expect(try store.eventGroupsBegun(of: Self.scope, since: 100) == 3)
        #expect(try store.eventGroupsBegun(of: Self.scope, since: 301) == 0)
    }
}
