/// One hand-written file of `Catalogue/`, as it was when the generated code was written.
public struct CatalogueFile: Sendable, Hashable {
    /// Below its folder: `logging/log-delivery-disabled.yml`.
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}
