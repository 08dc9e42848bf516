/// The kinds of record Trailwarden reads; each is recognised by its shape, never by its file name.
public enum EventSource: String, Sendable, Hashable, Codable, CaseIterable {
    /// A Databricks audit event in the delivered form. All Databricks shapes are brought to it on reading.
    case databricks
    /// One AWS CloudTrail record.
    case cloudTrail = "cloudtrail"
    /// One line of an S3 server access log, as an object with the field names of AWS's documentation.
    case s3Access = "s3-access"
    /// Any other JSON object, read as it is.
    case generic
}

/// Where an event stands. `line` counts from 1 in the decompressed file; `offset` is the first byte of that line there.
public struct EventLocation: Sendable, Hashable, Codable {
    /// The path as the user named it; members of archives as `archive.tar!member`.
    public var file: String
    public var line: Int
    public var offset: UInt64

    public init(file: String, line: Int, offset: UInt64) {
        self.file = file
        self.line = line
        self.offset = offset
    }
}
