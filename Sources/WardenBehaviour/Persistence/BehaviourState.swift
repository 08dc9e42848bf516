/// The model as bytes: what concerns all, and one piece for each principal, so that a store writes only what changed.
public struct BehaviourState: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public var principal: String
        public var bytes: [UInt8]

        public init(principal: String, bytes: [UInt8]) {
            self.principal = principal
            self.bytes = bytes
        }
    }

    public var shared: [UInt8]
    public var profiles: [Entry]

    public init(shared: [UInt8], profiles: [Entry]) {
        self.shared = shared
        self.profiles = profiles
    }
}
