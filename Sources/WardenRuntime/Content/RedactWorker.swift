internal import Foundation
internal import WardenContent
internal import WardenDomain
internal import WardenInput

/// What a worker did.
struct RedactTally: Sendable {
    var files = 0
    var lines: UInt64 = 0
    var bytes: UInt64 = 0
    var counts: [UInt64]
    var issues: [QuarantinedRecord] = []

    init(detectors: Int) { counts = [UInt64](repeating: 0, count: detectors) }

    mutating func add(_ other: RedactTally) {
        files += other.files
        lines += other.lines
        bytes += other.bytes
        issues += other.issues
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    func summary(_ kinds: [String]) -> RedactJob.Summary {
        var byKind: [String: UInt64] = [:]
        for (kind, count) in zip(kinds, counts) where count > 0 { byKind[kind, default: 0] += count }
        var summary = RedactJob.Summary()
        summary.files = files
        summary.lines = lines
        summary.bytes = bytes
        summary.issues = issues
        summary.replaced = byKind.map { (kind: $0.key, count: $0.value) }.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.kind < $1.kind
        }
        return summary
    }
}

/// Redacts one file after another, in flat memory.
struct RedactWorker: ~Copyable {
    private static let blockBytes = 1 << 20
    /// A longer line is redacted in pieces, cut where no value is likely to go on.
    private static let longestLine = 64 << 20

    private var redactor: LineRedactor
    private let targets: RedactTargets
    private var tally: RedactTally
    /// What was replaced in copies that came to nothing, as `counts`.
    private var discarded: [UInt64]
    private var pending: [UInt8] = []
    private var output: [UInt8] = []
    private let block: UnsafeMutableRawBufferPointer

    init(redactor: consuming LineRedactor, targets: RedactTargets) {
        tally = RedactTally(detectors: redactor.counts.count)
        discarded = tally.counts
        self.redactor = redactor
        self.targets = targets
        block = .allocate(byteCount: Self.blockBytes, alignment: 64)
    }

    deinit { block.deallocate() }

    func finish() -> RedactTally {
        var tally = tally
        tally.counts = zip(redactor.counts, discarded).map { $0 - $1 }
        return tally
    }

    mutating func redact(_ input: InputFile) {
        let reader = TextReader(input)
        var taken = RedactNames()
        while true {
            switch reader.nextText() {
            case .end: return
            case .refused(let record): tally.issues.append(record)
            case .text(let file): copy(file, to: targets.path(for: file, of: input, &taken), reader)
            }
        }
    }

    /// Writes under a name of its own first, so that a copy is whole or not there.
    private mutating func copy(_ file: InputFile, to path: String, _ reader: TextReader) {
        let partial = path + ".partial"
        let (before, counted) = (tally, redactor.counts)
        do {
            let parent = URL(filePath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            guard FileManager.default.createFile(atPath: partial, contents: nil),
                let handle = FileHandle(forWritingAtPath: partial)
            else { throw WardenError(code: "redact.unwritable", object: path, "'\(path)' cannot be written") }
            defer { try? handle.close() }
            try stream(reader, to: handle)
            guard rename(partial, path) == 0 else {
                throw WardenError(code: "redact.unwritable", object: path, "'\(path)' cannot be written")
            }
            tally.files += 1
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            (tally.lines, tally.bytes) = (before.lines, before.bytes)
            for index in counted.indices { discarded[index] += redactor.counts[index] - counted[index] }
            let reason = (error as NSError).localizedDescription
            let message = (error as? WardenError)?.message ?? "the copy could not be written: \(reason)"
            let location = EventLocation(file: file.path, line: 0, offset: 0)
            tally.issues.append(
                QuarantinedRecord(location: location, length: 0, reason: "not-redacted", message: message)
            )
        }
    }

    private mutating func stream(_ reader: TextReader, to handle: FileHandle) throws {
        pending.removeAll(keepingCapacity: true)
        output.removeAll(keepingCapacity: true)
        while true {
            let count = try reader.read(into: block)
            if count == 0 { break }
            tally.bytes += UInt64(count)
            pending.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[0..<count]))
            try drain(to: handle, isLast: false)
        }
        try drain(to: handle, isLast: true)
        if !output.isEmpty { try handle.write(contentsOf: output) }
    }

    private static func newline(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = UnsafeRawPointer(bytes.baseAddress) else { return nil }
        return memchr(base, 10, bytes.count).map { base.distance(to: UnsafeRawPointer($0)) }
    }

    /// Behind the last comma, else behind the last blank: a value is not torn in two, however long it is.
    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let mark = bytes.lastIndex(of: UInt8(ascii: ",")) ?? bytes.lastIndex(of: UInt8(ascii: " "))
        return mark.map { $0 + 1 } ?? bytes.count
    }

    /// Redacts the whole lines that have arrived.
    private mutating func drain(to handle: FileHandle, isLast: Bool) throws {
        var start = 0
        pending.withUnsafeBufferPointer { bytes in
            while start < bytes.count {
                let rest = UnsafeBufferPointer(rebasing: bytes[start...])
                let end = Self.newline(in: rest)
                let piece = isLast ? rest.count : rest.count > Self.longestLine ? Self.cut(rest) : nil
                guard let length = end ?? piece else { break }
                _ = redactor.redact(UnsafeBufferPointer(rebasing: rest[0..<length]), into: &output)
                if end != nil { output.append(10) }
                if end != nil || isLast { tally.lines += 1 }
                start += length + (end != nil ? 1 : 0)
            }
        }
        pending.removeSubrange(0..<start)
        if output.count > Self.blockBytes {
            try handle.write(contentsOf: output)
            output.removeAll(keepingCapacity: true)
        }
    }
}
