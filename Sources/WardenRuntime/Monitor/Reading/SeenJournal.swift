internal import WardenDomain
internal import WardenInput
internal import WardenStore

/// Which events were seen, kept between turns: new ones go into the commit of their turn, and now and then all of them
/// into segment files, so that a start does not take long.
struct SeenJournal {
    /// New events after which a checkpoint is made.
    static let eventsPerCheckpoint = 2_000_000

    let seen: SeenEvents
    private var pending: [UInt8] = []
    private var sinceCheckpoint = 0

    /// - Parameter directory: exists; holds the segments.
    init(_ store: Store, directory: String) throws(WardenError) {
        let (segments, journal) = try store.monitorSeen()
        seen = SeenEvents(directory: directory, segments: segments)
        for part in journal { sinceCheckpoint += Self.replay(part, into: seen) }
    }

    mutating func add(hashes: [UInt64], days: [Int32]) {
        pending.reserveCapacity(pending.count + hashes.count * 12)
        for (hash, day) in zip(hashes, days) {
            withUnsafeBytes(of: hash.littleEndian) { pending.append(contentsOf: $0) }
            withUnsafeBytes(of: day.littleEndian) { pending.append(contentsOf: $0) }
        }
        sinceCheckpoint += hashes.count
    }

    /// Adds what is new to a commit; at a checkpoint, all.
    ///
    /// - Parameter checkpoint: makes one now.
    mutating func fill(_ commit: inout MonitorCommit, checkpoint: Bool = false) throws(WardenError) {
        if sinceCheckpoint >= Self.eventsPerCheckpoint || (checkpoint && sinceCheckpoint > 0) {
            commit.segments = try seen.checkpoint()
        } else {
            commit.seen = pending
        }
    }

    mutating func didCommit(_ commit: MonitorCommit) {
        pending.removeAll(keepingCapacity: true)
        guard let segments = commit.segments else { return }
        seen.didCommit(segments)
        sinceCheckpoint = 0
    }

    /// Eight bytes of hash and four of day each.
    private static func replay(_ bytes: [UInt8], into seen: SeenEvents) -> Int {
        let count = bytes.count / 12
        var hashes = [UInt64](repeating: 0, count: count)
        var days = [Int32](repeating: 0, count: count)
        bytes.withUnsafeBytes { raw in
            for index in 0..<count {
                hashes[index] = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index * 12, as: UInt64.self))
                days[index] = Int32(littleEndian: raw.loadUnaligned(fromByteOffset: index * 12 + 8, as: Int32.self))
            }
        }
        var isNew = [Bool](repeating: false, count: count)
        hashes.withUnsafeBufferPointer { hashes in
            days.withUnsafeBufferPointer { days in
                isNew.withUnsafeMutableBufferPointer { seen.admit(hashes: hashes, days: days, isNew: $0) }
            }
        }
        return count
    }
}
