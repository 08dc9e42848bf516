internal import CWarden

/// A set of 64-bit hashes: open addressing, at most 70 % full, zero stored apart.
struct HashSet64: ~Copyable {
    private var cells: UnsafeMutablePointer<UInt64>
    private var capacity: Int
    private(set) var count = 0
    private var holdsZero = false

    init(minimumCapacity: Int = 1_024) {
        capacity = 1_024
        while capacity * 7 / 10 < minimumCapacity { capacity *= 2 }
        cells = .allocate(capacity: capacity)
        cells.initialize(repeating: 0, count: capacity)
    }

    deinit { cells.deallocate() }

    /// Bytes held.
    var memory: Int { capacity * MemoryLayout<UInt64>.stride }

    /// True if the hash was not in the set.
    mutating func insert(_ hash: UInt64) -> Bool {
        guard hash != 0 else {
            defer { holdsZero = true }
            if !holdsZero { count += 1 }
            return !holdsZero
        }
        if count >= capacity * 7 / 10 { grow() }
        guard place(hash) else { return false }
        count += 1
        return true
    }

    /// Inserts many; `isNew` is written for each.
    mutating func insert(_ batch: HashBatch) {
        let (hashes, isNew) = (batch.hashes, batch.isNew)
        guard let base = hashes.baseAddress, let flags = isNew.baseAddress else { return }
        while count + hashes.count >= capacity * 7 / 10 { grow() }
        if hashes.contains(0) {
            for index in hashes.indices { isNew[index] = insert(hashes[index]) }
            return
        }
        count += tw_insert_hashes(cells, UInt64(capacity - 1), base, hashes.count, flags)
    }

    func forEach(_ body: (UInt64) -> Void) {
        if holdsZero { body(0) }
        for index in 0..<capacity where cells[index] != 0 { body(cells[index]) }
    }

    private func place(_ hash: UInt64) -> Bool {
        // The hash is keyed and uniform: its low bits are the place.
        var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
        while cells[index] != 0 {
            if cells[index] == hash { return false }
            index = (index + 1) & (capacity - 1)
        }
        cells[index] = hash
        return true
    }

    private mutating func grow() {
        let old = cells
        let oldCapacity = capacity
        capacity *= 2
        cells = .allocate(capacity: capacity)
        cells.initialize(repeating: 0, count: capacity)
        for index in 0..<oldCapacity where old[index] != 0 { _ = place(old[index]) }
        old.deallocate()
    }
}

/// Hashes, and where to say which of them are new.
///
/// SAFETY: borrowed for one call, by one thread.
struct HashBatch: @unchecked Sendable {
    let hashes: UnsafeBufferPointer<UInt64>
    let isNew: UnsafeMutableBufferPointer<Bool>

    subscript(range: Range<Int>) -> HashBatch {
        HashBatch(
            hashes: UnsafeBufferPointer(rebasing: hashes[range]),
            isNew: UnsafeMutableBufferPointer(rebasing: isNew[range])
        )
    }
}
