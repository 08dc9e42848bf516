internal import CWarden

/// One source of events, held by identity: about 120 bytes an event, no text of it.
public struct RecordSet {
    struct Record {
        /// Hash of request id, service and action; with the time it identifies an event.
        var identity: Int
        var time: Int64
        /// A hash for each of `RecordField.compared`, then one for the parameters.
        var contents: [UInt32]
        /// Bit i: content i looks masked.
        var masks: UInt16
        var service: UInt32
        var principal: UInt32
        var workspace: UInt32
        var file: UInt32
        var line: UInt32

        /// All that is known of the event but its place.
        struct Identity: Hashable {
            var identity: Int
            var time: Int64
            var contents: [UInt32]
        }

        var whole: Identity { Identity(identity: identity, time: time, contents: contents) }
    }

    private(set) var records: [Record] = []
    private(set) var names: [String] = []
    private var indices: [String: UInt32] = [:]
    private let parser: RecordParser?
    /// Lines that are no event with a time.
    public private(set) var unreadable: UInt64 = 0

    public init() { parser = RecordParser(fields: RecordField.allCases.map(\.path), roots: ["requestParams"]) }

    /// Events read so far.
    public var count: Int { records.count }

    /// Adds whole lines in the delivered form, after which 64 more bytes must be readable.
    ///
    /// - Parameter line: the line in the file, from 1, of a line of `text`, from 0.
    public mutating func add(_ text: UnsafeRawBufferPointer, file: String, line: (Int) -> Int) {
        let file = intern(file)
        parser?.parse(text) { batch in
            unreadable += UInt64(batch.errorCount)
            for index in 0..<Int(batch.eventCount) {
                guard let record = record(batch, batch.events[index], file, line) else {
                    unreadable += 1
                    continue
                }
                records.append(record)
            }
        }
    }

    private mutating func record(_ batch: tw_batch, _ event: tw_event, _ file: UInt32, _ line: (Int) -> Int) -> Record?
    {
        var values = [UnsafeBufferPointer<UInt8>?](repeating: nil, count: RecordField.allCases.count)
        for index in 0..<Int(event.valueCount) {
            let value = batch.values[Int(event.firstValue) + index]
            guard value.type != TW_TYPE_NULL, value.isFirst else { continue }
            values[Int(value.slot)] = UnsafeBufferPointer(start: value.text, count: Int(value.length))
        }
        func value(_ field: RecordField) -> UnsafeBufferPointer<UInt8>? { values[field.rawValue] }
        guard let time = value(.time).flatMap({ Int64(String(decoding: $0, as: UTF8.self)) }) else { return nil }
        var hasher = Hasher()
        for field in [RecordField.requestID, .service, .action] { Self.combine(value(field), &hasher) }
        var contents: [UInt32] = []
        var masks: UInt16 = 0
        for (index, field) in RecordField.compared.enumerated() {
            contents.append(Self.hash(value(field)))
            if MaskedText.isMask(value(field)) { masks |= 1 << UInt16(index) }
        }
        let parameters = parameterHash(batch, event)
        contents.append(parameters.hash)
        if parameters.isMasked { masks |= 1 << UInt16(RecordField.compared.count) }
        return Record(
            identity: hasher.finalize(),
            time: time,
            contents: contents,
            masks: masks,
            service: intern("\(Self.text(value(.service)))/\(Self.text(value(.action)))"),
            principal: intern(Self.text(value(.principal))),
            workspace: intern(Self.text(value(.workspace))),
            file: file,
            line: UInt32(clamping: line(Int(event.line)))
        )
    }

    /// Independent of the order of the parameters: a map has none.
    private func parameterHash(_ batch: tw_batch, _ event: tw_event) -> (hash: UInt32, isMasked: Bool) {
        var sum: UInt64 = 0
        var isMasked = false
        for index in 0..<Int(event.fieldCount) {
            let field = batch.fields[Int(event.firstField) + index]
            let text = UnsafeBufferPointer(start: batch.text + Int(field.start), count: Int(field.length))
            // A null parameter and an absent one are the same: the table has no other way to say it.
            if text.isEmpty { continue }
            var hasher = Hasher()
            Self.combine(
                UnsafeBufferPointer(start: batch.data + Int(field.keyStart), count: Int(field.keyLength)),
                &hasher
            )
            Self.combine(text, &hasher)
            sum &+= UInt64(bitPattern: Int64(hasher.finalize()))
            isMasked = isMasked || MaskedText.isMask(text)
        }
        return (UInt32(truncatingIfNeeded: sum ^ sum >> 32), isMasked)
    }

    private mutating func intern(_ name: String) -> UInt32 {
        if let known = indices[name] { return known }
        let index = UInt32(names.count)
        names.append(name)
        indices[name] = index
        return index
    }

    /// Null and empty are the same: CSV cannot tell them apart.
    private static func hash(_ value: UnsafeBufferPointer<UInt8>?) -> UInt32 {
        guard let value, !value.isEmpty else { return 0 }
        var hasher = Hasher()
        combine(value, &hasher)
        let hash = hasher.finalize()
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32) | 1
    }

    private static func combine(_ value: UnsafeBufferPointer<UInt8>?, _ hasher: inout Hasher) {
        hasher.combine(value?.count ?? 0)
        if let value { hasher.combine(bytes: UnsafeRawBufferPointer(value)) }
    }

    private static func text(_ value: UnsafeBufferPointer<UInt8>?) -> String {
        value.map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
