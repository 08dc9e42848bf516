internal import ArgumentParser
internal import WardenRuntime

/// What to search with besides the built-in detectors and model.
struct DetectorArguments: ParsableArguments {
    @Option(help: "A detector file or directory to use besides the built-in ones; may be repeated.")
    var detectors: [String] = []

    @Flag(help: "Use only the detectors given by --detectors.")
    var noBuiltInDetectors = false

    @Option(help: "A model file to use in place of the built-in one.")
    var model: String?

    var sources: ContentSources {
        ContentSources(detectorPaths: detectors, modelPath: model, usesBuiltInDetectors: !noBuiltInDetectors)
    }

    func validate() throws {
        if noBuiltInDetectors, detectors.isEmpty {
            throw ValidationError("--no-built-in-detectors needs --detectors.")
        }
    }
}
