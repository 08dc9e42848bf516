/// A question that got no answer. It is a result like any other: a report with unknowns is never a pass.
public struct Unknown: Sendable, Hashable, Codable {
    public enum Reason: String, Sendable, Hashable, Codable {
        case forbidden, unauthenticated
        case notFound = "not-found"
        case throttled
        case serverError = "server-error"
        case malformed
        /// The service understood and refused.
        case rejected
        case unreachable, timeout
        /// The listing ended before its end.
        case incomplete
        /// The clocks disagree so far that signatures or tokens are refused.
        case clockSkew = "clock-skew"
        /// No interface tells it.
        case notOffered = "not-offered"
        /// A name made at run time; no text names it.
        case dynamic
        /// The configuration leaves it out.
        case outOfScope = "out-of-scope"
    }

    /// What was asked: `tables of main.sec in workspace 7`.
    public var question: String
    /// The call that was to answer.
    public var call: String
    public var reason: Reason
    /// Why, in words: status and message.
    public var detail: String
    /// What would have to be granted.
    public var permission: String?
    /// What may exist unseen because of it.
    public var blindSpot: String
    /// What it is about, if one asset.
    public var asset: AssetID?

    public init(
        _ question: String,
        call: String,
        reason: Reason,
        detail: String,
        permission: String? = nil,
        blindSpot: String,
        asset: AssetID? = nil
    ) {
        self.question = question
        self.call = call
        self.reason = reason
        self.detail = detail
        self.permission = permission
        self.blindSpot = blindSpot
        self.asset = asset
    }
}
