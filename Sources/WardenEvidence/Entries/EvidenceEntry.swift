public import WardenDomain

/// An entry of the log, read.
public struct EvidenceEntry: Sendable, Hashable {
    public var index: UInt64
    public var kind: String
    public var subject: String
    public var actor: String
    /// Epoch milliseconds.
    public var time: Int64
    public var body: JSONValue

    /// The digest and length of a body that stands apart.
    public var detachedBody: (hexadecimal: String, bytes: Int64)? {
        guard let digest = body["$sha256"]?.string, let bytes = body["$bytes"]?.integer, body.object?.count == 2 else {
            return nil
        }
        return (digest, bytes)
    }

    /// - Parameters:
    ///   - bytes: the entry as the log holds it.
    ///   - place: where it stands.
    /// - Throws: `evidence.bad-entry`.
    public init(_ bytes: some Collection<UInt8>, at place: UInt64) throws(WardenError) {
        guard let json = try? JSONReader.read(Array(bytes)), json["v"]?.integer == 1,
            let index = json["index"]?.integer.flatMap({ UInt64(exactly: $0) }), let kind = json["kind"]?.string,
            let subject = json["subject"]?.string, let actor = json["actor"]?.string,
            let time = json["time"]?.string.flatMap({ Timestamp.milliseconds($0) })
        else { throw Self.bad(place, "is not of the form that this log writes") }
        guard index == place else { throw Self.bad(place, "says that it is entry \(index)") }
        self.index = index
        self.kind = kind
        self.subject = subject
        self.actor = actor
        self.time = time
        body = json["body"] ?? .null
    }

    /// As JSON, with the body in it.
    public var json: JSONValue {
        [
            "index": .count(index), "kind": .string(kind), "subject": .string(subject), "actor": .string(actor),
            "time": .time(time), "body": body,
        ]
    }

    private static func bad(_ place: UInt64, _ message: String) -> WardenError {
        WardenError(code: "evidence.bad-entry", object: "entry \(place)", message)
    }
}
