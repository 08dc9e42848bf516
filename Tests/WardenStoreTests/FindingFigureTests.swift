import Foundation
import GRDB
import Testing
import WardenDomain
import WardenStore
import WardenTestSupport

/// Figures about findings that triggers keep: the same as if each finding were looked at.
@Suite struct FindingFigureTests {
    private static let scope = "estate"

    private func finding(
        _ number: Int,
        _ check: String,
        _ subject: String,
        risk: Double,
        state: String = "open",
        at time: Int64 = 0
    ) -> StoredFinding {
        let value: JSONValue = [
            "check": .string(check), "subject": .string(subject), "subjectName": .string("name of \(subject)"),
            "title": .string("title of \(check)"), "message": "m", "firstSeen": .integer(time),
            "lastSeen": .integer(time),
            "history": [["kind": .string(state == "resolved" ? "resolved" : "opened"), "at": .integer(time)]],
        ]
        return StoredFinding(fingerprint: "f\(number)", state: state, risk: risk, value: value.encoded)
    }

    private func filled() throws -> Store {
        let store = try Store()
        let findings = [
            finding(1, "a", "x", risk: 90), finding(2, "a", "y", risk: 40), finding(3, "b", "x", risk: 20),
            finding(4, "b", "z", risk: 61), finding(5, "c", "z", risk: 5), finding(6, "c", "x", risk: 79.6),
        ]
        for finding in findings { try store.keepFinding(finding, scope: Self.scope) }
        return store
    }

    private func bands(_ store: Store, _ filter: FindingListFilter = .init()) throws -> [String: Int] {
        let counts = try store.findingCounts(of: Self.scope, filter)
        return Dictionary(uniqueKeysWithValues: counts.byBand.map { ($0.key.name, $0.value) })
    }

    private func groups(
        _ store: Store,
        _ grouping: FindingGrouping,
        _ filter: FindingListFilter = .init(),
        limit: Int = 10,
        offset: Int = 0
    ) throws -> [String] {
        try store.findingGroups(of: Self.scope, by: grouping, filter, limit: limit, offset: offset)
            .map { "\($0.key) \($0.count) \(Int($0.risk.rounded())) \($0.title)" }
    }

    @Test func followEachFindingAsItComesTurnsAndGoes() throws {
        let store = try filled()
        #expect(try bands(store) == ["critical": 2, "high": 1, "medium": 1, "low": 1, "minor": 1])
        try store.keepFinding(finding(1, "a", "x", risk: 10), scope: Self.scope)
        #expect(try bands(store) == ["critical": 1, "high": 1, "medium": 1, "low": 1, "minor": 2])
        try store.keepFinding(finding(1, "a", "x", risk: 10, state: "resolved"), scope: Self.scope)
        #expect(try bands(store) == ["critical": 1, "high": 1, "medium": 1, "low": 1, "minor": 1])
        #expect(try bands(store, FindingListFilter(life: .resolved)) == ["minor": 1])
        #expect(try bands(store, FindingListFilter(check: "a")) == ["medium": 1])
        #expect(try groups(store, .check, FindingListFilter(life: .resolved)) == ["a 1 10 title of a"])
        #expect(try store.findingCounts(of: "another", .init()).total == 0)
    }

    @Test func groupByCheckAsByEachFinding() throws {
        let store = try filled()
        #expect(try groups(store, .check) == ["a 2 90 title of a", "c 2 80 title of c", "b 2 61 title of b"])
        let part = FindingListFilter(bands: [.medium, .low, .minor])
        #expect(try groups(store, .check, part) == ["a 1 40 title of a", "b 1 20 title of b", "c 1 5 title of c"])
        #expect(try groups(store, .check, limit: 1, offset: 1) == ["c 2 80 title of c"])
        #expect(
            try groups(store, .check, FindingListFilter(subject: "z")) == ["b 1 61 title of b", "c 1 5 title of c"]
        )
    }

    @Test func groupBySubjectAlongTheRiskAndGoOnInParts() throws {
        let store = try filled()
        let all = ["x 3 90 name of x", "z 2 61 name of z", "y 1 40 name of y"]
        #expect(try groups(store, .subject) == all)
        for offset in 0..<4 {
            let part = try groups(store, .subject, limit: 1, offset: offset)
            #expect(part == Array(all.dropFirst(offset).prefix(1)))
        }
        #expect(
            try groups(store, .subject, FindingListFilter(bands: [.low, .minor])) == [
                "x 1 20 name of x", "z 1 5 name of z",
            ]
        )
        #expect(try groups(store, .subject, FindingListFilter(check: "b")) == ["z 1 61 name of z", "x 1 20 name of x"])
        #expect(try groups(store, .subject, FindingListFilter(words: ["title"])) == all)
    }

    @Test func countTurnsToTheMillisecond() throws {
        let store = try Store()
        for (number, time) in [59_999, 60_000, 60_001, 119_999, 120_000, 300_000].enumerated() {
            let state = number == 5 ? "resolved" : "open"
            let finding = finding(number, "a", "s\(number)", risk: 50, state: state, at: Int64(time))
            try store.keepFinding(finding, scope: Self.scope)
        }
        func turns(_ since: Int64) throws -> [String: Int] {
            try store.findingChanges(of: Self.scope, since: since, limit: 1).byTurn
        }
        #expect(try turns(0) == ["opened": 5, "resolved": 1])
        #expect(try turns(60_001) == ["opened": 3, "resolved": 1])
        #expect(try turns(120_000) == ["opened": 1, "resolved": 1])
        #expect(try turns(120_001) == ["resolved": 1])
        #expect(try turns(300_001).isEmpty)
        try store.keepFinding(finding(5, "a", "s5", risk: 50, at: 400_000), scope: Self.scope)
        #expect(try turns(300_000) == ["opened": 1])
    }

    /// A search that matches most findings says that it did not count them, and names the gravest.
    @Test func boundWhatASearchCounts() throws {
        let store = try Store()
        let many = (0..<Store.countedFindings + 5).map { finding($0, "a", "s\($0)", risk: Double($0 % 90)) }
        try store.keepAssessment(scope: Self.scope, takenAt: 1, value: JSONValue.object([:]).encoded, findings: many)
        let broad = FindingListFilter(words: ["title"])
        let counts = try store.findingCounts(of: Self.scope, broad)
        #expect(counts.isBounded && counts.total == Store.countedFindings + 1)
        #expect(try store.findingCounts(of: Self.scope, .init()).total == Store.countedFindings + 5)
        #expect(try store.findingCounts(of: Self.scope, .init()).isBounded == false)
        let narrow = try store.findingCounts(of: Self.scope, FindingListFilter(words: ["s3004"]))
        #expect(narrow.total == 1 && !narrow.isBounded)
        #expect(try store.findingList(of: Self.scope, broad, limit: 1).first?.risk == 89)
        #expect(try groups(store, .check, broad) == ["a \(Store.countedFindings) 89 title of a"])
    }

    /// Rows that were there before the figures were kept are counted when the schema is brought up to date.
    @Test func beginWithWhatAnEarlierReleaseLeft() throws {
        let directory = try TemporaryDirectory()
        let path = directory.url.appendingPathComponent("store.db").path
        do {
            let store = try Store(path: path)
            for number in 0..<3 { try store.keepFinding(finding(number, "a", "x", risk: 90), scope: Self.scope) }
        }
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            for table in ["findingCount", "findingTurn"] {
                for event in ["Add", "Drop", "Set"] { try database.execute(sql: "DROP TRIGGER \(table)\(event)") }
                try database.execute(sql: "DROP TABLE \(table)")
            }
            try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '0015%'")
        }
        try queue.close()
        let store = try Store(path: path)
        #expect(try bands(store) == ["critical": 3])
        #expect(try store.findingChanges(of: Self.scope, since: 0, limit: 1).byTurn == ["opened": 3])
    }
}
