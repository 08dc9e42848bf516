import Foundation
import GRDB
import Testing
import WardenDomain
import WardenStore
import WardenTestSupport

/// Stores as earlier releases left them, with rows in every table; see `Fixtures/make-store`.
@Suite struct UpgradeTests {
    static let releases = ["0005", "0011", "0014"]
    private static let estate =
        "6f9c9dbc-dcbf-4ecd-a00c-9e5249fbdcb2,1204551100001,1204551100002,1204551100003,123456789012"

    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Columns and rows of a table, in no order.
    private struct Contents {
        var columns: [String]
        var rows: Set<[DatabaseValue]>
    }

    private func ask<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        var configuration = GRDB.Configuration()
        // Rows of a file stand in the order of its tables, not of what they refer to.
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let value = try queue.write(body)
        try queue.close()
        return value
    }

    private func left(by release: String) throws -> String {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
        let file = fixtures.appendingPathComponent("store-\(release).sql")
        let sql = try String(contentsOf: file, encoding: .utf8)
        let path = directory.url.appendingPathComponent("\(release).db").path
        try ask(path) { try $0.execute(sql: sql) }
        return path
    }

    private func tables(_ path: String) throws -> [String: Contents] {
        try ask(path) { database in
            let names = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            )
            var tables: [String: Contents] = [:]
            for name in names where name != "grdb_migrations" && !name.hasPrefix("findingSearch") {
                let columns = try database.columns(in: name).map(\.name)
                tables[name] = Contents(columns: columns, rows: try rows(name, columns, database))
            }
            return tables
        }
    }

    private func rows(_ table: String, _ columns: [String], _ database: Database) throws -> Set<[DatabaseValue]> {
        let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let rows = try Row.fetchAll(database, sql: "SELECT \(list) FROM \"\(table)\"")
        return Set(rows.map { Array($0.databaseValues) })
    }

    /// Every table, index and trigger, however it is laid out.
    private func schema(_ path: String) throws -> Set<String> {
        try ask(path) { database in
            let texts = try String.fetchAll(database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
            return Set(texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
        }
    }

    @Test(arguments: releases)
    func keepsEveryRow(release: String) throws {
        let path = try left(by: release)
        let before = try tables(path)
        #expect(before.count > 20)
        _ = try Store(path: path)
        for (table, was) in before {
            #expect(!was.rows.isEmpty, "\(table) has no row to lose")
            let now = try ask(path) { try rows(table, was.columns, $0) }
            #expect(now == was.rows, "\(table)")
        }
        let violations = try ask(path) { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").count }
        #expect(violations == 0)
    }

    @Test(arguments: releases)
    func becomesWhatANewStoreIs(release: String) throws {
        let path = try left(by: release)
        _ = try Store(path: path)
        let fresh = directory.url.appendingPathComponent("new.db").path
        _ = try Store(path: fresh)
        #expect(try schema(path) == schema(fresh))
    }

    @Test(arguments: releases.dropLast())
    func readsAndGoesOn(release: String) throws {
        let path = try left(by: release)
        let store = try Store(path: path)
        let scope = try #require(try store.scopes().first)
        let state = try #require(try store.state(of: scope))
        #expect(state.detections.count == 3 && state.content.count == 3 && state.files.count == 3)
        #expect(state.census.events > 0)
        #expect(try store.eventList(of: scope, EventListFilter(), limit: 10, offset: 0).count == 6)
        #expect(try store.incidents().map(\.id) == ["INC-2026-0001"])
        #expect(try store.incidentEvents("INC-2026-0001").count == 1)
        #expect(try store.findings(scope: Self.estate).count == 3)
        #expect(try store.findingCounts(of: Self.estate, FindingListFilter(words: ["tls"])).total == 1)
        #expect(try store.assessmentSummaries(scope: Self.estate, limit: 5).count == 1)
        let run = try #require(try store.assessmentRuns(scope: Self.estate, from: 0, until: .max).first)
        #expect(try !store.checkSpans(scope: Self.estate, first: run.id, last: run.id).isEmpty)

        var update = ScopeUpdate(scope: scope, paths: ["/logs"], at: state.lastScanAt + 1, census: state.census)
        update.detections = state.detections
        try store.commit(update)
        let assessment = try #require(try store.assessment(run.id))
        try store.keepAssessment(scope: Self.estate, takenAt: run.takenAt + 1, value: assessment, findings: [])
        #expect(try store.assessmentRuns(scope: Self.estate, from: 0, until: .max).count == 2)
    }

    /// What the newest release counted anew for each page is kept from the first start on.
    @Test func countsWhatWasThere() throws {
        let path = try left(by: "0014")
        let store = try Store(path: path)
        let scope = try #require(try store.assessmentSummaries(limit: 1).first?.scope)
        let counts = try store.findingCounts(of: scope, FindingListFilter())
        #expect(counts.byBand == [.minor: 3])
        #expect(try store.findingList(of: scope, FindingListFilter(), limit: 10).count == counts.total)
        #expect(
            try store.findingGroups(of: scope, by: .check, FindingListFilter(), limit: 10).map(\.count) == [1, 1, 1]
        )
        #expect(try store.findingCounts(of: scope, FindingListFilter(words: ["tls"])).total == 1)
        #expect(try store.findingChanges(of: scope, since: 0, limit: 5).byTurn.values.reduce(0, +) == 3)
        #expect(try store.incidents().map(\.id).sorted() == ["INC-2026-0001", "INC-2026-0002"])
    }

    /// Accounts and reviews of a release keep what they are worth in the next.
    @Test func letsTheSamePeopleInAndGoesOnWithTheirReviews() throws {
        let store = try Store(path: try left(by: "0011"))
        #expect(try store.webUsers().map { [$0.name, $0.role, $0.origin] } == [["demo", "admin", "local"]])
        #expect(try store.webTokens().map(\.user) == ["demo"])
        #expect(try store.reviews().map(\.id) == ["REV-2026-0001"])
    }

    /// The old program would misread what the new one wrote; it must not even try.
    @Test func refusesWhatANewerReleaseWrote() throws {
        let path = try left(by: "0011")
        _ = try Store(path: path)
        try ask(path) { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9999 of tomorrow')") }
        let before = try tables(path).mapValues(\.rows)
        let failure = #expect(throws: WardenError.self) { _ = try Store(path: path) }
        #expect(failure?.code == "store.newer")
        #expect(failure?.message.contains("9999 of tomorrow") == true)
        #expect(failure?.hint?.contains("upgrade") == true)
        #expect(try tables(path).mapValues(\.rows) == before)
    }
}
