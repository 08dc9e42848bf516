public import WardenDomain

/// What is to be recorded, before it has a place in the log.
public struct EvidenceDraft: Sendable, Hashable {
    /// Bytes of the body that an entry holds itself; a longer one stands apart and is named by its digest.
    public static let longestBody = 48 * 1_024
    /// Characters of a subject or an actor.
    private static let longestName = 1_024

    /// JSON of the facts, as it is written.
    public let body: [UInt8]
    private let head: [UInt8]
    private let tail: [UInt8]

    /// - Parameters:
    ///   - kind: what happened: `incident.opened`, `plan.applied`.
    ///   - subject: what it happened to: an asset, a finding, an incident.
    ///   - actor: who did it: a person, a service, `trailwarden`.
    ///   - time: epoch milliseconds.
    ///   - body: the facts. Never a secret.
    public init(kind: String, subject: String, actor: String, time: Int64, body: JSONValue) {
        self.body = body.encoded
        func quoted(_ text: String) -> [UInt8] { JSONValue.string(String(text.prefix(Self.longestName))).encoded }
        head = Array("{\"actor\":".utf8) + quoted(actor) + Array(",\"body\":".utf8)
        tail =
            Array(",\"kind\":".utf8) + quoted(kind) + Array(",\"subject\":".utf8) + quoted(subject)
            + Array(",\"time\":".utf8) + JSONValue.time(time).encoded + Array(",\"v\":1}".utf8)
    }

    /// The digest of a body that stands apart; nil for one that the entry holds.
    public var detachedBody: TreeHash? { body.count > Self.longestBody ? TreeHash.plain(body) : nil }

    /// Where a body of this digest stands below the log.
    public static func bodyPath(_ hexadecimal: String) -> String { "bodies/\(hexadecimal).json" }

    /// The bytes of the entry: JSON without spaces, members sorted.
    ///
    /// - Parameter index: the entry's place.
    public func encoded(index: UInt64) -> [UInt8] {
        let inside = detachedBody.map { Array("{\"$bytes\":\(body.count),\"$sha256\":\"\($0.hexadecimal)\"}".utf8) }
        return head + (inside ?? body) + Array(",\"index\":\(index)".utf8) + tail
    }
}
