/// A body that is not what it should be.
public struct MalformedBody: Error, Sendable, Hashable {
    public var message: String
    /// True for a body that was cut on the way: worth another attempt.
    public var mayBeCut: Bool

    public init(_ message: String, mayBeCut: Bool = false) {
        self.message = message
        self.mayBeCut = mayBeCut
    }
}
