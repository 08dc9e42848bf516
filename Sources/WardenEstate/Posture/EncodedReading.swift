internal import Synchronization
internal import WardenDomain

/// An answer as it is stored. As a tree it takes many times the room, so it is read when somebody asks.
final class EncodedReading: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// The trees of answers that were asked for last, up to a bound: memory does not grow with the estate.
final class ReadingMemory: Sendable {
    /// Bytes of the answers whose trees are kept.
    private static let bound = 8_000_000

    private struct Entry {
        /// Held, so that its identity stays its own.
        var reading: EncodedReading
        var tree: JSONValue
        var used: Int
    }

    private struct State {
        var entries: [ObjectIdentifier: Entry] = [:]
        var bytes = 0
        var uses = 0

        mutating func dropOldest() {
            let oldest = entries.sorted { $0.value.used < $1.value.used }
            for (key, entry) in oldest where bytes > ReadingMemory.bound / 2 {
                entries[key] = nil
                bytes -= entry.reading.bytes.count
            }
        }
    }

    private let state = Mutex(State())

    /// - Throws: `MalformedBody`.
    func tree(_ reading: EncodedReading) throws -> JSONValue {
        let key = ObjectIdentifier(reading)
        let known = state.withLock { state in
            state.uses += 1
            state.entries[key]?.used = state.uses
            return state.entries[key]?.tree
        }
        if let known { return known }
        let tree = try JSONReader.read(reading.bytes)
        state.withLock { state in
            guard state.entries[key] == nil else { return }
            state.entries[key] = Entry(reading: reading, tree: tree, used: state.uses)
            state.bytes += reading.bytes.count
            if state.bytes > Self.bound { state.dropOldest() }
        }
        return tree
    }
}
