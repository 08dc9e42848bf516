/// The stable name of an asset: the same in every run and for every caller.
///
/// Text form `kind:scope/name`. Rows of a metastore are scoped by it (`system.access.audit` exists once a region); a place
/// is scoped by its scheme (`prefix:s3/bucket/logs`). Tables, views and their like share the kind `table` in ids, since a
/// reference to a name does not say which of them it is.
public struct AssetID: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var kind: AssetKind
    public var scope: String
    public var name: String

    public init(_ kind: AssetKind, scope: String, name: String) {
        self.kind = kind.isTabular ? .table : kind
        self.scope = scope
        self.name = kind.isTabular ? name.lowercased() : name
    }

    /// Reads the text form.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = AssetKind(rawValue: String(text[..<colon])) else {
            return nil
        }
        let rest = text[text.index(after: colon)...]
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        self.init(kind, scope: String(rest[..<slash]), name: String(rest[rest.index(after: slash)...]))
    }

    /// The id of a place.
    public init(_ place: StorageURL) {
        self.init(
            place.prefix.isEmpty ? .bucket : .prefix,
            scope: place.scheme,
            name: place.prefix.isEmpty ? place.bucket : place.bucket + "/" + place.prefix
        )
    }

    public var description: String { "\(kind.rawValue):\(scope)/\(name)" }

    /// The place that the id names, if it names one.
    public var place: StorageURL? {
        guard kind.isPlace else { return nil }
        let parts = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        return StorageURL(scheme: scope, bucket: String(parts[0]), prefix: parts.count > 1 ? String(parts[1]) : "")
    }

    public static func < (left: AssetID, right: AssetID) -> Bool {
        (left.kind.rawValue, left.scope, left.name) < (right.kind.rawValue, right.scope, right.name)
    }
}

extension AssetID: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = AssetID(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no asset id")
        }
        self = id
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
