internal import Foundation
internal import WardenDomain
internal import WardenStore

/// Packs the hits of a turn: texts that recur stand once, and any hit can be read without the others.
///
/// The form: `HitBlock.mark`, the number of texts, of hits; where each text ends; the place, the time and the row of each
/// hit; then texts and rows. Numbers of rows take seven bits a byte, the others are little-endian.
struct HitBlockWriter {
    /// Hits after which a block is closed: one hit of it may be wanted alone.
    static let maximum = 2_048

    /// A text by its bytes: `String` would take two for one that only look the same.
    private struct Exact: Hashable {
        var text: String

        static func == (left: Exact, right: Exact) -> Bool {
            let isEqual = left.text.utf8.withContiguousStorageIfAvailable { one in
                right.text.utf8.withContiguousStorageIfAvailable { other in
                    guard one.count == other.count else { return false }
                    guard let start = one.baseAddress, let second = other.baseAddress else { return true }
                    return memcmp(start, second, one.count) == 0
                }
            }
            return (isEqual ?? nil) ?? left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    private var texts: [UInt8] = []
    private var ends: [UInt32] = []
    private var numbers: [Exact: UInt32] = [:]
    /// What stood at each place of the row before: mostly the same again.
    private var recent: [Exact] = []
    private var recentNumbers: [UInt32] = []
    private var sequences: [Int64] = []
    private var times: [Int64] = []
    private var starts: [UInt32] = []
    private var rows: [UInt8] = []
    private var column = 0

    var isEmpty: Bool { sequences.isEmpty }
    var isFull: Bool { sequences.count >= Self.maximum }

    /// Place of the first hit; nil = there is none.
    var firstSequence: Int64? { sequences.first }

    /// - Parameter sequence: never below that of the hit before.
    mutating func add(_ record: CorrelationRecord, sequence: Int64) {
        sequences.append(sequence)
        times.append(record.time)
        starts.append(UInt32(rows.count))
        column = 0
        put(recurring: record.rule)
        put(UInt64(record.captured.count))
        for value in record.captured {
            put(value == nil ? 0 : 1)
            if let value { put(recurring: value) }
        }
        put(recurring: record.location.file)
        put(UInt64(record.location.line))
        put(record.location.offset)
        let context = record.context
        put(recurring: context.source.rawValue)
        put(context.time == nil ? 0 : 1)
        if let time = context.time { put(UInt64(bitPattern: time)) }
        for text in context.texts { put(recurring: text) }
        put(UInt64(context.details.count))
        for detail in context.details {
            put(recurring: detail.field)
            put(detail.value)
        }
    }

    /// What was added; afterwards there is nothing. Nil where nothing was.
    mutating func take() -> MonitorCommit.HitBlock? {
        guard let first = sequences.first, let last = sequences.last, let oldest = times.min(), let newest = times.max()
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16 + ends.count * 4 + sequences.count * 20 + texts.count + rows.count)
        func add(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        add(HitBlock.mark)
        add(UInt32(ends.count))
        add(UInt32(sequences.count))
        for end in ends { add(end) }
        for sequence in sequences { add(sequence) }
        for time in times { add(time) }
        for start in starts { add(start) }
        bytes += texts
        bytes += rows
        self = HitBlockWriter()
        return MonitorCommit.HitBlock(sequences: first...max(first, last), times: oldest...newest, value: bytes)
    }

    private mutating func put(_ number: UInt64) {
        guard number >= 0x80 else { return rows.append(UInt8(truncatingIfNeeded: number)) }
        var rest = number
        while rest >= 0x80 {
            rows.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        rows.append(UInt8(truncatingIfNeeded: rest))
    }

    /// A text that is likely to be there once.
    private mutating func put(_ text: String) {
        put(UInt64(text.utf8.count))
        rows.append(contentsOf: text.utf8)
    }

    private mutating func put(recurring text: String) {
        let text = Exact(text: text)
        defer { column += 1 }
        guard column < recent.count else {
            let number = number(of: text)
            recent.append(text)
            recentNumbers.append(number)
            return put(UInt64(number))
        }
        if recent[column] == text { return put(UInt64(recentNumbers[column])) }
        let number = number(of: text)
        recent[column] = text
        recentNumbers[column] = number
        put(UInt64(number))
    }

    private mutating func number(of text: Exact) -> UInt32 {
        if let known = numbers[text] { return known }
        let number = UInt32(ends.count)
        numbers[text] = number
        texts.append(contentsOf: text.text.utf8)
        ends.append(UInt32(texts.count))
        return number
    }
}
