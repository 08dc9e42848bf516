/// The text of one file: rules, correlations, filters, or a pipeline.
public struct SigmaSource: Sendable, Hashable {
    /// The file's name, for messages.
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
