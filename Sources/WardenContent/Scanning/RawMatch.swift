/// How the text was written that a match was found in.
public enum TextDecoding: UInt8, Sendable, Hashable {
    case none, base64, percent, json
}

/// A match inside scanned text. Trivial; lists of them are reused from event to event.
public struct RawMatch: Sendable {
    /// Index in `ContentEngine.detectors`.
    public var detector: Int32
    /// Bytes of the value in the text, as it was given: `start` inclusive, `end` exclusive.
    public var start: UInt32
    public var end: UInt32
    /// Index of the field.
    public var field: Int32
    public var confidence: Float
    public var decoding: TextDecoding
    /// Where the decoded value stands in the scanner's `decoded` bytes; the value itself when `decoding` is none.
    var plainStart: UInt32
    var plainLength: UInt32
    /// Reasons in the scanner's `notes`.
    var firstNote: UInt32
    var noteCount: UInt32
}
