/// A place in object storage: a bucket (or container) and a prefix, compared component by component.
///
/// Spellings of one place are equal: `s3a://b/p/` and `s3://b/p`, `wasbs` and `abfss`.
public struct StorageURL: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// `s3`, `abfss`, `gs`, `r2`.
    public let scheme: String
    /// The authority: a bucket, or `container@account`.
    public let bucket: String
    /// Without leading or trailing slash; empty = the whole bucket.
    public let prefix: String

    public init(scheme: String, bucket: String, prefix: String = "") {
        self.scheme = scheme
        self.bucket = bucket
        self.prefix = prefix.split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    }

    /// Nil for text that names no object storage: local paths, DBFS, volumes, half a URL.
    public init?(_ text: String) {
        guard let mark = text.range(of: "://") else { return nil }
        let scheme: String
        switch text[..<mark.lowerBound].lowercased() {
        case "s3", "s3a", "s3n": scheme = "s3"
        case "abfss", "abfs", "wasbs", "wasb": scheme = "abfss"
        case "gs", "gcs": scheme = "gs"
        case "r2": scheme = "r2"
        default: return nil
        }
        let rest = text[mark.upperBound...]
        let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        guard !authority.isEmpty, !authority.contains(where: { $0.isWhitespace || "*{}$'\"`<>".contains($0) }) else {
            return nil
        }
        var path = rest.dropFirst(authority.count)
        // A glob reads below what stands before its first wild component.
        if let wild = path.firstIndex(where: { "*{[".contains($0) }) {
            let head = path[..<wild]
            path = head.lastIndex(of: "/").map { head[..<$0] } ?? ""
        }
        let host = authority.lowercased()
        let name = scheme == "abfss" ? host.replacingSuffix(".blob.core.windows.net", ".dfs.core.windows.net") : host
        self.init(scheme: scheme, bucket: name, prefix: String(path))
    }

    /// From an ARN: `arn:aws:s3:::bucket[/prefix]`.
    public init?(bucketARN text: String) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[2] == "s3", parts[3].isEmpty, parts[4].isEmpty else {
            return nil
        }
        let path = parts[5].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let bucket = path.first, !bucket.isEmpty, bucket != "*" else { return nil }
        let prefix = path.count > 1 ? path[1].prefix { $0 != "*" && $0 != "?" } : ""
        self.init(scheme: "s3", bucket: String(bucket), prefix: String(prefix))
    }

    public var description: String { "\(scheme)://\(bucket)" + (prefix.isEmpty ? "" : "/" + prefix) }

    /// The whole bucket that this place is in.
    public var root: StorageURL { StorageURL(scheme: scheme, bucket: bucket) }

    /// Whether everything below `other` is also below this place.
    public func covers(_ other: StorageURL) -> Bool {
        guard scheme == other.scheme, bucket == other.bucket else { return false }
        return prefix.isEmpty || other.prefix == prefix || other.prefix.hasPrefix(prefix + "/")
    }

    public func overlaps(_ other: StorageURL) -> Bool { covers(other) || other.covers(self) }

    /// What both places have in common: the narrower one, or nil where they lie apart.
    public func intersection(_ other: StorageURL) -> StorageURL? {
        covers(other) ? other : other.covers(self) ? self : nil
    }

    /// The components below `ancestor`, where this place lies inside it.
    public func components(below ancestor: StorageURL) -> [Substring]? {
        guard ancestor.covers(self) else { return nil }
        return prefix.dropFirst(ancestor.prefix.count).split(separator: "/")
    }

    public static func < (left: StorageURL, right: StorageURL) -> Bool {
        (left.scheme, left.bucket, left.prefix) < (right.scheme, right.bucket, right.prefix)
    }
}

extension StorageURL: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let mark = text.firstRange(of: "://") else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no storage URL")
        }
        // What was written is canonical: nothing is interpreted again.
        let rest = text[mark.upperBound...]
        let bucket = rest.prefix { $0 != "/" }
        self.init(
            scheme: String(text[..<mark.lowerBound]),
            bucket: String(bucket),
            prefix: String(rest.dropFirst(bucket.count))
        )
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, _ replacement: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + replacement : self
    }

    /// The first range of the text, without Foundation.
    fileprivate func range(of text: String) -> Range<String.Index>? { firstRange(of: text) }
}
