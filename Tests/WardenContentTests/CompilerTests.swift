import Testing
import WardenDomain

@testable import WardenContent

@Suite struct CompilerTests {
    private func detector(_ id: String, _ pattern: String) -> Detector {
        Detector(id: id, title: id, contentClass: .secret, severity: .high, pattern: pattern)
    }

    @Test func badPatternIsNamedAndTheRestGoesOn() {
        let detectors = [
            detector("good", "tok_[a-z0-9]{12}"), detector("bad", "tok_[a-z"), detector("other", "abc_[0-9]{8}"),
        ]
        let (engine, diagnostics) = ContentEngine.compile(detectors)
        #expect(engine.detectors.map(\.id) == ["good", "other"])
        #expect(diagnostics.map(\.code) == ["detector.bad-pattern"])
        #expect(diagnostics[0].message.contains("'bad'"))
        let found = TextProbe(engine: engine).scan("x abc_83920174 y tok_a1b2c3d4e5f6")
        #expect(found.map(\.kind) == ["other", "good"])
    }

    @Test func patternTheScannerRefusesIsNamed() {
        let detectors = [detector("good", "tok_[a-z0-9]{12}"), detector("pair", #"(?:ab(?:c)){0}tok_\B\b\B[a-z]{3}"#)]
        let (engine, diagnostics) = ContentEngine.compile(detectors)
        #expect(engine.detectors.map(\.id).contains("good"))
        #expect(diagnostics.count <= 1)
    }

    @Test func patternWithoutLiteralIsRefused() {
        let (engine, diagnostics) = ContentEngine.compile([detector("any", "[a-f0-9]{40}")])
        #expect(engine.detectors.isEmpty)
        #expect(diagnostics.map(\.code) == ["detector.no-literal"])
    }

    @Test func secondDetectorOfOneIdIsRefused() {
        let (engine, diagnostics) = ContentEngine.compile([
            detector("a", "aaa_[0-9]{4}"), detector("a", "bbb_[0-9]{4}"),
        ])
        #expect(engine.detectors.count == 1)
        #expect(diagnostics.map(\.code) == ["detector.duplicate-id"])
    }

    @Test func fileWithUnknownKeyAndValidatorIsReportedWithPlaces() {
        let text = """
            id: x
            title: X
            class: secret
            severity: high
            description: d
            remedy: r
            patern: 'tok_[a-z]+'
            pattern: 'tok_[a-z]+'
            validators: [luhnn]
            """
        let (detectors, diagnostics) = DetectorLoader.load(text, file: "x.yaml")
        #expect(detectors.isEmpty)
        #expect(Set(diagnostics.map(\.code)) == ["detector.unknown-key", "detector.unknown-validator"])
        #expect(diagnostics.contains { $0.location?.line == 7 && $0.hint == "did you mean 'pattern'?" })
        #expect(diagnostics.contains { $0.location?.line == 9 })
    }

    @Test func everyMatchOfATextIsFound() {
        let engine = ContentEngine.compile([detector("t", "tok_[a-z0-9]{12}")]).engine
        let text = (0..<2_000).map { "tok_a1b2c3d4\(String(1_000 + $0)) " }.joined()
        #expect(TextProbe(engine: engine).scan(text).count == 2_000)
    }

    @Test func manyCandidatesOverflowNoBuffer() {
        let text = (0..<6_000).map { "a\($0)@corp.example, " }.joined()
        let found = TextProbe(engine: CatalogueFiles.compiled.engine).scan(text)
        #expect(found.count == 6_000)
    }
}
