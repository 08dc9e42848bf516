/// A conversation with a receiver that came to no good end. Names the receiver and the cause, never a credential.
public struct WireError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable, Hashable {
        /// Later it may work: refused, timed out, busy.
        case passing
        /// The receiver will never take it.
        case lasting
    }

    public var kind: Kind
    public var message: String

    public init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    public var description: String { message }
}
