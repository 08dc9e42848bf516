/// The product itself.
public enum Trailwarden {
    /// Semantic version of the engine; rules and schemas carry their own.
    public static let version = "0.1.0"
}
