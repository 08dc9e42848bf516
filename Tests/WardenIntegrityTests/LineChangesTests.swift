import Testing

@testable import WardenIntegrity

@Suite struct LineChangesTests {
    let key: IntegrityKey

    init() throws { key = try makeKey() }

    static let lines = (1...20).map { "{\"n\":\($0)}" }

    @Test func theSameLinesAreUnchanged() {
        #expect(judge(Self.lines, Self.lines, key: key) == .unchanged)
        #expect(judge([], [], key: key) == .unchanged)
    }

    @Test(arguments: [1, 5, 63, 64, 65, 128, 300], [1, 7, 64, 100])
    func appendedLinesAreFine(_ before: Int, _ added: Int) {
        let old = (0..<before).map { "old \($0)" }
        var expected = LineChanges()
        expected.appended = UInt64(added)
        #expect(judge(old, old + (0..<added).map { "new \($0)" }, key: key) == .grown(expected))
    }

    @Test func aFileThatWasEmptyMayGrow() {
        var expected = LineChanges()
        expected.appended = 20
        #expect(judge([], Self.lines, key: key) == .grown(expected))
    }

    @Test(arguments: 0...20)
    func anInsertedLineIsFine(_ place: Int) {
        var new = Self.lines
        new.insert("{\"late\":true}", at: place)
        var expected = LineChanges()
        if place == 20 { expected.appended = 1 } else { expected.inserted = [place + 1] }
        #expect(judge(Self.lines, new, key: key) == .grown(expected))
    }

    @Test(arguments: 1...20)
    func aRemovedLineIsNamed(_ line: Int) {
        var new = Self.lines
        new.remove(at: line - 1)
        var expected = LineChanges()
        expected.removed = [line]
        #expect(judge(Self.lines, new, key: key) == .tampered(expected))
    }

    @Test(arguments: 1...20)
    func anAlteredLineIsNamed(_ line: Int) {
        var new = Self.lines
        new[line - 1] = "{\"n\":\"changed\"}"
        var expected = LineChanges()
        expected.altered = [.init(old: line, new: line)]
        #expect(judge(Self.lines, new, key: key) == .tampered(expected))
    }

    @Test func swappedLinesAreNamed() {
        for (first, second) in [(0, 1), (2, 7), (0, 19), (18, 19)] {
            var new = Self.lines
            new.swapAt(first, second)
            guard case .tampered(let changes) = judge(Self.lines, new, key: key) else {
                Issue.record("lines \(first) and \(second) were swapped unnoticed")
                continue
            }
            #expect(changes.removed.isEmpty && changes.altered.isEmpty && changes.inserted.isEmpty)
            let moved = changes.reordered.map(\.old)
            #expect(moved.allSatisfy { [first + 1, second + 1].contains($0) } || second - first == 1, "\(moved)")
            #expect(!moved.isEmpty && moved.count <= 2)
        }
    }

    @Test func aFileCutShortIsNamedWithAllItsLines() {
        var expected = LineChanges()
        expected.removed = [18, 19, 20]
        #expect(judge(Self.lines, Array(Self.lines.prefix(17)), key: key) == .tampered(expected))
    }

    @Test func growthDoesNotHideATheft() {
        var new = Self.lines + ["{\"n\":21}", "{\"n\":22}"]
        new.remove(at: 4)
        var expected = LineChanges()
        expected.removed = [5]
        expected.appended = 2
        #expect(judge(Self.lines, new, key: key) == .tampered(expected))
    }

    @Test func oneOfManyEqualLinesIsMissed() {
        let old = (0..<400).map { $0 % 2 == 0 ? "{}" : "{\"n\":\($0)}" }
        var new = old
        new.remove(at: 200)
        guard case .tampered(let changes) = judge(old, new, key: key) else {
            Issue.record("the removed line was not noticed")
            return
        }
        #expect(changes.altered.isEmpty && changes.reordered.isEmpty)
        #expect(changes.removed.count == 1)
    }

    @Test func linesOfAFileThatGrewAreNoDuplicates() {
        var earlier = commit(Self.lines, key: key).commitment
        earlier.ledger.noteDuplicate(line: 4)
        let now = commit(Self.lines + ["{}", "{\"n\":1}"], earlier: earlier, key: key)
        let verdict = FileVerdict(earlier: earlier, now: now.commitment, rootAtEarlier: now.rootAtEarlier)
        var commitment = now.commitment
        // The scan knew all twenty lines, and the last one repeats the first.
        for line in 1...21 { commitment.ledger.noteDuplicate(line: UInt64(line)) }
        commitment.settleDuplicates(earlier: earlier, verdict: verdict)
        #expect(commitment.ledger.duplicateCount == 2)
        #expect(commitment.ledger.duplicateLines == [4])
    }

    /// Whatever is done to a file, what is reported agrees with what was done.
    @Test func agreesWithRandomEdits() {
        var random = TestRandom(state: 3)
        for round in 0..<200 {
            let old = (0..<Int.random(in: 1...150, using: &random)).map { "\($0)" }
            let gone = Set(old.indices.filter { _ in Int.random(in: 0..<10, using: &random) == 0 })
            var new: [String] = []
            var added = 0
            var tail = 0
            for (index, line) in old.enumerated() {
                // Additions stand only beside kept lines: beside a removed one they look like an alteration.
                if !gone.contains(index) {
                    if !gone.contains(index - 1), Int.random(in: 0..<8, using: &random) == 0 {
                        new.append("added \(round) \(added)")
                        added += 1
                    }
                    new.append(line)
                }
            }
            if !gone.contains(old.count - 1) {
                tail = Int.random(in: 0...3, using: &random)
                for index in 0..<tail { new.append("appended \(index)") }
            }
            let verdict = judge(old, new, key: key)
            switch verdict {
            case .new: Issue.record("a known file was taken for a new one")
            case .unchanged: #expect(gone.isEmpty && added == 0 && tail == 0)
            case .grown(let changes):
                #expect(gone.isEmpty)
                #expect(changes.inserted.count == added && changes.appended == UInt64(tail))
            case .tampered(let changes):
                #expect(changes.removed == gone.map { $0 + 1 }.sorted(), "round \(round)")
                #expect(changes.altered.isEmpty && changes.reordered.isEmpty, "round \(round)")
                #expect(changes.inserted.count == added && changes.appended == UInt64(tail), "round \(round)")
            }
        }
    }
}
