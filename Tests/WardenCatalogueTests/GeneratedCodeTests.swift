import Foundation
import Testing
import WardenCatalogue

/// What is embedded is what stands in `Catalogue/`.
@Suite struct GeneratedCodeTests {
    private static let stale: Comment = "out of date: run 'make generate' and commit what it writes"

    @Test func rulesAreThoseOfTheCatalogue() throws {
        let files = try CatalogueFiles.read("rules", ending: "yml")
        #expect(BuiltInRules.digest == CatalogueDigest.of(files), Self.stale)
        let embedded = BuiltInRules.sourcesWithExamples.map { CatalogueFile(name: $0.name, text: $0.text) }
        #expect(embedded.map(\.name) == files.map(\.name), Self.stale)
        for (file, copy) in zip(files, embedded) where file != copy {
            Issue.record("'\(file.name)' is embedded with another text; \(Self.stale)")
        }
    }

    @Test func detectorsAndModelsAreThoseOfTheCatalogue() throws {
        let detectors = try CatalogueFiles.read("detectors", ending: "yaml")
        let models = (try? CatalogueFiles.read("models", ending: "json")) ?? []
        #expect(BuiltInDetectors.digest == CatalogueDigest.of(detectors + models), Self.stale)
        #expect(BuiltInDetectors.sources.map(\.name) == detectors.map(\.name), Self.stale)
        #expect(BuiltInDetectors.sources.map(\.text) == detectors.map(\.text), Self.stale)
    }

    @Test func referenceBelongsToTheRules() throws {
        let url = CatalogueFiles.root.appending(path: "docs/rules.md")
        let first = try String(contentsOf: url, encoding: .utf8).prefix { $0 != "\n" }
        #expect(first.contains("catalogue \(BuiltInRules.digest) "), Self.stale)
    }

    @Test func scansDoNotParseExamples() {
        #expect(!BuiltInRules.sources.isEmpty)
        for source in BuiltInRules.sources {
            #expect(!source.text.contains("\nexamples:"), "\(source.name)")
            #expect(!source.text.contains("no_match"), "\(source.name)")
        }
    }

    @Test func findsARuleByFileAndByName() {
        let byFile = BuiltInRules.text(named: "logging/log-delivery-disabled.yml")
        #expect(byFile != nil)
        #expect(byFile == BuiltInRules.text(named: "log-delivery-disabled"))
        #expect(BuiltInRules.text(named: "no-such-rule") == nil)
        #expect(BuiltInRules.areas.contains("logging"))
        #expect(Set(BuiltInRules.areas).count == BuiltInRules.areas.count)
    }
}
