/// The content detectors and models of `Catalogue/detectors` and `Catalogue/models`. Decoded on first use.
public enum BuiltInDetectors {
    /// One entry a detector file, sorted by name.
    public static let sources: [(name: String, text: String)] = GeneratedDetectors.detectors
        .flatMap { EmbeddedText.files($0) }
        .map { (name: $0.name, text: $0.text) }

    /// One entry a model file, sorted by name.
    public static let models: [(name: String, text: String)] = GeneratedDetectors.models
        .flatMap { EmbeddedText.files($0) }
        .map { (name: $0.name, text: $0.text) }

    /// `CatalogueDigest` of the files that the detectors and models were made from.
    public static var digest: String { GeneratedDetectors.digest }
}
