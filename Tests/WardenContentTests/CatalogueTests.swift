import Testing
import WardenDomain

@testable import WardenContent

@Suite struct CatalogueTests {
    @Test func everyFileIsReadWithoutProblem() {
        #expect(CatalogueFiles.loaded.diagnostics.map(\.rendered) == [])
        #expect(CatalogueFiles.loaded.detectors.count >= 180)
    }

    @Test func everyDetectorCompiles() {
        #expect(CatalogueFiles.compiled.diagnostics.map(\.rendered) == [])
        #expect(CatalogueFiles.compiled.engine.detectors.count == CatalogueFiles.loaded.detectors.count)
    }

    /// The pattern library misses matches of some expressions that stand far behind the start of a text.
    @Test func everyDetectorFindsItsExamplesBehindOtherText() {
        let probe = TextProbe(engine: CatalogueFiles.compiled.engine)
        let before = "select region, amount from main.sales.orders where note is null and more of it follows;\n"
        for detector in CatalogueFiles.loaded.detectors where detector.source != .assignment {
            for template in detector.examples.match {
                let example = ExampleText(template, seed: 1, validators: detector.validators)
                let own = probe.scan(before + example.text).filter { $0.kind == detector.kind }
                #expect(!own.isEmpty, "\(detector.id): '\(example.text)'")
            }
        }
    }

    @Test func everyDetectorFindsItsExamples() {
        let probe = TextProbe(engine: CatalogueFiles.compiled.engine)
        for detector in CatalogueFiles.loaded.detectors where detector.source != .assignment {
            for template in detector.examples.match {
                for seed: UInt64 in 1...3 {
                    let example = ExampleText(template, seed: seed, validators: detector.validators)
                    let found = probe.scan(example.text)
                    let own = found.filter { $0.kind == detector.kind }
                    #expect(!own.isEmpty, "\(detector.id): '\(example.text)' found \(found)")
                    if let value = example.value, !own.isEmpty {
                        #expect(
                            own.contains { $0.range == value },
                            "\(detector.id): '\(example.text)' \(value) found \(found)"
                        )
                    }
                }
            }
        }
    }

    @Test func noDetectorFindsItsCounterexamples() {
        let probe = TextProbe(engine: CatalogueFiles.compiled.engine)
        for detector in CatalogueFiles.loaded.detectors where detector.source != .assignment {
            for template in detector.examples.noMatch {
                for seed: UInt64 in 1...3 {
                    let example = ExampleText(template, seed: seed)
                    let own = probe.scan(example.text).filter { $0.id == detector.id }
                    #expect(own.isEmpty, "\(detector.id): '\(example.text)' found \(own)")
                }
            }
        }
    }
}
