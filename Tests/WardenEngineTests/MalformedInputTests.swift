import Testing
import WardenEngine
import WardenSigma

/// Lines that are no events: each reported once, none lost, its neighbours untouched.
@Suite struct MalformedInputTests {
    @Test(arguments: [
        ("{\"a\":1", LineFault.Reason.malformed),
        ("{\"a\":", .malformed),
        ("{\"a\":1,}", .malformed),
        ("{\"a\":1,,\"b\":2}", .malformed),
        ("{\"a\" 1}", .malformed),
        ("{a:1}", .malformed),
        ("{\"a\":NaN}", .malformed),
        ("{\"a\":Infinity}", .malformed),
        ("{\"a\":01}", .malformed),
        ("{\"a\":1.}", .malformed),
        ("{\"a\":1e}", .malformed),
        ("{\"a\":+1}", .malformed),
        ("{\"a\":truex}", .malformed),
        ("{\"a\":\"x}", .malformed),
        ("{\"a\":\"x\ty\"}", .malformed),
        ("{\"a\":\"\\q\"}", .malformed),
        ("{\"zzz\":\"\\u12G4\"}", .malformed),
        ("{\"a\":[1,2}", .malformed),
        ("{\"a\":1}}", .malformed),
        ("{\"a\":1} {\"b\":2}", .malformed),
        ("{\"a\":1}\\", .malformed),
        ("hello", .malformed),
        ("[{\"a\":1}]", .notObject),
        ("42", .notObject),
        ("\"text\"", .notObject),
        ("null", .notObject),
    ])
    func reportsLineAndKeepsNeighbours(line: String, reason: LineFault.Reason) throws {
        let good = "{\"a\":\"marker\"}"
        let engine = try EngineHarness.engine([.equals("a", "marker")])
        for size in [Int.max, 1] {
            let outcome = try EngineHarness.run(engine, [good, line, good, good, line, good], size: size)
            #expect(outcome.faults == [nil, reason, nil, nil, reason, nil])
            #expect(outcome.hits == [[0], [], [0], [0], [], [0]])
        }
    }

    @Test(
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]]
    )
    func placesInvalidUTF8(bytes: [UInt8]) throws {
        var worker = try EngineHarness.engine([.equals("a", "x")]).makeWorker()
        let head = Array("{\"a\":\"x\"}\n{\"a\":\"é".utf8)
        try EngineHarness.process(&worker, head + bytes + Array("\"}\n{\"a\":\"x\"}".utf8)) { batch in
            #expect(batch.count == 2)
            #expect(batch.hitCount == 2)
            #expect(batch.faultCount == 1)
            #expect(batch.fault(0).reason == .invalidUTF8)
            #expect(batch.fault(0).line == 1)
            #expect(batch.fault(0).position == head.count)
        }
    }

    @Test func refusesDepthAndLengthByTheirLimits() throws {
        let options = EngineOptions(isGeneric: true, maximumLineBytes: 600, maximumDepth: 20)
        let engine = try EngineHarness.engine([EngineHarness.rule(.equals("a", "x"))], options: options)
        func nested(_ depth: Int) -> String {
            "{\"a\":\"x\",\"b\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
        }
        let long = "{\"a\":\"" + String(repeating: "y", count: 700) + "\"}"
        let outcome = try EngineHarness.run(engine, [nested(19), nested(20), long, "{\"a\":\"x\"}"])
        #expect(outcome.faults == [nil, .tooDeep, .tooLong, nil])
        #expect(outcome.hits == [[0], [], [], [0]])
        let deepest = try EngineHarness.run(
            EngineHarness.engine([.equals("a", "x")]),
            [nested(100_000), "{\"a\":\"x\"}"]
        )
        #expect(deepest.faults == [.tooDeep, nil])
    }

    @Test func skipsBlankLinesAndCountsThem() throws {
        var worker = try EngineHarness.engine([.equals("a", "x")]).makeWorker()
        try EngineHarness.process(&worker, Array("\n  \r\n{\"a\":\"x\"}\r\n\n{\"a\":\"x\"}".utf8)) { batch in
            #expect(batch.lineCount == 5)
            #expect(batch.count == 2)
            #expect(batch.faultCount == 0)
            #expect((0..<2).map { batch[$0].line } == [2, 4])
            #expect(batch[1].bytes == 17..<26)
        }
        try EngineHarness.process(&worker, []) { batch in #expect(batch.count == 0) }
        try EngineHarness.process(&worker, Array("\n\n".utf8)) { batch in #expect(batch.lineCount == 2) }
    }

    @Test func readsPastAByteOrderMark() throws {
        var worker = try EngineHarness.engine([.equals("a", "x")]).makeWorker()
        try EngineHarness.process(&worker, Array("\u{FEFF}{\"a\":\"x\"}\n{\"a\":\"x\"}".utf8)) { batch in
            #expect(batch.hitCount == 2)
            #expect(batch.faultCount == 0)
        }
    }

    @Test func keepsEventsWithHalfASurrogatePair() throws {
        #expect(try EngineHarness.matches(.equals("a", "cut\u{FFFD}"), "{\"a\":\"cut\\ud83d\"}"))
        #expect(try EngineHarness.matches(.equals("a", "\u{FFFD}x"), "{\"a\":\"\\ude00x\"}"))
        #expect(try EngineHarness.matches(.equals("a", "\u{1F600}"), "{\"a\":\"\\ud83d\\ude00\"}"))
    }

    @Test func neverLosesALineOfNoise() throws {
        var random = SeededRandom(5)
        let alphabet = Array("{}[]:,\"\\ ntf0123456789eE+-.u\u{7F}abcdé\t\n\n".utf8) + [0xFF, 0x00, 0xC3]
        var worker = try EngineHarness.engine([.contains(nil, "a")]).makeWorker()
        for _ in 0..<400 {
            let bytes = (0..<Int(random.next() % 300)).map { _ in alphabet[Int(random.next() % UInt64(alphabet.count))]
            }
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
            try EngineHarness.process(&worker, bytes) { batch in
                let written = lines.filter { $0.contains { ![0x20, 0x09, 0x0D].contains($0) } }.count
                #expect(batch.count + batch.faultCount == written)
            }
        }
    }
}
