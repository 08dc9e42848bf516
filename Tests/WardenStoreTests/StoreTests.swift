import Foundation
import Synchronization
import Testing
import WardenDomain
import WardenStore

@Suite struct StoreTests {
    private func group(_ fingerprint: String, count: UInt64 = 1) -> DetectionGroup {
        DetectionGroup(
            rule: RuleSummary(id: "r", title: "Rule", severity: .high),
            principal: "ada@example.com",
            count: count,
            firstSeen: 1,
            lastSeen: 2,
            workspaces: ["1"],
            samples: [],
            fingerprint: fingerprint
        )
    }

    private func update(_ scope: String = "s", count: UInt64 = 1) -> ScopeUpdate {
        var update = ScopeUpdate(scope: scope, paths: ["/logs"], at: 10, census: Census(events: count))
        update.detections = [group("v1:a", count: count)]
        update.files = ["/logs/a.json": "1-2-3"]
        return update
    }

    private func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString).db").path
    }

    @Test func aScopeThatWasNeverScannedHasNoState() throws {
        #expect(try Store().state(of: "nothing") == nil)
    }

    @Test func usesOfAuditDataAddUp() throws {
        let store = try Store()
        func commit(_ scope: String, _ count: UInt64, _ last: Int64, isFirst: Bool) throws {
            var update = update(scope)
            update.newUses = [
                StoredUse(principal: "ana", object: "system.access.audit", action: "getTable", count: count, last: last)
            ]
            update.watched = isFirst ? ["system.access."] : ["system.access.", "s3://logs"]
            update.isFirst = isFirst
            try store.commit(update)
        }
        try commit("s", 2, 50, isFirst: true)
        try commit("s", 3, 40, isFirst: false)
        // The same events under other rules are no further uses.
        try commit("t", 4, 60, isFirst: true)
        let uses = try store.accessUses()
        #expect(uses.map(\.count) == [5])
        #expect(uses.map(\.last) == [60])
        #expect(try store.watchedObjects() == ["system.access.": true, "s3://logs": false])
        #expect(try store.wholeWatches(of: "s") == ["system.access."])
        try store.forget(scope: "s")
        #expect(try store.accessUses().map(\.count) == [4])
    }

    @Test func returnsWhatWasCommittedAfterReopening() throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        var first = update()
        first.commitments = ["/logs/a.json": [1, 2, 3]]
        first.seenSegments = ["day-1"]
        try Store(path: path).commit(first)
        let store = try Store(path: path)
        let state = try #require(try store.state(of: "s"))
        #expect(state.census.events == 1)
        #expect(state.detections == [group("v1:a")])
        #expect(state.files == ["/logs/a.json": "1-2-3"])
        #expect(state.seenSegments == ["day-1"])
        #expect(try store.commitment(of: "/logs/a.json") == [1, 2, 3])
        #expect(try store.commitment(of: "/logs/b.json") == nil)
        #expect(try store.committedPaths() == ["/logs/a.json"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func laterGroupsReplaceEarlierOnesAndScopesStayApart() throws {
        let store = try Store()
        try store.commit(update(count: 1))
        try store.commit(update(count: 5))
        try store.commit(update("other", count: 9))
        #expect(try store.state(of: "s")?.detections.map(\.count) == [5])
        #expect(try store.state(of: "other")?.census.events == 9)
        try store.forget(scope: "s")
        #expect(try store.state(of: "s") == nil)
        #expect(try store.scopes() == ["other"])
    }

    @Test func keepsAtMostAThousandDetectionsOfAGroup() throws {
        let store = try Store()
        var update = update()
        let detection = Detection(
            rule: RuleSummary(id: "r", title: "Rule", severity: .high),
            location: EventLocation(file: "a", line: 1, offset: 0),
            event: EventContext(source: .databricks, time: 5)
        )
        update.newDetections = (0..<1_500).map { _ in .init(group: "v1:a", detection: detection) }
        try store.commit(update)
        #expect(try store.detections(of: "s", group: "v1:a", limit: 5_000).count == 1_000)
    }

    @Test func visitsHitsInTimeOrder() throws {
        let store = try Store()
        var update = update()
        // In two parts.
        let parts = Mutex<[[ScopeUpdate.StoredHit]]>([
            [.init(time: 30, value: [3]), .init(time: 10, value: [1])], [.init(time: 20, value: [2])],
        ])
        update.newHits = { parts.withLock { $0.isEmpty ? [] : $0.removeFirst() } }
        try store.commit(update)
        var seen: [UInt8] = []
        try store.hits(of: "s", since: 15) { seen += $0 }
        #expect(seen == [2, 3])
    }

    @Test func refusesAFileThatIsNoStore() throws {
        let path = temporaryPath()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(repeating: 0x41, count: 8_192).write(to: URL(fileURLWithPath: path))
        let failure = #expect(throws: WardenError.self) { _ = try Store(path: path) }
        #expect(failure?.code == "store.unusable")
    }
}
