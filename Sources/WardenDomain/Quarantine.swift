/// Input that could not be read as an event. Counted, kept by place, never silently dropped.
public struct QuarantinedRecord: Sendable, Hashable, Codable {
    public var location: EventLocation
    /// Bytes concerned; 0 where a whole file could not be opened.
    public var length: UInt64
    /// Stable: `malformed-json`, `invalid-utf8`, `line-too-long`, `too-deep`, `truncated-gzip`, `unreadable-file`.
    public var reason: String
    /// What is wrong, for a person; never a copy of the bytes.
    public var message: String

    public init(location: EventLocation, length: UInt64, reason: String, message: String) {
        self.location = location
        self.length = length
        self.reason = reason
        self.message = message
    }
}
