import Testing
import WardenDomain
import WardenInput

@Suite struct ArchiveTests {
    private let folder: TemporaryFolder
    private let name = "logs/workspaceId=12/date=2026-01-02/auditlogs_1.json"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(name, "{\"a\":1}\n{\"a\":2}\n")
        try folder.write("logs/b.json", "{\"b\":1}")
    }

    @Test(arguments: [
        "tar cf A logs", "tar czf A logs", "tar cf - logs | zstd -q -c > A", "tar --format=pax -cf A logs",
        "tar --format=v7 -cf A logs", "zip -qr A.zip logs && mv A.zip A", "zip -qr0 A.zip logs && mv A.zip A",
        "zip -qr - logs > A",
    ])
    func readsMembers(command: String) throws {
        try folder.run("sh", "-c", command)
        let result = ReadResult(folder.file("A"))
        #expect(Set(result.texts) == ["{\"a\":1}", "{\"a\":2}", "{\"b\":1}"])
        #expect(result.quarantine.isEmpty)
        #expect(Set(result.lines.map(\.file)) == ["\(folder.file("A"))!\(name)", "\(folder.file("A"))!logs/b.json"])
    }

    @Test func readsAnArchiveWithinAnArchiveButNoDeeper() throws {
        try folder.run("sh", "-c", "tar czf 1.tgz logs && zip -q 2.zip 1.tgz && tar cf 3.tar 2.zip")
        let two = ReadResult(folder.file("2.zip"))
        #expect(two.lines.count == 3)
        #expect(two.lines.first?.file.hasPrefix("\(folder.file("2.zip"))!1.tgz!logs/") == true)
        let three = ReadResult(folder.file("3.tar"))
        #expect(three.lines.isEmpty)
        #expect(three.reasons == ["nested-archive"])
    }

    /// Deflated members of a size that fills several blocks, and small ones, read without seeking.
    @Test(arguments: ["zip -qr 2.zip many", "zip -qr - many | cat > 2.zip"])
    func readsDeflatedMembersFromAStream(command: String) throws {
        let counts = [1, 3, 40, 999, 1_000, 5_000]
        for count in counts {
            let lines = (1...count).map { "{\"a\":\($0),\"text\":\"line \($0 &* 2_654_435_761) of \(count)\"}\n" }
            try folder.write("many/\(count).json", lines.joined())
        }
        try folder.run("sh", "-c", "\(command) && tar cf 3.tar 2.zip")
        let result = ReadResult(folder.file("3.tar"))
        #expect(result.quarantine.isEmpty)
        #expect(result.lines.count == counts.reduce(0, +))
    }

    /// The last bytes of such a member stand for more text than one block takes.
    @Test func readsMembersThatShrinkALot() throws {
        let line = "{\"text\":\"\(String(repeating: "x", count: 83))\"}\n"
        let counts = 685...705
        for count in counts { try folder.write("many/\(count).json", String(repeating: line, count: count)) }
        try folder.run("zip", "-qr", "A.zip", "many")
        let result = ReadResult(folder.file("A.zip"))
        #expect(result.quarantine.isEmpty)
        #expect(result.lines.count == counts.reduce(0, +))
    }

    @Test(arguments: ["tar cf A logs", "zip -qr0 A.zip logs && mv A.zip A", "zip -qr - logs > A"])
    func survivesEveryCut(command: String) throws {
        try folder.run("sh", "-c", command)
        let whole = try folder.run("cat", "A")
        for keep in stride(from: 1, to: whole.count, by: 37) {
            let result = ReadResult(try folder.write("B", whole.prefix(keep)))
            #expect(result.lines.allSatisfy { ["{\"a\":1}", "{\"a\":2}", "{\"b\":1}"].contains($0.text) })
        }
    }

    @Test func refusesAnEncryptedMember() throws {
        try folder.run("sh", "-c", "zip -qr -P secret A.zip logs")
        let result = ReadResult(folder.file("A.zip"))
        #expect(result.lines.isEmpty)
        #expect(Set(result.reasons) == ["encrypted-archive"])
    }

    @Test func readsLongNames() throws {
        let long = "logs/" + String(repeating: "d", count: 90) + "/" + String(repeating: "e", count: 120) + ".json"
        try folder.write(long, "{\"c\":1}\n")
        try folder.run("sh", "-c", "tar --format=gnu -cf A \(long) && tar --format=pax -cf B \(long)")
        for archive in ["A", "B"] {
            #expect(ReadResult(folder.file(archive)).lines.map(\.file) == ["\(folder.file(archive))!\(long)"])
        }
    }
}
