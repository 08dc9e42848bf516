import Testing
import WardenCatalogue

@Suite struct EmbeddedTextTests {
    @Test func cutsTextIntoFiles() {
        let files = EmbeddedText.files("#file a/one.yml\ntitle: one\n\nlevel: low\n#file b.yml\ntitle: two")
        #expect(files.map(\.name) == ["a/one.yml", "b.yml"])
        #expect(files.map(\.text) == ["title: one\n\nlevel: low\n", "title: two\n"])
    }

    @Test(arguments: [
        "title: a\nexamples:\n    match:\n        - {a: 1}\n",
        "title: a\nexamples:\n    match:\n        - {a: 1}\nlevel: low\n---\ntitle: b\nexamples:\n    match: []\n",
        "title: a\nlevel: low\n",
        "title: a\nexamples:\n    match: []\n---\ntitle: step\ndetection:\n    x: 1\n",
    ])
    func putsExamplesBackWhereTheyStood(text: String) {
        let (kept, taken) = EmbeddedText.takeOutExamples(text)
        #expect(!kept.contains("match"))
        #expect(EmbeddedText.putBackExamples(kept, taken) == text)
    }

    @Test func digestTellsNamesAndTextsApart() {
        let a = CatalogueFile(name: "a", text: "x")
        let b = CatalogueFile(name: "b", text: "y")
        #expect(CatalogueDigest.of([a, b]) == CatalogueDigest.of([b, a]))
        #expect(CatalogueDigest.of([a]) != CatalogueDigest.of([CatalogueFile(name: "ax", text: "")]))
        #expect(CatalogueDigest.of([a]) != CatalogueDigest.of([CatalogueFile(name: "a", text: "y")]))
        #expect(CatalogueDigest.of([]) == "cbf29ce484222325")
    }
}
