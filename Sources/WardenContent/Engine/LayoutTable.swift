/// Layouts by their group lengths, in an open table that is read without retain or release.
///
/// Owned by `ContentProgram`; freed with it.
struct LayoutTable {
    private(set) var entries: UnsafeMutableBufferPointer<NumberLayout>
    private var keys: UnsafeMutableBufferPointer<UInt64>
    private var firsts: UnsafeMutableBufferPointer<Int32>
    private let shift: UInt64

    init(_ layouts: [NumberLayout]) {
        let sorted = layouts.sorted { $0.lengths < $1.lengths }
        entries = .allocate(capacity: max(1, sorted.count))
        _ = entries.initialize(from: sorted)
        entries = UnsafeMutableBufferPointer(rebasing: entries[0..<sorted.count])
        var size = 16
        while size < sorted.count * 4 { size *= 2 }
        shift = UInt64(64 - size.trailingZeroBitCount)
        keys = .allocate(capacity: size)
        keys.initialize(repeating: 0)
        firsts = .allocate(capacity: size)
        firsts.initialize(repeating: -1)
        for (index, layout) in sorted.enumerated() where index == 0 || sorted[index - 1].lengths != layout.lengths {
            var slot = place(layout.lengths)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = layout.lengths
            firsts[slot] = Int32(index)
        }
    }

    private func place(_ lengths: UInt64) -> Int {
        Int(truncatingIfNeeded: (lengths &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// Index of the first entry with these lengths, or -1; the others follow it.
    func first(_ lengths: UInt64) -> Int {
        var slot = place(lengths)
        while keys[slot] != 0 {
            if keys[slot] == lengths { return Int(firsts[slot]) }
            slot = (slot + 1) & (keys.count - 1)
        }
        return -1
    }

    func deallocate() {
        entries.baseAddress?.deallocate()
        keys.deallocate()
        firsts.deallocate()
    }
}
