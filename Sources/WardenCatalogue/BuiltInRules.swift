/// The rule pack: Sigma rules over Databricks, CloudTrail and S3 access events. Decoded on first use.
public enum BuiltInRules {
    /// One entry a file, without examples, sorted by name: what a scan loads.
    public static let sources: [(name: String, text: String)] = GeneratedRules.rules
        .flatMap { EmbeddedText.files($0) }
        .map { (name: $0.name, text: $0.text) }

    /// The files as they stand in `Catalogue/rules`, examples included.
    public static let sourcesWithExamples: [(name: String, text: String)] = {
        let examples = Dictionary(
            GeneratedRules.examples.flatMap { EmbeddedText.files($0) }.map { ($0.name, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
        return sources.map { (name: $0.name, text: EmbeddedText.putBackExamples($0.text, examples[$0.name] ?? "")) }
    }()

    /// `logging`, `sharing`, ...: the folders of the pack.
    public static let areas: [String] = {
        var areas: [String] = []
        for source in sources {
            let area = String(source.name.prefix { $0 != "/" })
            if areas.last != area { areas.append(area) }
        }
        return areas
    }()

    /// The text of a file by its name (`logging/log-delivery-disabled.yml`) or the rule's (`log-delivery-disabled`).
    public static func text(named name: String) -> String? {
        sourcesWithExamples.first { $0.name == name || $0.name.hasSuffix("/\(name).yml") }?.text
    }

    /// `CatalogueDigest` of the files that the pack was made from.
    public static var digest: String { GeneratedRules.digest }
}
