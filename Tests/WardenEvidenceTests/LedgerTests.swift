import Crypto
import Foundation
import Testing
import WardenDomain
import WardenEvidence
import WardenLedger
import WardenTestSupport

/// The log on disk: it lasts, it survives what a crash leaves, and it names what was done to it.
@Suite struct LedgerTests {
    private let key = NoteSigner(name: "test.example/log", key: Curve25519.Signing.PrivateKey())

    private func writer(_ path: String) -> LedgerWriter {
        LedgerWriter(directory: path, signer: key) { 1_780_272_000_000 }
    }

    private func draft(_ number: Int) -> EvidenceDraft {
        EvidenceDraft(
            kind: "test.event",
            subject: "s\(number)",
            actor: "test",
            time: 1_780_272_000_000,
            body: ["n": .integer(Int64(number))]
        )
    }

    /// A signed log of so many entries.
    private func log(_ count: Int, _ directory: TemporaryDirectory) async throws -> DirectoryLog {
        let path = directory.path + "/log"
        let writer = writer(path)
        _ = try await writer.append((0..<count).map(draft))
        _ = try await writer.publish()
        return DirectoryLog(path: path)
    }

    private func audit(_ log: DirectoryLog, _ more: [String] = []) throws -> LogVerification.Report {
        try LogAudit(files: log, verifiers: [key.verifier], history: try log.history(), elsewhere: more)
            .run(checksForm: true)
    }

    private func rewrite(_ log: DirectoryLog, _ path: String, _ change: (inout [[UInt8]]) -> Void) throws {
        let bytes = try #require(try log.read(path))
        var entries = try #require(EntryBundle.ranges(bytes)).map { Array(bytes[$0]) }
        change(&entries)
        try Data(EntryBundle.encode(entries)).write(to: URL(fileURLWithPath: log.path + "/" + path))
    }

    @Test(arguments: [1, 255, 256, 257, 700]) func whatWasWrittenIsThereAndSound(count: Int) async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(count, directory)
        let report = try audit(log)
        #expect(report.isSound && report.size == UInt64(count), "\(report.problems)")
        let last = try EvidenceEntry(log.entry(UInt64(count) - 1, size: UInt64(count)), at: UInt64(count) - 1)
        #expect(last.body == ["n": .integer(Int64(count) - 1)])
    }

    @Test func manyWritersGetPlacesOfTheirOwnAndNothingIsLost() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/log"
        // Two writers, as two processes would be: each has the lock for one group commit at a time.
        let writers = [writer(path), writer(path)]
        let places = try await withThrowingTaskGroup(of: UInt64.self) { group in
            for number in 0..<600 {
                group.addTask { try await writers[number % 2].append([self.draft(number)]).lowerBound }
            }
            return try await group.reduce(into: Set<UInt64>()) { $0.insert($1) }
        }
        #expect(places == Set(0..<600))
        _ = try await writers[0].publish()
        let log = DirectoryLog(path: path)
        #expect(try audit(log).isSound)
        let subjects = try (0..<600).map { try EvidenceEntry(log.entry($0, size: 600), at: $0).subject }
        #expect(Set(subjects).count == 600)
    }

    @Test func entriesOfAJournalThatNobodySignedAreThereAfterACrash() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/log"
        let first = LedgerWriter(directory: path, signer: key, interval: 1_000) { 0 }
        _ = try await first.append([draft(0)])
        // The first checkpoint comes at once; what follows within the interval is in the journal alone.
        _ = try await first.append([draft(1), draft(2)])
        let journal = try FileManager.default.contentsOfDirectory(atPath: path + "/journal")
        let copy = directory.path + "/copy"
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        #expect(journal.count == 1)
        #expect(try DirectoryLog(path: copy).journalEnd() == 3)
        let head = try await writer(copy).publish().checkpoint
        #expect(head.size == 3)
        #expect(try audit(DirectoryLog(path: copy)).isSound)
    }

    @Test(arguments: [1, 20, 60]) func bytesOfAKilledWriterAreKeptAsideAndTold(bytes: Int) async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(5, directory)
        let journal = log.path + "/journal/00000000000000000000"
        let handle = try #require(FileHandle(forWritingAtPath: journal))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(repeating: 0x54, count: bytes))
        try handle.close()
        let writer = writer(log.path)
        #expect(try await writer.append([draft(6)]) == 6..<7)
        _ = try await writer.publish()
        #expect(try EvidenceEntry(log.entry(5, size: 7), at: 5).kind == "evidence.recovered")
        #expect(FileManager.default.fileExists(atPath: log.path + "/journal/torn-5-0"))
        #expect(try audit(log).isSound)
    }

    @Test func aJournalThatWasCutBehindTheCheckpointIsRefused() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(5, directory)
        try Data().write(to: URL(fileURLWithPath: log.path + "/journal/00000000000000000000"))
        await #expect(throws: WardenError.self) { _ = try await writer(log.path).publish() }
    }

    @Test func aKillBetweenSigningAndPublishingLeavesASoundLog() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(100, directory)
        let path = log.path + "/checkpoint"
        let older = try Data(contentsOf: URL(fileURLWithPath: path))
        let continued = writer(log.path)
        _ = try await continued.append((100..<160).map(draft))
        let newer = try await continued.publish()
        try older.write(to: URL(fileURLWithPath: path))

        let report = try audit(log)
        #expect(report.isSound, "\(report.problems)")
        #expect(report.size == 160)
        #expect(try log.checkpoint([key.verifier]) == newer)
        // The next one who signs mends what others see.
        #expect(try await writer(log.path).publish() == newer)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(newer.note.rendered.utf8))
    }

    @Test func aCheckpointThatWasSetBackWithItsEntriesIsTold() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(100, directory)
        let path = log.path + "/checkpoint"
        let older = try Data(contentsOf: URL(fileURLWithPath: path))
        let continued = writer(log.path)
        _ = try await continued.append((100..<160).map(draft))
        _ = try await continued.publish()
        try older.write(to: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: log.path + "/tile/entries/000.p/160")
        #expect(try audit(log).problems.contains { $0.kind == .missing && $0.last == 159 })
    }

    @Test func namesAnAlteredEntry() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(300, directory)
        try rewrite(log, "tile/entries/000") {
            $0[17] = Array(String(decoding: $0[17], as: UTF8.self).replacing("s17", with: "s71").utf8)
        }
        let report = try audit(log)
        #expect(report.problems.map { [$0.first, $0.last] } == [[17, 17]])
        #expect(report.problems.map(\.kind) == [.altered])
    }

    @Test func namesARemovedEntry() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(200, directory)
        try rewrite(log, "tile/entries/000.p/200") { $0.remove(at: 42) }
        let report = try audit(log)
        #expect(
            report.problems.contains { $0.kind == .removed && $0.first == 42 && $0.last == 42 },
            "\(report.problems)"
        )
    }

    @Test func namesMovedAndInsertedEntries() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(300, directory)
        try rewrite(log, "tile/entries/000") { $0.swapAt(10, 90) }
        let moved = try audit(log).problems.filter { $0.kind == .reordered }
        #expect(!moved.isEmpty && moved.allSatisfy { $0.first == 10 || $0.first == 90 })
        try rewrite(log, "tile/entries/000") { $0.swapAt(10, 90) }
        #expect(try audit(log).isSound)
        try rewrite(log, "tile/entries/000") { $0.insert(Array("{}".utf8), at: 5) }
        #expect(try audit(log).problems.contains { $0.kind == .inserted && $0.first == 5 })
    }

    @Test func namesWhatIsCutOff() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(300, directory)
        try FileManager.default.removeItem(atPath: log.path + "/tile/entries/001.p/44")
        let report = try audit(log)
        #expect(report.problems.contains { $0.kind == .missing && $0.first == 256 && $0.last == 299 })
    }

    @Test func tellsAlteredHashesFromAlteredEntries() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(300, directory)
        let path = log.path + "/tile/0/000"
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[40] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))
        let report = try audit(log)
        #expect(report.problems.map(\.kind) == [.hashAltered], "\(report.problems)")
    }

    /// The owner of the key rewrites the log and signs it anew: only what lies elsewhere tells.
    @Test func aCheckpointKeptElsewhereShowsARewrittenLog() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(120, directory)
        let anchored = String(decoding: try #require(try log.read("checkpoint")), as: UTF8.self)
        let other = try TemporaryDirectory()
        let path = other.path + "/log"
        let forger = writer(path)
        _ = try await forger.append((0..<60).map(draft) + [draft(999)] + (61..<150).map(draft))
        _ = try await forger.publish()
        let forged = DirectoryLog(path: path)
        #expect(try audit(forged).isSound)
        let report = try audit(forged, [anchored])
        #expect(report.problems.map(\.kind) == [.inconsistent])
        #expect(report.problems[0].last == 119)
    }

    @Test func aLogThatWasSetBackIsTruncated() async throws {
        let directory = try TemporaryDirectory()
        let log = try await log(120, directory)
        let anchored = String(decoding: try #require(try log.read("checkpoint")), as: UTF8.self)
        let other = try TemporaryDirectory()
        let shorter = try await self.log(100, other)
        let report = try audit(shorter, [anchored])
        #expect(report.problems.contains { $0.kind == .truncated && $0.first == 100 && $0.last == 119 })
    }

    @Test func aLongBodyStandsApartAndIsMissed() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/log"
        let writer = writer(path)
        let body: JSONValue = ["text": .string(String(repeating: "x", count: 100_000))]
        _ = try await writer.append([EvidenceDraft(kind: "a.b", subject: "s", actor: "t", time: 0, body: body)])
        _ = try await writer.publish()
        let log = DirectoryLog(path: path)
        #expect(try audit(log).isSound)
        let bodies = try FileManager.default.contentsOfDirectory(atPath: path + "/bodies")
        let name = try #require(bodies.first)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: path + "/bodies/" + name))
        #expect(try audit(log).problems.map(\.kind) == [.bodyAltered])
    }
}
