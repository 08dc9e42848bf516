internal import WardenDomain

/// A hit as it waits for its correlation: on disk during a scan, in the store between scans. Rules are named, not
/// numbered: numbers change between rule sets.
struct CorrelationRecord {
    var rule: String
    /// Epoch milliseconds.
    var time: Int64
    var captured: [String?]
    var location: EventLocation
    /// Redacted.
    var context: EventContext

    /// Texts with their lengths, numbers as eight bytes.
    var bytes: [UInt8] {
        var writer = Writer()
        writer.add(rule)
        writer.add(UInt64(bitPattern: time))
        writer.add(UInt64(captured.count))
        for value in captured {
            writer.add(UInt64(value == nil ? 0 : 1))
            if let value { writer.add(value) }
        }
        writer.add(location.file)
        writer.add(UInt64(location.line))
        writer.add(location.offset)
        writer.add(context.source.rawValue)
        writer.add(UInt64(context.time == nil ? 0 : 1))
        writer.add(UInt64(bitPattern: context.time ?? 0))
        for text in context.texts { writer.add(text) }
        writer.add(UInt64(context.details.count))
        for detail in context.details {
            writer.add(detail.field)
            writer.add(detail.value)
        }
        return writer.bytes
    }

    /// Nil where the bytes are none of `bytes`.
    init?(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        guard let rule = reader.text(), let time = reader.number(), let count = reader.number(), count < 10_000 else {
            return nil
        }
        self.rule = rule
        self.time = Int64(bitPattern: time)
        captured = []
        for _ in 0..<count {
            guard let isThere = reader.number() else { return nil }
            guard isThere == 1 else {
                captured.append(nil)
                continue
            }
            guard let text = reader.text() else { return nil }
            captured.append(text)
        }
        guard let file = reader.text(), let line = reader.number(), let offset = reader.number() else { return nil }
        location = EventLocation(file: file, line: Int(truncatingIfNeeded: line), offset: offset)
        guard let context = reader.context() else { return nil }
        self.context = context
    }

    init(rule: String, time: Int64, captured: [String?], location: EventLocation, context: EventContext) {
        self.rule = rule
        self.time = time
        self.captured = captured
        self.location = location
        self.context = context
    }

    private struct Writer {
        var bytes: [UInt8] = []

        mutating func add(_ number: UInt64) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }

        mutating func add(_ text: String) {
            add(UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0

        mutating func number() -> UInt64? {
            guard bytes.count - place >= 8 else { return nil }
            defer { place += 8 }
            return bytes.withUnsafeBytes {
                UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            }
        }

        mutating func text() -> String? {
            guard let length = number(), length <= UInt64(bytes.count - place) else { return nil }
            defer { place += Int(length) }
            return String(decoding: bytes[place..<place + Int(length)], as: UTF8.self)
        }

        mutating func context() -> EventContext? {
            guard let name = text(), let source = EventSource(rawValue: name), let isTimed = number(),
                let time = number()
            else { return nil }
            var texts: [String] = []
            for _ in 0..<8 {
                guard let text = text() else { return nil }
                texts.append(text)
            }
            var context = EventContext(source: source, time: isTimed == 1 ? Int64(bitPattern: time) : nil)
            context.texts = texts
            guard let count = number(), count < 10_000 else { return nil }
            for _ in 0..<count {
                guard let field = text(), let value = text() else { return nil }
                context.details.append(.init(field: field, value: value))
            }
            return context
        }
    }
}

extension EventContext {
    /// The eight texts, in one order for writing and reading.
    var texts: [String] {
        get { [service, action, principal, sourceAddress, userAgent, workspace, account, status] }
        set {
            guard newValue.count == 8 else { return }
            (service, action, principal, sourceAddress) = (newValue[0], newValue[1], newValue[2], newValue[3])
            (userAgent, workspace, account, status) = (newValue[4], newValue[5], newValue[6], newValue[7])
        }
    }
}
