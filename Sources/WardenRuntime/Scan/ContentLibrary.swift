internal import WardenCatalogue
internal import WardenContent
internal import WardenDomain

/// The built-in detectors, compiled.
struct ContentLibrary: Sendable {
    let engine: ContentEngine
    /// Changes whenever a detector does.
    let digest: String
    let diagnostics: [Diagnostic]

    static func load() -> ContentLibrary {
        var detectors: [Detector] = []
        var diagnostics: [Diagnostic] = []
        for source in BuiltInDetectors.sources {
            let (loaded, problems) = DetectorLoader.load(source.text, file: source.name)
            detectors += loaded
            diagnostics += problems
        }
        let (engine, problems) = ContentEngine.compile(detectors)
        return ContentLibrary(
            engine: engine,
            digest: BuiltInDetectors.digest,
            diagnostics: diagnostics + problems
        )
    }
}
