import WardenDomain
import WardenSigma

/// A hit's place in the arena of a `BatchCorrelator`.
struct HitPlace: Sendable {
    var entry: Entry
    var offset: Int

    static func isBefore(_ left: HitPlace, _ right: HitPlace) -> Bool {
        if left.entry.time != right.entry.time { return left.entry.time < right.entry.time }
        if left.entry.sequence != right.entry.sequence { return left.entry.sequence < right.entry.sequence }
        return left.offset < right.offset
    }
}

/// Reads one sorted run of hits, from memory or from the spill.
struct HitRun {
    private enum Source {
        case memory(places: [HitPlace], arena: [UInt8])
        case spill(SpillPort, run: Int)
    }

    private static let chunk = 256 * 1024

    private let source: Source
    /// Next place in memory, or next byte to fetch from the spill.
    private var position = 0
    private var buffer: [UInt8] = []
    private var bufferOffset = 0

    init(places: [HitPlace], arena: [UInt8]) { source = .memory(places: places, arena: arena) }

    init(_ port: SpillPort, run: Int) { source = .spill(port, run: run) }

    mutating func next() throws -> RuleHit? {
        switch source {
        case .memory(let places, let arena):
            guard position < places.count else { return nil }
            let place = places[position]
            position += 1
            return HitRecord.read(arena, at: place.offset, entry: place.entry)
        case .spill(let port, let run):
            return try nextSpilled(port, run)
        }
    }

    private mutating func nextSpilled(_ port: SpillPort, _ run: Int) throws -> RuleHit? {
        guard let length = try header(port, run) else { return nil }
        guard try fill(length, port, run) else { throw HitRun.damaged(run) }
        let end = bufferOffset + length
        defer { bufferOffset = end }
        var offset = bufferOffset
        guard let time = HitRecord.number(buffer, &offset), let sequence = HitRecord.number(buffer, &offset),
            let hit = HitRecord.read(
                buffer,
                at: offset,
                entry: Entry(time: Int64(bitPattern: time), sequence: sequence)
            )
        else { throw HitRun.damaged(run) }
        return hit
    }

    /// The length of the next record; nil at the end of the run.
    private mutating func header(_ port: SpillPort, _ run: Int) throws -> Int? {
        _ = try fill(10, port, run)
        guard bufferOffset < buffer.count else { return nil }
        guard let length = HitRecord.number(buffer, &bufferOffset), length <= 1 << 40 else { throw HitRun.damaged(run) }
        return Int(length)
    }

    /// Makes at least `count` bytes available; false where the run ends before.
    private mutating func fill(_ count: Int, _ port: SpillPort, _ run: Int) throws -> Bool {
        while buffer.count - bufferOffset < count {
            let more = try port.read(run, position, max(Self.chunk, count))
            guard !more.isEmpty else { return false }
            position += more.count
            buffer.removeFirst(bufferOffset)
            bufferOffset = 0
            buffer.append(contentsOf: more)
        }
        return true
    }

    private static func damaged(_ run: Int) -> WardenError {
        WardenError(
            code: "correlation.spill-damaged",
            object: "spilled run \(run)",
            "the temporary file does not hold what was written to it",
            hint: "check the disk of the temporary directory and scan again"
        )
    }
}
