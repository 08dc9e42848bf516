import Testing
import WardenDomain
import WardenYAML

/// Trees, places and limits of the YAML reader.
@Suite struct YAMLReaderTests {
    private func root(_ text: String) throws -> YAMLNode {
        try #require(YAMLReader.read(text, file: "f.yml").documents.first).root
    }

    @Test(arguments: [
        ("null", YAMLScalar.Value.null), ("~", .null), ("", .null), ("true", .boolean(true)),
        ("False", .boolean(false)),
        ("yes", .string), ("on", .string), ("0", .integer(0)), ("-12", .integer(-12)), ("+3", .integer(3)),
        ("0o17", .integer(15)), ("0x1F", .integer(31)), ("017", .integer(17)), ("1_000", .string), ("1.5", .float(1.5)),
        (".5", .float(0.5)), ("5.", .float(5)), ("-.5e2", .float(-50)), ("1e3", .float(1000)), ("1e", .string),
        (".", .string), ("1.2.3", .string), ("2023-06-16", .string), ("'5'", .string),
        ("\"true\"", .string), (".inf", .float(.infinity)), ("!!str 5", .string), ("! 5", .string),
        ("nullish", .string),
        ("18446744073709551616", .float(18_446_744_073_709_551_616)),
    ]) func plainScalarsFollowTheCoreSchema(text: String, value: YAMLScalar.Value) throws {
        #expect(try root("a: \(text)")["a"]?.scalar?.value == value)
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstKey() throws {
        #expect(try root("\u{FEFF}title: x\r\nb: 1\r\n")["title"]?.line == 1)
    }

    @Test func nodesAndKeysKnowTheirPlaces() throws {
        let node = try root("title: x\nmap:\n    key: [a, 'b']\n")
        let entry = try #require(node["map"]?.mapping?.first)
        #expect((entry.keyNode.line, entry.keyNode.column) == (3, 5))
        let items = try #require(entry.value.sequence)
        #expect(items.map(\.column) == [11, 14])
    }

    @Test(arguments: [
        ("a: one two", 4, 1, 8), ("a: 'one two'", 4, 1, 9), ("a: |\n  one\n  two\n", 4, 3, 3),
        ("a: >-\n  one\n  two\n", 4, 3, 3), ("a: |\n  one two", 4, 2, 7), ("a: one\n  two", 4, 1, 4),
    ]) func placesInsideScalars(text: String, offset: Int, line: Int, column: Int) throws {
        let document = try #require(YAMLReader.read(text, file: "f.yml").documents.first)
        let location = document.location(of: try #require(document.root["a"]), offset: offset)
        #expect((location.line, location.column) == (line, column))
    }

    @Test func everyDuplicateKeyIsReportedWhereItStands() throws {
        let stream = YAMLReader.read("a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\n", file: "f.yml")
        #expect(stream.diagnostics.map(\.code) == ["yaml.duplicate-key", "yaml.duplicate-key"])
        #expect(stream.diagnostics.compactMap { $0.location?.line } == [3, 4])
        #expect(stream.documents.first?.isDamaged == true)
        #expect(stream.documents.first?.root["a"]?.text == "1")
    }

    @Test func brokenDocumentDoesNotHideTheNext() throws {
        let stream = YAMLReader.read("a: [1\n---\nb: 2\n---\nc: 'x\n---\nd: 4\n", file: "f.yml")
        #expect(stream.documents.compactMap { $0.root.mapping?.first?.key } == ["b", "d"])
        #expect(stream.diagnostics.map(\.code) == ["yaml.syntax", "yaml.syntax"])
        #expect(stream.documents.map { $0.root.line } == [3, 7])
    }

    @Test func emptyDocumentsAreLeftOut() {
        #expect(YAMLReader.read("---\n---\na: 1\n---\n# nothing\n", file: "f.yml").documents.count == 1)
        #expect(YAMLReader.read("", file: "f.yml").documents.isEmpty)
    }

    @Test func directivesAreRead() {
        #expect(YAMLReader.read("%YAML 1.2\n---\na: 1\n", file: "f.yml").documents.count == 1)
    }

    @Test func aliasesAndMergeKeysExpand() throws {
        let node = try root("base: &b {x: 1, y: 2}\nuse: *b\nmerged:\n  <<: *b\n  y: 3\n")
        #expect(node["use"]?["x"]?.text == "1")
        #expect(node["merged"]?["x"]?.text == "1")
        #expect(node["merged"]?["y"]?.text == "3")
        #expect(node["merged"]?.mapping?.count == 2)
    }

    @Test func aliasBombIsRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        let stream = YAMLReader.read(text, file: "f.yml")
        #expect(stream.diagnostics.map(\.code) == ["yaml.too-many-nodes"])
        #expect(stream.documents.isEmpty)
    }

    @Test func deepNestingIsRefused() {
        let text = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
        #expect(YAMLReader.read(text, file: "f.yml").diagnostics.map(\.code) == ["yaml.too-deep"])
    }

    @Test func largeFileIsRefused() {
        let stream = YAMLReader.read("a: 1234567890", file: "f.yml", limits: YAMLLimits(bytes: 5))
        #expect(stream.diagnostics.map(\.code) == ["yaml.too-large"])
    }

    @Test(arguments: [
        ("a: *x", "yaml.unknown-alias", 1, 4), ("a: b: c", "yaml.syntax", 1, 5), ("a: @x", "yaml.syntax", 1, 4),
        ("a: 1\n\tb: 2", "yaml.syntax", 2, 1), ("? [a]\n: 1", "yaml.complex-key", 1, 3),
        ("a: 1\nb: \u{1}", "yaml.syntax", 2, 4),
    ]) func errorsPointAtTheirPlace(text: String, code: String, line: Int, column: Int) throws {
        let diagnostic = try #require(YAMLReader.read(text, file: "f.yml").diagnostics.first)
        #expect(diagnostic.code == code)
        #expect(diagnostic.location == SourceLocation(file: "f.yml", line: line, column: column))
        #expect(diagnostic.hint != nil)
    }

    @Test func recognisesLegacyBooleans() throws {
        let items = try #require(try root("[yes, 'yes', off, true, maybe]").sequence)
        #expect(items.map { $0.scalar?.isLegacyBoolean } == [true, false, true, false, false])
    }
}
