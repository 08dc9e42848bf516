public import WardenDomain

/// A match by its place in a raw line.
public struct LineMatch: Sendable {
    /// Index in `ContentEngine.detectors`.
    public var detector: Int
    /// Bytes of the line: `start` inclusive, `end` exclusive.
    public var start: Int
    public var end: Int
    public var confidence: Double
    /// The value is a JSON number: what replaces it needs quotes.
    public var isNumber: Bool
    /// Index in the scanner's raw matches.
    var raw: Int
    var field: Int
}

/// Scans raw lines, JSON or plain, and answers in bytes of the line. One per worker.
public struct LineScanner: ~Copyable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// What the last line held, rising by `start`.
    public private(set) var matches: [LineMatch] = []
    private var scanner: ContentScanner
    private var json = JSONLineText()
    private let address: Int
    private let skipsIdentities: Bool

    /// - Parameters:
    ///   - now: epoch seconds, for expiry.
    ///   - skipsIdentities: leaves out the e-mail addresses that name the actors of audit events.
    public init(engine: ContentEngine, now: Int64, skipsIdentities: Bool) {
        scanner = ContentScanner(engine: engine, now: now)
        address = Int(engine.program.address)
        self.skipsIdentities = skipsIdentities
    }

    /// How a line was read.
    public enum Reading: Sendable { case json, text }

    /// Scans one line without its newline. A line that is no JSON is read as text.
    public mutating func scan(_ line: UnsafeBufferPointer<UInt8>, asText: Bool) -> Reading {
        matches.removeAll(keepingCapacity: true)
        let isJSON = !asText && json.read(line)
        if !isJSON { json.readPlain(line) }
        let found = json.text.withUnsafeBufferPointer { text in
            json.fields.withUnsafeBufferPointer { fields in scanner.scan(text, fields: fields, keys: line) }
        }
        if found > 0 { place(line) }
        return isJSON ? .json : .text
    }

    private mutating func place(_ line: Bytes) {
        for (index, match) in scanner.matches.enumerated() {
            let field = Int(match.field)
            let place = json.places[field]
            if skipsIdentities, Int(match.detector) == address, isIdentity(match, field, line) { continue }
            var start = json.lineOffset(of: Int(match.start), field: field, in: line)
            var end = json.lineOffset(of: Int(match.end), field: field, in: line)
            if place.isNumber { (start, end) = (place.start, place.end) }
            guard end > start else { continue }
            matches.append(
                LineMatch(
                    detector: Int(match.detector),
                    start: start,
                    end: end,
                    confidence: Double(match.confidence),
                    isNumber: place.isNumber,
                    raw: index,
                    field: field
                )
            )
        }
        matches.sort { $0.start < $1.start }
    }

    /// An address that is the whole value of a field that names people, in an audit event.
    private func isIdentity(_ match: RawMatch, _ field: Int, _ line: Bytes) -> Bool {
        let bounds = json.fields[field]
        guard json.isAuditEvent else { return false }
        if bounds.start == match.start, bounds.start + bounds.length == match.end {
            return IdentityKey.isOne(line.slice(Int(bounds.keyStart), Int(bounds.keyStart + bounds.keyLength)))
        }
        // Azure writes objects as text: `"identity":"{\"email\":\"…\"}"`.
        let start = Int(bounds.start)
        return json.text.withUnsafeBufferPointer { text in
            guard text[start] == 123 else { return false }
            let value = text.slice(start, start + Int(bounds.length))
            return IdentityKey.isOne(Self.innerKey(value, Int(match.start) - start, Int(match.end) - start))
        }
    }

    /// The key of the text from `start` to `end` in a JSON object; empty where that is no whole value.
    private static func innerKey(_ object: Bytes, _ start: Int, _ end: Int) -> Bytes {
        let none = object.slice(0, 0)
        guard start > 4, end < object.count, object[end] == 34, object[start - 1] == 34 else { return none }
        var index = start - 2
        while index > 0, object[index].isSpace { index -= 1 }
        guard index > 0, object[index] == 58 else { return none }
        index -= 1
        while index > 0, object[index].isSpace { index -= 1 }
        guard object[index] == 34, let first = object[..<index].lastIndex(of: 34) else { return none }
        return object.slice(first + 1, index)
    }

    /// The match as it may be shown.
    public func tell(_ match: LineMatch, key: FingerprintKey) -> ContentMatch {
        json.text.withUnsafeBufferPointer { text in
            scanner.tell(scanner.matches[match.raw], in: text, field: "", key: key)
        }
    }

    /// Keyed fingerprint of a match's value.
    public func fingerprint(_ match: LineMatch, key: FingerprintKey) -> String {
        json.text.withUnsafeBufferPointer { text in
            scanner.withValue(of: scanner.matches[match.raw], in: text) { key.fingerprint($0).hexadecimal }
        }
    }
}
