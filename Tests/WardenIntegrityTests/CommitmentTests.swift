import Crypto
import Testing
import WardenDomain

@testable import WardenIntegrity

@Suite struct CommitmentTests {
    let key: IntegrityKey

    init() throws { key = try makeKey() }

    static func sample() -> FileCommitment {
        var ledger = FileLedger()
        ledger.add(
            .init(workspace: "2418309475520613", hour: 495_000),
            count: 12,
            first: 1_782_000_000_000,
            last: 1_782_000_300_000
        )
        ledger.add(.init(workspace: "0", hour: -3), count: 1, first: -10_000_000, last: -10_000_000)
        ledger.note(.init(line: 3, kind: .future, time: 1_924_992_000_000))
        ledger.noteTruncated(line: 7)
        ledger.noteDuplicate(line: 9)
        ledger.delivered = 1_782_000_900_000
        return FileCommitment(
            path: "logs/ä.json",
            lines: 3,
            bytes: 99,
            root: .leaf([1]),
            tags: [1, .max, 3],
            blocks: [5],
            ledger: ledger,
            found: [FoundChange(.removed, lines: [2, 300]), FoundChange(.altered, lines: [])]
        )
    }

    private static func word(until: Int64? = nil) -> IntegrityAcceptance {
        IntegrityAcceptance(owner: "ada@corp.example", reason: "restored", at: 1_000, until: until)
    }

    @Test func remembersChangesOfOneKindTogether() {
        var first = LineChanges()
        first.removed = [2, 9]
        var second = LineChanges()
        second.removed = [1]
        second.altered = [.init(old: 4, new: 4)]
        let later = FileCommitment(path: "a").remembering(.tampered(first)).remembering(.unchanged)
            .remembering(.tampered(second))
        #expect(later.found.map(\.kind) == [.removed, .altered])
        #expect(later.found.map(\.lines) == [[1, 2, 9], [4]])
        #expect(later.found.map(\.count) == [3, 1])
    }

    @Test(arguments: [nil, word(), word(until: 2_000)])
    func survivesStorage(_ word: IntegrityAcceptance?) throws {
        let sample = word.map { Self.sample().accepting($0) } ?? Self.sample()
        let stored = sample.encoded(with: key)
        #expect(try FileCommitment(stored: stored, path: "logs/ä.json", key: key) == sample)
    }

    @Test func whatChangesAfterAnAcceptanceStandsBesideIt() {
        var more = LineChanges()
        more.removed = [5]
        let word = Self.word(until: 2_000)
        let later = Self.sample().accepting(word).remembering(.tampered(more))
        #expect(later.found(at: 1_999).map(\.acceptance) == [word, word, nil])
        #expect(later.found(at: 1_999).map(\.lines) == [[2, 300], [], [5]])
        // Once it has ended, all of a kind is told together.
        #expect(later.found(at: 2_000).map(\.acceptance) == [nil, nil])
        #expect(later.found(at: 2_000).map(\.lines) == [[2, 5, 300], []])
    }

    @Test func aWordDoesNotTakeThePlaceOfAnother() {
        var more = LineChanges()
        more.removed = [5]
        let first = Self.word()
        let second = IntegrityAcceptance(owner: "bob@corp.example", reason: "moved", at: 1_500)
        let later = Self.sample().accepting(first).remembering(.tampered(more)).accepting(second)
        #expect(later.found.map(\.acceptance) == [first, first, second])
    }

    @Test func everyChangedByteIsNoticed() {
        let stored = Self.sample().encoded(with: key)
        for index in stored.indices {
            var changed = stored
            changed[index] ^= 1
            #expect(throws: WardenError.self, "byte \(index)") {
                try FileCommitment(stored: changed, path: "logs/ä.json", key: key)
            }
        }
        for count in 0..<stored.count {
            #expect(throws: WardenError.self, "cut at \(count)") {
                try FileCommitment(stored: Array(stored.prefix(count)), path: "logs/ä.json", key: key)
            }
        }
    }

    @Test func theCommitmentOfAnotherFileIsNotBelieved() {
        let stored = Self.sample().encoded(with: key)
        #expect(throws: WardenError(code: "integrity.commitment-tampered", object: "logs/b.json", "")) {
            try FileCommitment(stored: stored, path: "logs/b.json", key: key)
        }
    }

    @Test func anotherInstallationsCommitmentIsNotBelieved() throws {
        let other = try #require(IntegrityKey(installationKey: .init(data: [UInt8](repeating: 5, count: 32))))
        #expect(throws: WardenError.self) {
            try FileCommitment(stored: Self.sample().encoded(with: other), path: "logs/ä.json", key: key)
        }
    }

    @Test(arguments: [1, 2, 63, 64, 65, 200, 1_000])
    func doesNotDependOnHowTheLinesCome(_ count: Int) {
        let lines = (0..<count).map { "line \($0)" }
        var builder = CommitmentBuilder(path: "a.json")
        for line in lines { builder.append(key.tag(text([line]))) }
        #expect(builder.finish().commitment == commit(lines, key: key).commitment)
    }

    @Test func theRootCoversEveryLine() {
        let lines = (0..<200).map { "line \($0)" }
        let root = commit(lines, key: key).commitment.root
        for index in lines.indices {
            var changed = lines
            changed[index] += "x"
            #expect(commit(changed, key: key).commitment.root != root, "line \(index + 1)")
        }
    }

    @Test func linesPastTheBoundAreRememberedAsBlocks() {
        let extra = 130
        let line = Array("same\n".utf8)
        let bulk = key.tag([UInt8](Array(repeating: line, count: 1 << 14).joined()))
        func build(
            _ last: String,
            earlier: FileCommitment? = nil
        ) -> (commitment: FileCommitment, rootAtEarlier: MerkleHash?) {
            var builder = CommitmentBuilder(path: "big.json", earlier: earlier)
            for _ in 0..<(FileCommitment.taggedLines >> 14) { builder.append(bulk) }
            builder.append(key.tag(text((0..<extra - 1).map { "more \($0)" } + [last])))
            return builder.finish()
        }
        let earlier = build("end").commitment
        #expect(earlier.tags.count == FileCommitment.taggedLines)
        #expect(earlier.blocks.count == 3)
        let same = build("end", earlier: earlier)
        #expect(FileVerdict(earlier: earlier, now: same.commitment, rootAtEarlier: same.rootAtEarlier) == .unchanged)
        let changed = build("END", earlier: earlier)
        var expected = LineChanges()
        expected.isCoarse = true
        let first = FileCommitment.taggedLines + 129
        expected.altered = [.init(old: first, new: first)]
        #expect(
            FileVerdict(earlier: earlier, now: changed.commitment, rootAtEarlier: changed.rootAtEarlier)
                == .tampered(expected)
        )
    }
}
