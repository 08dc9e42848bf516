public import WardenDomain

/// One slot from what it is to what it shall be.
public struct Change: Sendable, Hashable {
    /// What can be put back.
    public enum Reversal: Sendable, Hashable {
        /// The former state exactly.
        case full
        /// Something else is left behind; the words say what.
        case partial(String)
        /// Nothing; the words say what is lost.
        case none(String)

        public var word: String {
            switch self {
            case .full: "full"
            case .partial: "partial"
            case .none: "none"
            }
        }

        public var loss: String? {
            switch self {
            case .full: nil
            case .partial(let words), .none(let words): words
            }
        }
    }

    /// Id of the action that wants it.
    public var action: String
    public var slot: Slot
    /// Nil = there is none.
    public var before: JSONValue?
    /// Nil = there is to be none.
    public var after: JSONValue?
    /// `block public access to halden-audit-logs`.
    public var summary: String
    public var reversal: Reversal

    public init(
        action: String,
        slot: Slot,
        before: JSONValue?,
        after: JSONValue?,
        summary: String,
        reversal: Reversal = .full
    ) {
        self.action = action
        self.slot = slot
        // A provider's `null` says that there is none.
        self.before = before == .null ? nil : before
        self.after = after == .null ? nil : after
        self.summary = summary
        self.reversal = reversal
    }
}
