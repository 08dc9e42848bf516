internal import WardenDomain
internal import WardenStore

/// Hits as they wait in the store: packed by `HitBlockWriter`, or one alone as earlier releases wrote it.
struct HitBlock {
    /// What correlations need of a hit.
    struct Step {
        var rule: String
        var time: Int64
        var sequence: Int64
        var captured: [String?]
    }

    /// Begins a block. A hit alone begins with the length of a text, which is far smaller.
    static let mark: UInt64 = 0x31_53_54_49_48_57_54_FF

    let sequences: ClosedRange<Int64>
    private let bytes: [UInt8]
    /// Set where the block is one hit of an earlier release.
    private let alone: CorrelationRecord?
    private let textCount: Int
    let count: Int

    /// Nil where the bytes are none of ours.
    init?(_ block: MonitorCommit.HitBlock) {
        sequences = block.sequences
        bytes = block.value
        guard bytes.count >= 16, Self.number(bytes, 0, UInt64.self) == Self.mark else {
            guard let record = CorrelationRecord(bytes) else { return nil }
            (alone, textCount, count) = (record, 0, 1)
            return
        }
        alone = nil
        textCount = Int(Self.number(bytes, 8, UInt32.self))
        count = Int(Self.number(bytes, 12, UInt32.self))
        guard bytes.count >= 16 + textCount * 4 + count * 20 else { return nil }
        guard textsStart + textsLength <= bytes.count else { return nil }
    }

    /// All hits in their order; those that cannot be read are left out.
    var steps: [Step] {
        if let alone {
            return [
                Step(rule: alone.rule, time: alone.time, sequence: sequences.upperBound, captured: alone.captured)
            ]
        }
        var known = [String?](repeating: nil, count: textCount)
        func text(_ number: Int) -> String? {
            guard number < textCount else { return nil }
            if let before = known[number] { return before }
            let text = self.text(number)
            known[number] = text
            return text
        }
        var steps: [Step] = []
        steps.reserveCapacity(count)
        for index in 0..<count {
            var place = start(of: index)
            guard let rule = number(&place).flatMap(text), let captured = captured(&place, text) else { continue }
            steps.append(Step(rule: rule, time: time(of: index), sequence: sequence(of: index), captured: captured))
        }
        return steps
    }

    /// The last hit of a place in the order of reading; nil where the block has none.
    func record(at sequence: Int64) -> CorrelationRecord? {
        if let alone { return sequence == sequences.upperBound ? alone : nil }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self.sequence(of: middle) <= sequence { low = middle + 1 } else { high = middle }
        }
        guard low > 0, self.sequence(of: low - 1) == sequence else { return nil }
        return record(low - 1)
    }

    private func record(_ index: Int) -> CorrelationRecord? {
        var place = start(of: index)
        guard let rule = number(&place).flatMap(text), let captured = captured(&place, text),
            let file = number(&place).flatMap(text), let line = number(&place), let offset = number(&place),
            let name = number(&place).flatMap(text), let source = EventSource(rawValue: name),
            let isTimed = number(&place)
        else { return nil }
        var context = EventContext(source: source)
        if isTimed == 1 {
            guard let time = longNumber(&place) else { return nil }
            context.time = Int64(bitPattern: time)
        }
        var texts: [String] = []
        for _ in 0..<8 {
            guard let text = number(&place).flatMap(text) else { return nil }
            texts.append(text)
        }
        context.texts = texts
        guard let details = number(&place) else { return nil }
        for _ in 0..<details {
            guard let field = number(&place).flatMap(text), let length = number(&place), length <= bytes.count - place
            else { return nil }
            let value = String(decoding: bytes[place..<place + length], as: UTF8.self)
            context.details.append(.init(field: field, value: value))
            place += length
        }
        return CorrelationRecord(
            rule: rule,
            time: time(of: index),
            captured: captured,
            location: EventLocation(file: file, line: line, offset: UInt64(offset)),
            context: context
        )
    }

    private func captured(_ place: inout Int, _ text: (Int) -> String?) -> [String?]? {
        guard let count = number(&place), count < 10_000 else { return nil }
        var captured: [String?] = []
        captured.reserveCapacity(count)
        for _ in 0..<count {
            guard let isThere = number(&place) else { return nil }
            guard isThere == 1 else {
                captured.append(nil)
                continue
            }
            guard let value = number(&place).flatMap(text) else { return nil }
            captured.append(value)
        }
        return captured
    }

    // MARK: Layout

    private var sequencesStart: Int { 16 + textCount * 4 }
    private var timesStart: Int { sequencesStart + count * 8 }
    private var startsStart: Int { timesStart + count * 8 }
    private var textsStart: Int { startsStart + count * 4 }
    private var textsLength: Int { textCount == 0 ? 0 : end(of: textCount - 1) }

    private func end(of text: Int) -> Int { Int(Self.number(bytes, 16 + text * 4, UInt32.self)) }

    private func sequence(of index: Int) -> Int64 { Self.number(bytes, sequencesStart + index * 8, Int64.self) }

    private func time(of index: Int) -> Int64 { Self.number(bytes, timesStart + index * 8, Int64.self) }

    private func start(of index: Int) -> Int {
        textsStart + textsLength + Int(Self.number(bytes, startsStart + index * 4, UInt32.self))
    }

    private func text(_ number: Int) -> String? {
        guard number < textCount else { return nil }
        let (first, last) = (number == 0 ? 0 : end(of: number - 1), end(of: number))
        guard first <= last, textsStart + last <= bytes.count else { return nil }
        return String(decoding: bytes[textsStart + first..<textsStart + last], as: UTF8.self)
    }

    /// A number of a row that counts something.
    private func number(_ place: inout Int) -> Int? { longNumber(&place).flatMap { Int(exactly: $0) } }

    private func longNumber(_ place: inout Int) -> UInt64? {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
            shift += 7
        }
        return nil
    }

    /// - Precondition: the bytes are there.
    private static func number<Number: FixedWidthInteger>(_ bytes: [UInt8], _ place: Int, _: Number.Type) -> Number {
        bytes.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self)) }
    }
}
