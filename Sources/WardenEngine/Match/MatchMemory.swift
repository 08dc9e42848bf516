import CWarden

/// The first value of a slot in the current event; stale where `epoch` is not the event's.
struct SlotHead: BitwiseCopyable {
    var epoch: UInt32
    var value: UInt32
}

/// A rule that matched: both by index.
struct RawHit: BitwiseCopyable {
    var rule: UInt32
    var event: UInt32
}

/// What a worker remembers between and during events. Freed with the worker; the matcher reads it by pointer.
///
/// SAFETY: owned by exactly one worker, which is not copyable.
final class MatchMemory {
    let heads: UnsafeMutablePointer<SlotHead>
    /// Per slot: the atom of its only value in the current event.
    let atoms: UnsafeMutablePointer<SlotHead>
    /// Per test and per shared node: event epoch and answer, as `epoch << 1 | answer`.
    let testMemo: UnsafeMutablePointer<UInt32>
    let nodeMemo: UnsafeMutablePointer<UInt32>
    /// Which literals of a slot stand in the event, a bit for each; see `SlotRecord.firstWord`.
    let foundWords: UnsafeMutablePointer<UInt64>
    /// Per slot: the epoch of the event that its found words are about.
    let foundEpochs: UnsafeMutablePointer<UInt32>
    let scratches: UnsafeMutablePointer<OpaquePointer?>
    let databases: UnsafeMutablePointer<OpaquePointer?>
    let literalHits: UnsafeMutablePointer<tw_pattern_hit>
    let literalHitCapacity: Int
    /// Folded texts of the current event.
    let folded: UnsafeMutablePointer<Growable<UInt8>>
    let hits: UnsafeMutablePointer<Growable<RawHit>>
    let buckets: UnsafeMutablePointer<RuleBuckets>
    private let scratchCount: Int
    private let program: CompiledProgram

    init(_ program: CompiledProgram) {
        self.program = program
        heads = Self.zeroed(program.slots.count + 1, SlotHead(epoch: 0, value: 0))
        atoms = Self.zeroed(program.slots.count + 1, SlotHead(epoch: 0, value: 0))
        testMemo = Self.zeroed(program.tests.count + 1, 0)
        nodeMemo = Self.zeroed(program.memoCount + 1, 0)
        foundWords = Self.zeroed(program.foundWordCount + 1, 0)
        foundEpochs = Self.zeroed(program.slots.count + 1, 0)
        scratchCount = program.literalDatabases.count
        scratches = Self.zeroed(scratchCount + 1, nil)
        databases = Self.zeroed(scratchCount + 1, nil)
        for (index, database) in program.literalDatabases.enumerated() {
            databases[index] = database.database
            scratches[index] = tw_scratch_create(database.database)
        }
        literalHitCapacity = (program.literalDatabases.map(\.count).max() ?? 0) + 1
        literalHits = .allocate(capacity: literalHitCapacity)
        folded = .allocate(capacity: 1)
        folded.initialize(to: Growable(capacity: 1 << 16))
        hits = .allocate(capacity: 1)
        hits.initialize(to: Growable(capacity: 256))
        buckets = .allocate(capacity: 1)
        buckets.initialize(to: RuleBuckets())
    }

    deinit {
        for index in 0..<scratchCount { tw_scratch_free(scratches[index]) }
        heads.deallocate()
        atoms.deallocate()
        testMemo.deallocate()
        nodeMemo.deallocate()
        foundWords.deallocate()
        foundEpochs.deallocate()
        scratches.deallocate()
        databases.deallocate()
        literalHits.deallocate()
        folded.pointee.deallocate()
        folded.deallocate()
        hits.pointee.deallocate()
        hits.deallocate()
        buckets.pointee.deallocate()
        buckets.deallocate()
    }

    /// Forgets all answers; needed when the epoch starts over.
    func forget() {
        heads.update(repeating: SlotHead(epoch: 0, value: 0), count: program.slots.count)
        atoms.update(repeating: SlotHead(epoch: 0, value: 0), count: program.slots.count)
        testMemo.update(repeating: 0, count: program.tests.count)
        nodeMemo.update(repeating: 0, count: program.memoCount)
        foundEpochs.update(repeating: 0, count: program.slots.count)
    }

    private static func zeroed<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
        let pointer = UnsafeMutablePointer<T>.allocate(capacity: count)
        pointer.initialize(repeating: value, count: count)
        return pointer
    }
}
