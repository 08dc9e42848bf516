public import WardenDomain

/// What a bundle holds: `manifest.json`.
public struct BundleManifest: Sendable, Hashable {
    public static let name = "manifest.json"
    private static let format = "trailwarden-evidence-bundle/1"

    /// A file of the bundle.
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: Int64
        /// SHA-256 in hexadecimal.
        public var digest: String

        public init(name: String, bytes: Int64, digest: String) {
            self.name = name
            self.bytes = bytes
            self.digest = digest
        }
    }

    public var origin: String
    /// Epoch milliseconds: from inclusive, until exclusive.
    public var from: Int64
    public var until: Int64
    /// The first entry of the period, and how many follow from it.
    public var first: UInt64
    public var count: UInt64
    /// Entries of the log at the checkpoint.
    public var size: UInt64
    public var created: Int64
    public var files: [File]

    public init(
        origin: String,
        from: Int64,
        until: Int64,
        first: UInt64,
        count: UInt64,
        size: UInt64,
        created: Int64,
        files: [File] = []
    ) {
        self.origin = origin
        self.from = from
        self.until = until
        self.first = first
        self.count = count
        self.size = size
        self.created = created
        self.files = files
    }

    /// Entries of one file of entries.
    public static let entriesPerFile: UInt64 = 4_096

    /// The file of entries that begins with `index`: one entry a line, as the log hashes it.
    public static func entriesName(_ index: UInt64) -> String {
        let digits = String(index)
        return "entries/" + String(repeating: "0", count: 12 - min(12, digits.count)) + digits + ".jsonl"
    }

    public var json: JSONValue {
        [
            "format": .string(Self.format), "origin": .string(origin), "created": .time(created),
            "period": ["from": .time(from), "until": .time(until)],
            "entries": ["first": .count(first), "count": .count(count)],
            "checkpoint": ["size": .count(size)],
            "files": .array(
                files.map { ["path": .string($0.name), "bytes": .integer($0.bytes), "sha256": .string($0.digest)] }
            ),
        ]
    }

    /// - Throws: `evidence.bad-bundle`.
    public init(_ bytes: [UInt8]) throws(WardenError) {
        guard let json = try? JSONReader.read(bytes), json["format"]?.string == Self.format,
            let origin = json["origin"]?.string, let from = Self.time(json["period"]?["from"]),
            let until = Self.time(json["period"]?["until"]), let created = Self.time(json["created"]),
            let first = Self.index(json["entries"]?["first"]), let count = Self.index(json["entries"]?["count"]),
            let size = Self.index(json["checkpoint"]?["size"]), let files = json["files"]?.array
        else {
            throw WardenError(code: "evidence.bad-bundle", object: Self.name, "is not of the form '\(Self.format)'")
        }
        self.init(origin: origin, from: from, until: until, first: first, count: count, size: size, created: created)
        for file in files {
            guard let name = file["path"]?.string, let bytes = file["bytes"]?.integer,
                let digest = file["sha256"]?.string
            else {
                throw WardenError(code: "evidence.bad-bundle", object: Self.name, "names a file without its digest")
            }
            self.files.append(File(name: name, bytes: bytes, digest: digest))
        }
    }

    private static func time(_ value: JSONValue?) -> Int64? { value?.string.flatMap { Timestamp.milliseconds($0) } }

    private static func index(_ value: JSONValue?) -> UInt64? { value?.integer.flatMap { UInt64(exactly: $0) } }
}
