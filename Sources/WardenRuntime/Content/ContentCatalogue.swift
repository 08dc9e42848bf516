internal import WardenCatalogue
public import WardenContent
public import WardenDomain

/// The built-in detectors and model, compiled.
public enum ContentCatalogue {
    /// All detectors with the trained model. Detectors or a model that cannot be used are named; the rest goes on.
    public static func engine(_ options: ContentOptions) -> (engine: ContentEngine, diagnostics: [Diagnostic]) {
        var detectors: [Detector] = []
        var diagnostics: [Diagnostic] = []
        for source in BuiltInDetectors.sources {
            let loaded = DetectorLoader.load(source.text, file: source.name)
            detectors += loaded.detectors
            diagnostics += loaded.diagnostics
        }
        var model: AssignmentModel?
        for source in BuiltInDetectors.models {
            do {
                model = try AssignmentModel(source.text.utf8, file: source.name)
            } catch let error as WardenError {
                diagnostics.append(Diagnostic(.error, code: error.code, error.message, hint: error.hint))
            } catch {
                diagnostics.append(
                    Diagnostic(.error, code: "model.unreadable", "the model '\(source.name)' cannot be read")
                )
            }
        }
        let compiled = ContentEngine.compile(
            detectors,
            model: model,
            options: options,
            cache: PatternCacheFiles.standard()
        )
        return (compiled.engine, diagnostics + compiled.diagnostics)
    }
}
