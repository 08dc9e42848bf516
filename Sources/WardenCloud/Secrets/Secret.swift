/// A credential in memory. Prints as `<redacted>` in every way a value prints.
public struct Secret: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The text itself: for a header or a signature, never for output.
    public let revealed: String

    public init(_ text: String) { revealed = text }

    public var description: String { "<redacted>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
