internal import CWarden

/// Says by its first bytes how a text, or what is left of one, is to be read.
struct ContentProbe {
    enum Finding {
        case lines
        /// A byte order mark of this length stands first.
        case mark(Int)
        /// An array or object of many records, or over many lines.
        case document
        case table(SeparatedTable)
        /// No text: something else, or bytes in front of a log.
        case refused(reason: String, message: String)
        /// These bytes hold whole lines that are nothing we read; what follows is looked at anew.
        case foreign(Int)
    }

    /// Enough for a header row and a good many lines.
    static let sampleBytes = 64 * 1_024

    let finding: Finding

    /// - Parameters:
    ///   - sample: begins at the start of a line.
    ///   - isStart: nothing of the text was used yet.
    ///   - isWhole: the text ends where the sample does.
    init(_ sample: UnsafeRawBufferPointer, isStart: Bool, isWhole: Bool) {
        finding = (isStart ? Self.opening(sample) : nil) ?? Self.continuation(sample, isWhole: isWhole)
    }

    private static func opening(_ sample: UnsafeRawBufferPointer) -> Finding? {
        if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return .mark(3) }
        if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
            return .refused(reason: "utf-16", message: "the text is UTF-16; convert it first: iconv -f UTF-16 -t UTF-8")
        }
        if let format = BinaryFormat.name(sample) {
            return .refused(reason: "binary-file", message: "this is \(format), not audit log text")
        }
        return nil
    }

    private static func continuation(_ sample: UnsafeRawBufferPointer, isWhole: Bool) -> Finding {
        let bytes = sample.baseAddress?.assumingMemoryBound(to: UInt8.self)
        guard let first = sample.first(where: { !isBlank($0) }) else { return .lines }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return tw_opens_document(bytes, sample.count) ? .document : .lines
        }
        var dialect = tw_csv_dialect()
        let header = tw_csv_header(bytes, sample.count, &dialect)
        if header > 0 {
            return .table(SeparatedTable(header: Array(sample.prefix(header)), dialect: dialect))
        }
        return runOfForeignLines(sample, isWhole: isWhole)
    }

    /// As much of a line as tells whether it is a record beyond doubt.
    static let recordBytes = 512

    /// Where, behind bytes that are no text, the first line begins that is a JSON object or an access log line beyond
    /// doubt: a few bytes in front of a log may not hide it.
    static func record(in bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Int? {
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            start = end + 1
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard isWhole || rest.count >= recordBytes else { return nil }
            if isRecordBeyondDoubt(rest) { return start }
        }
        return nil
    }

    private static func isRecordBeyondDoubt(_ rest: UnsafeRawBufferPointer) -> Bool {
        guard rest.starts(with: [UInt8(ascii: "{"), UInt8(ascii: "\"")]) else { return isAccessLine(rest) }
        let line = rest.prefix(recordBytes).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return line.contains(UInt8(ascii: ":")) && line.allSatisfy { $0 >= 0x20 || $0 == 0x09 }
    }

    private static func isAccessLine(_ rest: UnsafeRawBufferPointer) -> Bool {
        tw_is_s3_access_line(rest.baseAddress?.assumingMemoryBound(to: UInt8.self), rest.count)
    }

    /// A stray line among events is left to the engine, which records it; a file full of other text is one record.
    private static func runOfForeignLines(_ sample: UnsafeRawBufferPointer, isWhole: Bool) -> Finding {
        var start = 0
        while start < sample.count {
            let rest = UnsafeRawBufferPointer(rebasing: sample[start...])
            if looksLikeRecord(rest) { return .lines }
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { break }
            start += end + 1
        }
        return .foreign(isWhole || start == 0 ? sample.count : start)
    }

    private static func looksLikeRecord(_ line: UnsafeRawBufferPointer) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || isAccessLine(line)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
