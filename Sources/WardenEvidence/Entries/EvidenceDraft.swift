public import WardenDomain

/// What is to be recorded, before it has a place in the log.
public struct EvidenceDraft: Sendable, Hashable {
    /// Dotted: what happened. `incident.opened`, `remedy.applied`.
    public var kind: String
    /// What it happened to: an asset, a finding, an incident.
    public var subject: String
    /// Who did it: a person, a service, `trailwarden`.
    public var actor: String
    /// Epoch milliseconds.
    public var time: Int64
    /// Canonical JSON (RFC 8785) of the facts. Never a secret.
    public var body: [UInt8]

    public init(kind: String, subject: String, actor: String, time: Int64, body: [UInt8]) {
        self.kind = kind
        self.subject = subject
        self.actor = actor
        self.time = time
        self.body = body
    }

    /// Bytes of the body that an entry holds itself; a longer one stands apart and is named by its digest.
    public static let longestBody = 48 * 1_024

    /// Where a body of this digest stands below the log.
    public static func bodyPath(_ digest: TreeHash) -> String { "bodies/\(digest.hexadecimal).json" }

    /// The bytes of the entry: canonical JSON, members in order.
    ///
    /// - Parameter index: the entry's place.
    public func encoded(index: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(body.count + kind.utf8.count + subject.utf8.count + actor.utf8.count + 96)
        bytes += "{\"actor\":".utf8
        Self.append(actor, to: &bytes)
        bytes += ",\"body\":".utf8
        if body.count > Self.longestBody {
            bytes += "{\"$bytes\":\(body.count),\"$sha256\":\"\(TreeHash.plain(body).hexadecimal)\"}".utf8
        } else {
            bytes += body
        }
        bytes += ",\"index\":\(index),\"kind\":".utf8
        Self.append(kind, to: &bytes)
        bytes += ",\"subject\":".utf8
        Self.append(subject, to: &bytes)
        bytes += ",\"time\":\"\(EvidenceTime.text(time))\",\"v\":1}".utf8
        return bytes
    }

    /// Text of one line, cut where it would not leave room in an entry.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars.prefix(1_024) {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case _ where scalar.value == 8: bytes += "\\b".utf8
            case _ where scalar.value == 12: bytes += "\\f".utf8
            case _ where scalar.value < 0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += "\\u00".utf8
                bytes += [digits[Int(scalar.value >> 4)], digits[Int(scalar.value & 15)]]
            default: bytes += String(scalar).utf8
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
