import Testing
import WardenDomain
import WardenInput

@Suite struct LineFramingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func countsLinesAndOffsetsThroughBlanksAndCarriageReturns() throws {
        let path = try folder.write("a.json", "{\"a\":1}\r\n\n{\"a\":2}\n\n\n{\"a\":3}")
        let result = ReadResult(path)
        #expect(result.texts == ["{\"a\":1}\r", "{\"a\":2}", "{\"a\":3}"])
        #expect(result.lines.map(\.line) == [1, 3, 6])
        #expect(result.lines.map(\.offset) == [0, 10, 20])
        #expect(result.quarantine.isEmpty)
    }

    @Test func skipsAByteOrderMarkAndKeepsOffsets() throws {
        let path = try folder.write("a.json", [0xEF, 0xBB, 0xBF] + Array("{\"a\":1}\n{\"a\":2}\n".utf8))
        let result = ReadResult(path)
        #expect(result.texts == ["{\"a\":1}", "{\"a\":2}"])
        #expect(result.lines.map(\.offset) == [3, 11])
    }

    @Test(arguments: [64, 65, 97, 100, 128, 1_000, 4_096])
    func givesTheSameLinesWhereverABatchEnds(batchBytes: Int) throws {
        let lines = (0..<400).map { "{\"id\":\($0),\"pad\":\"\(String(repeating: "x", count: $0 * 7 % 90))\"}" }
        let path = try folder.write("a.json", lines.joined(separator: "\n") + "\n")
        let result = ReadResult(path, limits: .init(batchBytes: batchBytes, longestLine: 4_096))
        #expect(result.texts == lines)
        #expect(result.lines.map(\.line) == Array(1...400))
        var offset: UInt64 = 0
        for (line, place) in zip(lines, result.lines) {
            #expect(place.offset == offset)
            offset += UInt64(line.utf8.count + 1)
        }
    }

    @Test func quarantinesAndPassesALineOverTheLimit() throws {
        let long = "{\"a\":\"" + String(repeating: "y", count: 300_000) + "\"}"
        let path = try folder.write("a.json", "{\"a\":1}\n\(long)\n{\"a\":2}\n")
        let result = ReadResult(path, limits: .init(longestLine: 100_000))
        #expect(result.texts == ["{\"a\":1}", "{\"a\":2}"])
        #expect(result.lines.map(\.line) == [1, 3])
        #expect(result.reasons == ["line-too-long"])
        #expect(result.quarantine.first?.location.line == 2)
        #expect(result.quarantine.first?.location.offset == 8)
        #expect(result.quarantine.first?.length == UInt64(long.utf8.count + 1))
    }

    @Test func acceptsALineOfExactlyTheLimit() throws {
        let line = "{\"a\":\"" + String(repeating: "y", count: 4_096 - 8) + "\"}"
        let path = try folder.write("a.json", "\(line)\n\(line)\n")
        #expect(ReadResult(path, limits: .init(longestLine: 4_096)).texts == [line, line])
    }

    @Test func startsWhereAnEarlierScanStopped() throws {
        let path = try folder.write("a.json", "{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n")
        let result = ReadResult(path, from: .init(line: 3, offset: 16))
        #expect(result.texts == ["{\"a\":3}"])
        #expect(result.lines.map(\.line) == [3])
        #expect(result.lines.map(\.offset) == [16])
    }

    @Test func knowsItsPositionAfterTheLastLine() throws {
        let reader = BatchReader(InputFile(path: try folder.write("a.json", "{\"a\":1}\n{\"a\":2}\n")))
        _ = ReadResult(reader)
        #expect(reader.position == .init(line: 3, offset: 16))
        #expect(reader.progress.compressed == 16)
        #expect(reader.progress.decompressed == 16)
    }

    @Test func reportsAFileThatVanished() {
        let result = ReadResult(folder.file("gone.json"))
        #expect(result.reasons == ["unreadable-file"])
        #expect(result.quarantine.first?.message == "no such file or directory")
    }

    @Test func givesNothingForAnEmptyFile() throws {
        let result = ReadResult(try folder.write("a.json", ""))
        #expect(result == ReadResult(try folder.write("b.json", "\n\n")) || result.lines.isEmpty)
        #expect(result.quarantine.isEmpty)
    }
}
