/// The strings and numbers of one JSON line, decoded one after another, and where each of them stands in the line.
///
/// Reused from line to line. Checks structure as far as it must to know keys from values; it is no validator.
struct JSONLineText: ~Copyable {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Where a field stands in the line.
    struct Place {
        /// First byte of the value in the line; for strings just past the quote.
        var start: Int
        var end: Int
        var isEscaped: Bool
        var isNumber: Bool
    }

    private(set) var text: [UInt8] = []
    private(set) var fields: [ContentField] = []
    private(set) var places: [Place] = []
    /// Whether the line is an audit event: names its service or action at the top.
    private(set) var isAuditEvent = false
    /// For each open container whether it is an object.
    private var containers: [Bool] = []
    private var key = (start: 0, length: 0)

    private static let deepest = 512

    /// Reads a line. False where it is no JSON value; what was read until then is to be ignored.
    mutating func read(_ line: Bytes) -> Bool {
        text.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        containers.removeAll(keepingCapacity: true)
        key = (0, 0)
        isAuditEvent = false
        var index = 0
        var expectsValue = true
        var isComplete = false
        while index < line.count {
            let byte = line[index]
            if byte.isSpace {
                index += 1
                continue
            }
            guard !isComplete else { return false }
            switch byte {
            case 123, 91:
                guard expectsValue, containers.count < Self.deepest else { return false }
                containers.append(byte == 123)
                index += 1
                if byte == 123 {
                    guard let next = readKey(line, index) else { return false }
                    if next.isEmptyObject { expectsValue = false } else { expectsValue = true }
                    index = next.index
                } else {
                    index = skipSpace(line, index)
                    expectsValue = !(index < line.count && line[index] == 93)
                }
            case 125, 93:
                guard !expectsValue, let isObject = containers.popLast(), isObject == (byte == 125) else {
                    return false
                }
                index += 1
                isComplete = containers.isEmpty
            case 44:
                guard !expectsValue, let isObject = containers.last else { return false }
                index += 1
                if isObject {
                    guard let next = readKey(line, index), !next.isEmptyObject else { return false }
                    index = next.index
                }
                expectsValue = true
            case 34:
                guard expectsValue, let end = readString(line, index) else { return false }
                index = end
                expectsValue = false
                isComplete = containers.isEmpty
            default:
                guard expectsValue, let end = readScalar(line, index) else { return false }
                index = end
                expectsValue = false
                isComplete = containers.isEmpty
            }
        }
        return isComplete
    }

    /// Takes a whole line as one text.
    mutating func readPlain(_ line: Bytes) {
        text.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        isAuditEvent = false
        text.append(contentsOf: line)
        fields.append(ContentField(start: 0, length: UInt32(line.count)))
        places.append(Place(start: 0, end: line.count, isEscaped: false, isNumber: false))
    }

    private func skipSpace(_ line: Bytes, _ start: Int) -> Int {
        var index = start
        while index < line.count, line[index].isSpace { index += 1 }
        return index
    }

    /// A key and its colon, or the end of an empty object (left for the caller to read).
    private mutating func readKey(_ line: Bytes, _ start: Int) -> (index: Int, isEmptyObject: Bool)? {
        var index = skipSpace(line, start)
        guard index < line.count else { return nil }
        if line[index] == 125 { return (index, true) }
        guard line[index] == 34, let (end, isEscaped) = stringEnd(line, index + 1) else { return nil }
        key = (index + 1, end - index - 1)
        if containers.count == 1, !isAuditEvent { isAuditEvent = Self.namesEvent(line.slice(key.start, end)) }
        if key.length >= 8 { addKey(line, key.start, end, isEscaped) }
        index = skipSpace(line, end + 1)
        guard index < line.count, line[index] == 58 else { return nil }
        return (index + 1, false)
    }

    private static func namesEvent(_ name: Bytes) -> Bool {
        let names: [StaticString] = [
            "servicename", "service_name", "actionname", "action_name", "eventsource", "operationname",
        ]
        return names.contains { $0.utf8CodeUnitCount == name.count && name.startsIgnoringCase(with: $0) }
    }

    /// Keys that hold digits or an address may be values in disguise: `{"anna@corp.example": 3}`.
    private mutating func addKey(_ line: Bytes, _ start: Int, _ end: Int, _ isEscaped: Bool) {
        let name = line.slice(start, end)
        guard name.contains(where: { $0.isDigit || $0 == 64 }) else { return }
        append(line, start, end, isEscaped: isEscaped, isNumber: false, keyed: false)
    }

    private mutating func readString(_ line: Bytes, _ quote: Int) -> Int? {
        guard let (end, isEscaped) = stringEnd(line, quote + 1) else { return nil }
        if end > quote + 1 { append(line, quote + 1, end, isEscaped: isEscaped, isNumber: false, keyed: true) }
        return end + 1
    }

    /// A number, or one of the three words.
    private mutating func readScalar(_ line: Bytes, _ start: Int) -> Int? {
        var end = start
        while end < line.count, line[end].isAlphanumeric || line[end] == 45 || line[end] == 43 || line[end] == 46 {
            end += 1
        }
        let token = line.slice(start, end)
        if token.count == 4, token.starts(with: "true") || token.starts(with: "null") { return end }
        if token.count == 5, token.starts(with: "false") { return end }
        if token.count == 3, token.starts(with: "NaN") { return end }
        guard let first = token.first, first == 45 || first.isDigit else { return nil }
        guard token.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }) else { return nil }
        if token.count >= 8 { append(line, start, end, isEscaped: false, isNumber: true, keyed: true) }
        return end
    }

    /// The closing quote, and whether an escape stood before it.
    private func stringEnd(_ line: Bytes, _ start: Int) -> (Int, Bool)? {
        var index = start
        var isEscaped = false
        while index < line.count {
            let byte = line[index]
            if byte == 34 { return (index, isEscaped) }
            if byte == 92 {
                isEscaped = true
                index += 1
            }
            index += 1
        }
        return nil
    }

    private mutating func append(
        _ line: Bytes,
        _ start: Int,
        _ end: Int,
        isEscaped: Bool,
        isNumber: Bool,
        keyed: Bool
    ) {
        let first = text.count
        if isEscaped {
            var walk = EscapeWalk(line: line, index: start, end: end)
            while walk.index < end {
                text.append(contentsOf: line[walk.skipPlain()])
                if walk.next() { walk.append(to: &text) }
            }
        } else {
            text.append(contentsOf: line[start..<end])
        }
        fields.append(
            ContentField(
                start: UInt32(first),
                length: UInt32(text.count - first),
                keyStart: UInt32(key.start),
                keyLength: keyed ? UInt32(key.length) : 0
            )
        )
        places.append(Place(start: start, end: end, isEscaped: isEscaped, isNumber: isNumber))
        text.append(10)
    }

    /// Byte of the line at which the decoded byte `offset` of the text begins; `offset` lies in field `field` or at its
    /// end.
    func lineOffset(of offset: Int, field: Int, in line: Bytes) -> Int {
        let place = places[field]
        let within = offset - Int(fields[field].start)
        guard place.isEscaped else { return place.start + within }
        var walk = EscapeWalk(line: line, index: place.start, end: place.end)
        var passed = 0
        while passed < within {
            guard walk.next() else { return place.end }
            passed += walk.count
        }
        return passed == within ? walk.index : walk.start
    }
}
