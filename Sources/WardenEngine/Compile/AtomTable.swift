import CWarden

/// The hash table from (slot, folded text) to atom.
struct AtomTable {
    private(set) var cells: [AtomCell]

    init(_ tests: TestTable, _ pool: LiteralPool) {
        let total = tests.atoms.reduce(0) { $0 + $1.count }
        var size = 16
        while size < total * 2 { size *= 2 }
        cells = [AtomCell](repeating: AtomCell(hash: 0, slot: 0, atom: 0, literal: 0), count: size)
        for (slot, literals) in tests.atoms.enumerated() {
            for (index, literal) in literals.enumerated() {
                let needle = pool.needles[Int(literal)]
                let hash = Self.hash(needle.bytes, Int(needle.length), UInt32(slot))
                var at = Int(hash) & (size - 1)
                while cells[at].atom != 0 { at = (at + 1) & (size - 1) }
                cells[at] = AtomCell(hash: hash, slot: UInt32(slot), atom: UInt32(index + 1), literal: literal)
            }
        }
    }

    /// Rule texts are trusted, so the seed may be fixed; long texts of the log are not hashed at all.
    @inline(__always)
    static func hash(_ text: UnsafePointer<UInt8>, _ length: Int, _ slot: UInt32) -> UInt32 {
        UInt32(truncatingIfNeeded: tw_hash(text, length, UInt64(slot) &* 0x9E37_79B9_7F4A_7C15))
    }
}
