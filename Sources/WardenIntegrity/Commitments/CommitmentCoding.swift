public import WardenDomain

extension FileCommitment {
    /// `TWFC`, then the version.
    private static let magic: [UInt8] = [0x54, 0x57, 0x46, 0x43, 1]
    private static let sealBytes = 16

    /// The stored form: little-endian, numbers as LEB128, closed by a seal that covers the path too, so that neither a
    /// changed nor a misplaced commitment is believed.
    public func encoded(with key: IntegrityKey) -> [UInt8] {
        var out = ByteWriter()
        out.bytes += Self.magic
        out.text(path)
        out.number(lines)
        out.number(bytes)
        out.bytes += root.bytes
        out.words(tags)
        out.words(blocks)
        ledger.write(to: &out)
        for change in found { change.write(to: &out) }
        return out.bytes + key.seal(out.bytes)
    }

    /// Reads the stored form back.
    ///
    /// - Throws: `WardenError` with code `integrity.commitment-tampered` where the seal does not fit, or the commitment
    ///   is that of another path.
    public init(stored: [UInt8], path: String, key: IntegrityKey) throws(WardenError) {
        guard stored.count > Self.magic.count + Self.sealBytes,
            key.isSealed(Array(stored.dropLast(Self.sealBytes)), by: Array(stored.suffix(Self.sealBytes)))
        else { throw Self.tampered(path, "its seal does not fit its content") }
        var reader = ByteReader(stored.dropLast(Self.sealBytes))
        guard reader.take(Self.magic.count) == Self.magic[...] else {
            throw WardenError(
                code: "integrity.commitment-version",
                object: path,
                "the stored commitment is of another version of Trailwarden",
                hint: "scan with --full to commit again"
            )
        }
        guard let committed = Self.read(from: &reader), reader.isAtEnd else {
            throw Self.tampered(path, "its content cannot be read")
        }
        guard committed.path == path else { throw Self.tampered(path, "it belongs to '\(committed.path)'") }
        self = committed
    }

    private static func read(from reader: inout ByteReader) -> FileCommitment? {
        guard let path = reader.text(), let lines = reader.number(), let bytes = reader.number(),
            let root = reader.take(32).flatMap({ MerkleHash(Array($0)) }), let tags = reader.words(),
            let blocks = reader.words(), let ledger = FileLedger(from: &reader)
        else { return nil }
        var found: [FoundChange] = []
        while !reader.isAtEnd {
            guard let change = FoundChange(from: &reader) else { return nil }
            found.append(change)
        }
        return FileCommitment(
            path: path,
            lines: lines,
            bytes: bytes,
            root: root,
            tags: tags,
            blocks: blocks,
            ledger: ledger,
            found: found
        )
    }

    private static func tampered(_ path: String, _ why: String) -> WardenError {
        WardenError(
            code: "integrity.commitment-tampered",
            object: path,
            "the stored commitment was changed outside Trailwarden: \(why)",
            hint: "find out who wrote to the store; compare with an exported commitment file"
        )
    }
}

extension FoundChange {
    /// Beside the kind: an acceptance follows.
    private static let acceptedBit: UInt8 = 0x40

    func write(to out: inout ByteWriter) {
        out.number(UInt64(kind.rawValue | (acceptance == nil ? 0 : Self.acceptedBit)))
        out.numbers(lines)
        out.number(count)
        guard let acceptance else { return }
        out.text(acceptance.owner)
        out.text(acceptance.reason)
        out.signed(acceptance.at)
        out.optional(acceptance.until)
    }

    init?(from reader: inout ByteReader) {
        guard let mark = reader.number().flatMap({ UInt8(exactly: $0) }),
            let kind = Kind(rawValue: mark & ~Self.acceptedBit), let lines = reader.numbers(),
            let count = reader.number()
        else { return nil }
        self.init(kind, lines: [])
        self.lines = lines
        self.count = count
        guard mark & Self.acceptedBit != 0 else { return }
        guard let owner = reader.text(), let reason = reader.text(), let at = reader.signed(),
            let until = reader.optional()
        else { return nil }
        acceptance = IntegrityAcceptance(owner: owner, reason: reason, at: at, until: until)
    }
}

extension FileLedger {
    func write(to out: inout ByteWriter) {
        let slots = events.sorted { ($0.key.workspace, $0.key.hour) < ($1.key.workspace, $1.key.hour) }
        out.number(UInt64(slots.count))
        for (slot, count) in slots {
            out.text(slot.workspace)
            out.signed(slot.hour)
            out.number(count)
        }
        for time in [first, last, delivered] { out.optional(time) }
        out.number(UInt64(anomalies.count))
        for anomaly in anomalies {
            out.number(anomaly.line)
            out.number(UInt64(anomaly.kind.rawValue))
            out.signed(anomaly.time)
        }
        out.numbers(truncatedLines)
        out.numbers(duplicateLines)
        for count in [anomalyCount, truncatedCount, duplicateCount] { out.number(count) }
    }

    init?(from reader: inout ByteReader) {
        self.init()
        guard let slots = reader.number() else { return nil }
        for _ in 0..<slots {
            guard let workspace = reader.text(), let hour = reader.signed(), let count = reader.number() else {
                return nil
            }
            events[Slot(workspace: workspace, hour: hour)] = count
        }
        guard let first = reader.optional(), let last = reader.optional(), let delivered = reader.optional(),
            let anomalies = reader.number()
        else { return nil }
        (self.first, self.last, self.delivered) = (first, last, delivered)
        for _ in 0..<anomalies {
            guard let line = reader.number(), let kind = reader.number().flatMap({ UInt8(exactly: $0) }),
                let known = ClockAnomaly.Kind(rawValue: kind), let time = reader.signed()
            else { return nil }
            self.anomalies.append(ClockAnomaly(line: line, kind: known, time: time))
        }
        guard let truncated = reader.numbers(), let duplicates = reader.numbers(), let anomalyCount = reader.number(),
            let truncatedCount = reader.number(), let duplicateCount = reader.number()
        else { return nil }
        truncatedLines = truncated
        duplicateLines = duplicates
        self.anomalyCount = anomalyCount
        self.truncatedCount = truncatedCount
        self.duplicateCount = duplicateCount
    }
}
