import Testing
import WardenDomain
import WardenInput

@Suite struct CompressionTests {
    private let folder: TemporaryFolder
    private let lines = (0..<5_000).map { "{\"id\":\($0),\"pad\":\"\(String($0 &* 2_654_435_761, radix: 36))\"}" }

    init() throws { folder = try TemporaryFolder() }

    private var text: [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }

    @Test(arguments: [["gzip", "-c"], ["gzip", "-1", "-c"], ["zstd", "-q", "-c"], ["zstd", "-q", "-19", "-c"]])
    func readsWhatTheToolsWrite(command: [String]) throws {
        let packed = try folder.run("sh", "-c", command.joined(separator: " "), input: text)
        let result = ReadResult(try folder.write("named-for-nothing.txt", packed))
        #expect(result.texts == lines)
        #expect(result.quarantine.isEmpty)
    }

    @Test(arguments: ["gzip -c", "zstd -q -c"])
    func readsEveryMember(command: String) throws {
        var packed: [UInt8] = []
        for part in [text.prefix(10_001), text.dropFirst(10_001).prefix(1), text.dropFirst(10_002)] {
            packed += try folder.run("sh", "-c", command, input: Array(part))
        }
        let result = ReadResult(try folder.write("a", packed))
        #expect(result.texts == lines)
        #expect(result.quarantine.isEmpty)
    }

    @Test(arguments: [("gzip -c", "truncated-gzip"), ("zstd -q -c", "truncated-zstd")])
    func givesTheLinesBeforeTheCut(command: String, reason: String) throws {
        let packed = try folder.run("sh", "-c", command, input: text)
        for keep in stride(from: 5, to: packed.count - 1, by: packed.count / 23) {
            let result = ReadResult(try folder.write("a", packed.prefix(keep)))
            #expect(result.texts == Array(lines.prefix(result.lines.count)))
            #expect(result.reasons == [reason])
            let end = result.lines.last.map { $0.offset + UInt64($0.text.utf8.count) + 1 } ?? 0
            #expect(result.quarantine.first?.location.offset == end)
        }
    }

    @Test(arguments: ["gzip -c", "zstd -q --check -c"])
    func givesTheLinesBeforeADamagedByte(command: String) throws {
        let packed = try folder.run("sh", "-c", command, input: text)
        for place in stride(from: 20, to: packed.count, by: packed.count / 17) {
            var damaged = packed
            damaged[place] ^= 0x55
            let result = ReadResult(try folder.write("a", damaged))
            #expect(result.quarantine.count >= 1, "byte \(place)")
        }
    }

    @Test func reportsBytesAfterTheLastMember() throws {
        let packed = try folder.run("gzip", "-c", input: text) + Array("hello".utf8)
        let result = ReadResult(try folder.write("a", packed))
        #expect(result.texts == lines)
        #expect(result.reasons == ["corrupt-gzip"])
    }

    @Test func ignoresZeroPadding() throws {
        let packed = try folder.run("gzip", "-c", input: text) + [UInt8](repeating: 0, count: 1_000)
        let result = ReadResult(try folder.write("a", packed))
        #expect(result.texts == lines)
        #expect(result.quarantine.isEmpty)
    }

    @Test func looksThroughGzipInZstandard() throws {
        let packed = try folder.run("sh", "-c", "gzip -c | zstd -q -c", input: text)
        #expect(ReadResult(try folder.write("a", packed)).texts == lines)
    }
}
