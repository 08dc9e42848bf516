/// What scans looked for, and whether in everything they read. A name that ends in a dot stands for all that begin so.
public struct WatchedObjects: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private let objects: [String: Bool]

    public init(_ objects: [String: Bool]) { self.objects = objects }

    public init(dictionaryLiteral elements: (String, Bool)...) {
        objects = Dictionary(elements) { first, second in first || second }
    }

    /// Whether some scan looked for the object in everything it read: only then is silence an answer.
    public func holds(_ object: String) -> Bool {
        let name = object.lowercased()
        return objects.contains { key, isWhole in
            isWhole && (key == name || key.hasSuffix(".") && name.hasPrefix(key))
        }
    }
}
