/// A line of a batch that is no event.
public struct LineFault: Sendable, Hashable {
    public enum Reason: String, Sendable, Hashable {
        case malformed = "malformed-json"
        case invalidUTF8 = "invalid-utf8"
        case tooDeep = "too-deep"
        case tooLong = "line-too-long"
        case notObject = "not-an-object"
    }

    /// Index in the batch, from 0; blank lines count.
    public var line: Int
    /// The line's bytes in the batch, newline excluded.
    public var bytes: Range<Int>
    /// Where in the batch the fault was seen.
    public var position: Int
    public var reason: Reason

    /// For a person; holds nothing of the line.
    public var message: String {
        let column = position - bytes.lowerBound + 1
        return switch reason {
        case .malformed: "malformed JSON at byte \(column) of the line"
        case .invalidUTF8: "invalid UTF-8 at byte \(column) of the line"
        case .tooDeep: "objects or arrays nested too deep at byte \(column) of the line"
        case .tooLong: "line of \(bytes.count) bytes is longer than allowed"
        case .notObject: "line is JSON but no object"
        }
    }
}
