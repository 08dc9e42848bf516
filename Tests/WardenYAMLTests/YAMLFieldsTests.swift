import Testing
import WardenDomain
import WardenYAML

/// Strict decoding: types, missing and unknown keys.
@Suite struct YAMLFieldsTests {
    private enum Size: String, CaseIterable { case small, large }

    private func fields(_ text: String) throws -> YAMLFields {
        let document = try #require(YAMLReader.read(text, file: "f.yml").documents.first)
        return YAMLFields(document.root, file: "f.yml", domain: "box", subject: "the box")
    }

    @Test func readsEveryType() throws {
        var fields = try fields("name: x\nwidth: 3\nweight: 1.5\nopen: true\nsize: large\ntags: [a, 5]\n")
        #expect(fields.requiredString("name") == "x")
        #expect(fields.integer("width") == 3)
        #expect(fields.number("weight") == 1.5)
        #expect(fields.boolean("open") == true)
        #expect(fields.choice("size", of: Size.self) == .large)
        #expect(fields.strings("tags") == ["a", "5"])
        fields.rejectUnknownKeys()
        #expect(fields.diagnostics.isEmpty)
    }

    @Test func reportsWhatIsWrongWithPlaces() throws {
        var fields = try fields("nam: x\nwidth: wide\nopen: 'yes'\nsize: larg\n")
        _ = fields.requiredString("name")
        _ = fields.integer("width")
        _ = fields.boolean("open")
        _ = fields.choice("size", of: Size.self)
        fields.rejectUnknownKeys()
        #expect(
            fields.diagnostics.map(\.code) == [
                "box.missing-key", "box.wrong-type", "box.wrong-type", "box.unknown-value", "box.unknown-key",
            ]
        )
        #expect(fields.diagnostics[3].hint == "did you mean 'large'?")
        #expect(fields.diagnostics[4].hint == "did you mean 'name'?")
        #expect(fields.diagnostics[4].location?.line == 1)
    }

    @Test func refusesAnythingButAMap() throws {
        #expect(try fields("[a]").diagnostics.map(\.code) == ["box.wrong-type"])
    }

    @Test(arguments: [("containz", "contains"), ("CONTAINS", "contains"), ("startwith", "startswith"), ("zzz", nil)])
    func suggestsTheClosestWord(word: String, expected: String?) {
        #expect(SpellingSuggestion.closest(to: word, in: ["contains", "startswith", "re"]) == expected)
    }
}
