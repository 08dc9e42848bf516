internal import Foundation
internal import Synchronization
public import WardenDomain

/// Knows which events were seen before: one set of hashes per day of event time.
///
/// Memory is bounded: past the bound the days used least recently go to segment files and come back when one of their
/// events does. A segment holds all hashes of its day; `checkpoint` says which segments count, for the caller to
/// commit with the results of the events, so that a killed scan has neither or both.
public final class SeenEvents: Sendable {
    /// Day of events without a readable time.
    public static let undated = Int32.min

    private final class Day {
        var set: HashSet64
        var isDirty = false
        var lastUse: UInt64 = 0

        init(set: consuming HashSet64) { self.set = set }
    }

    private struct State {
        var days: [Int32: Day] = [:]
        /// Segment of each day that has one.
        var segments: [Int32: String]
        /// Segments the store knows; they stay on disk until the next checkpoint is committed.
        var committed: Set<String>
        var generation: UInt64
        var clock: UInt64 = 0
        var memory = 0
        var failure: WardenError?
    }

    private let directory: String
    private let memoryLimit: Int
    private let state: Mutex<State>

    /// - Parameters:
    ///   - directory: exists; holds the segments of one scope.
    ///   - segments: names that the last committed checkpoint gave; other files are leftovers and are removed.
    ///   - memoryLimit: bytes of tables.
    public init(directory: String, segments: Set<String> = [], memoryLimit: Int = 64 << 20) {
        self.directory = directory
        self.memoryLimit = memoryLimit
        var byDay: [Int32: String] = [:]
        var generation: UInt64 = 0
        for name in segments {
            let parts = name.split(separator: ".")
            guard parts.count == 2, let day = Int32(parts[0]), let number = UInt64(parts[1]) else { continue }
            byDay[day] = name
            generation = max(generation, number)
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        where !segments.contains(name) {
            try? FileManager.default.removeItem(atPath: directory + "/" + name)
        }
        state = Mutex(State(segments: byDay, committed: segments, generation: generation))
    }

    /// Marks each hash as seen and says which were new.
    ///
    /// - Parameters:
    ///   - hashes: identities of events.
    ///   - days: days since the epoch of their event time, or `undated`.
    ///   - isNew: written for each.
    public func admit(
        hashes: UnsafeBufferPointer<UInt64>,
        days: UnsafeBufferPointer<Int32>,
        isNew: UnsafeMutableBufferPointer<Bool>
    ) {
        let batch = HashBatch(hashes: hashes, isNew: isNew)
        state.withLock { state in
            var first = 0
            var current: Day?
            while first < batch.hashes.count {
                var end = first + 1
                while end < batch.hashes.count, days[end] == days[first] { end += 1 }
                let day = self.day(days[first], &state)
                let before = (memory: day.set.memory, count: day.set.count)
                day.set.insert(batch[first..<end])
                if day.set.count > before.count { day.isDirty = true }
                state.memory += day.set.memory - before.memory
                current = day
                first = end
            }
            evict(&state, keeping: current)
        }
    }

    /// Writes what is not yet on disk and names the segments that make up the present state.
    ///
    /// - Throws: `duplicates.unwritable`.
    public func checkpoint() throws(WardenError) -> Set<String> {
        let (names, failure) = state.withLock { state -> (Set<String>, WardenError?) in
            for (number, day) in state.days where day.isDirty { write(number, day, &state) }
            return (Set(state.segments.values), state.failure)
        }
        if let failure { throw failure }
        return names
    }

    /// The caller has committed the names of a checkpoint: older segments may go.
    public func didCommit(_ names: Set<String>) {
        let stale = state.withLock { state in
            defer { state.committed = names }
            return state.committed.subtracting(names)
        }
        for name in stale { try? FileManager.default.removeItem(atPath: directory + "/" + name) }
    }

    private func day(_ number: Int32, _ state: inout State) -> Day {
        state.clock += 1
        if let day = state.days[number] {
            day.lastUse = state.clock
            return day
        }
        let day = Day(set: load(state.segments[number], &state))
        day.lastUse = state.clock
        state.days[number] = day
        state.memory += day.set.memory
        return day
    }

    private func load(_ segment: String?, _ state: inout State) -> HashSet64 {
        guard let segment else { return HashSet64() }
        guard let data = FileManager.default.contents(atPath: directory + "/" + segment), data.count % 8 == 0 else {
            state.failure = WardenError(
                code: "duplicates.unreadable",
                object: directory + "/" + segment,
                "cannot be read: events of that day may be counted again",
                hint: "scan with --full"
            )
            return HashSet64()
        }
        var set = HashSet64(minimumCapacity: data.count / 8)
        data.withUnsafeBytes { bytes in
            for index in 0..<bytes.count / 8 {
                _ = set.insert(bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self).littleEndian)
            }
        }
        return set
    }

    private func evict(_ state: inout State, keeping current: Day?) {
        while state.memory > memoryLimit {
            let candidates = state.days.filter { $0.value !== current }
            guard let (number, day) = candidates.min(by: { $0.value.lastUse < $1.value.lastUse }) else { return }
            if day.isDirty {
                write(number, day, &state)
                // Without a place to put it the day stays in memory: double counting would be worse.
                if state.failure != nil { return }
            }
            state.memory -= day.set.memory
            state.days[number] = nil
        }
    }

    private func write(_ number: Int32, _ day: Day, _ state: inout State) {
        state.generation += 1
        let name = "\(number).\(state.generation)"
        var data = Data(capacity: day.set.count * 8)
        day.set.forEach { hash in withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) } }
        do {
            try data.write(to: URL(fileURLWithPath: directory + "/" + name), options: .atomic)
        } catch {
            state.failure = WardenError(
                code: "duplicates.unwritable",
                object: directory,
                "seen events cannot be written: \(error.localizedDescription)",
                hint: "free space, or name another place with --state"
            )
            return
        }
        if let old = state.segments[number], !state.committed.contains(old) {
            try? FileManager.default.removeItem(atPath: directory + "/" + old)
        }
        state.segments[number] = name
        day.isDirty = false
    }
}
