internal import Crypto
internal import Foundation
internal import WardenCatalogue
public import WardenContent
public import WardenDomain

/// What is searched with: the built-in detectors and model, and what the user adds.
public struct ContentSources: Sendable, Hashable {
    /// Detector files or directories besides the built-in ones.
    public var detectorPaths: [String]
    /// A model file in place of the built-in one.
    public var modelPath: String?
    public var usesBuiltInDetectors: Bool

    public init(detectorPaths: [String] = [], modelPath: String? = nil, usesBuiltInDetectors: Bool = true) {
        self.detectorPaths = detectorPaths
        self.modelPath = modelPath
        self.usesBuiltInDetectors = usesBuiltInDetectors
    }

    /// Changes whenever what is found may change.
    var digest: String {
        var parts = [usesBuiltInDetectors ? BuiltInDetectors.digest : "none"]
        if !detectorPaths.isEmpty { parts.append(DetectorFiles.read(detectorPaths).digest) }
        if let modelPath, let data = FileManager.default.contents(atPath: modelPath) {
            parts.append(Hexadecimal.text(SHA256.hash(data: data)))
        }
        return parts.joined(separator: " ")
    }
}

/// Compiles detectors and model.
public enum ContentCatalogue {
    /// All detectors with the trained model. Detectors or a model that cannot be used are named; the rest goes on.
    public static func engine(
        _ options: ContentOptions,
        _ sources: ContentSources = ContentSources()
    ) -> (engine: ContentEngine, diagnostics: [Diagnostic]) {
        var detectors: [Detector] = []
        var diagnostics: [Diagnostic] = []
        for source in sources.usesBuiltInDetectors ? BuiltInDetectors.sources : [] {
            let loaded = DetectorLoader.load(source.text, file: source.name)
            detectors += loaded.detectors
            diagnostics += loaded.diagnostics
        }
        let added = DetectorFiles.read(sources.detectorPaths)
        detectors += added.detectors
        diagnostics += added.diagnostics
        let (model, problem) = model(sources.modelPath)
        if let problem { diagnostics.append(problem) }
        let compiled = ContentEngine.compile(
            detectors,
            model: model,
            options: options,
            cache: PatternCacheFiles.standard()
        )
        return (compiled.engine, diagnostics + compiled.diagnostics)
    }

    /// The model at a path, or the built-in one; also where the one at the path cannot be used.
    private static func model(_ path: String?) -> (AssignmentModel?, Diagnostic?) {
        var problem: Diagnostic?
        if let path {
            do {
                guard let data = FileManager.default.contents(atPath: path) else {
                    throw WardenError(code: "model.unreadable", object: path, "the model '\(path)' cannot be opened")
                }
                return (try AssignmentModel(data, file: path), nil)
            } catch {
                problem = diagnostic(error, path)
            }
        }
        for source in BuiltInDetectors.models {
            do {
                return (try AssignmentModel(source.text.utf8, file: source.name), problem)
            } catch {
                problem = diagnostic(error, source.name)
            }
        }
        return (nil, problem)
    }

    private static func diagnostic(_ error: any Error, _ name: String) -> Diagnostic {
        guard let error = error as? WardenError else {
            return Diagnostic(.error, code: "model.unreadable", "the model '\(name)' cannot be read")
        }
        return Diagnostic(.error, code: error.code, error.message, hint: error.hint)
    }
}
