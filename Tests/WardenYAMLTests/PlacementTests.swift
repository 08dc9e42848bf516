import Testing
import WardenDomain
import WardenYAML

/// Places are what a rule's author is told; documents must not disturb one another.
@Suite struct PlacementTests {
    @Test func placesOfLaterDocumentsCountFromTheTopOfTheFile() throws {
        let stream = YAMLReader.read("a: 1\n---\nb:\n  - x\n  - y: [p, q]\n", file: "f.yml")
        #expect(stream.diagnostics.isEmpty)
        try #require(stream.documents.count == 2)
        let list = try #require(stream.documents[1].root["b"]?.sequence)
        let inner = try #require(list[1]["y"])
        #expect(stream.documents[1].location(of: inner) == SourceLocation(file: "f.yml", line: 5, column: 8))
    }

    @Test func columnsCountScalars() throws {
        let stream = YAMLReader.read("key: [\"é😀\", 'z']\n", file: "f.yml")
        let list = try #require(stream.documents.first?.root["key"]?.sequence)
        #expect(list.map(\.column) == [7, 13])
    }

    @Test func aBrokenDocumentHidesNoOther() {
        let stream = YAMLReader.read("a: 1\n---\nb: [1\n---\nc: 3\n", file: "f.yml")
        #expect(
            stream.diagnostics.contains { $0.level == .error && ($0.location?.line).map { (3...4) ~= $0 } ?? false }
        )
        #expect(stream.documents.contains { $0.root["a"] != nil })
        #expect(stream.documents.contains { $0.root["c"] != nil })
    }

    @Test(arguments: [("1_000", false), ("0x10", true), ("1e3", true), ("'1'", false), ("yes", false)])
    func readsNumbersByTheCoreSchema(_ text: String, _ isNumber: Bool) throws {
        let scalar = try #require(YAMLReader.read("v: \(text)\n", file: "f").documents.first?.root["v"]?.scalar)
        let found: Bool
        switch scalar.value {
        case .integer, .float: found = true
        default: found = false
        }
        #expect(found == isNumber)
    }
}
