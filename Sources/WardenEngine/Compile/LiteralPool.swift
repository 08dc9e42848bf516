import CWarden

/// All literals at fixed addresses, each with what a search needs to know.
struct LiteralPool {
    let bytes: FrozenArray<UInt8>
    let needles: FrozenArray<tw_needle>
    let offsets: [UInt32]

    init(_ literals: [[UInt8]]) {
        var all: [UInt8] = []
        var offsets: [UInt32] = []
        for literal in literals {
            offsets.append(UInt32(all.count))
            // Hashing and comparing read whole blocks.
            all += literal + [UInt8](repeating: 0, count: 16)
        }
        let frozen = FrozenArray(all, slack: 32, fill: 0)
        bytes = frozen
        self.offsets = offsets
        needles = FrozenArray(
            zip(literals, offsets).map { tw_needle_make(frozen.base + Int($1), $0.count) },
            fill: tw_needle(bytes: UnsafePointer(frozen.base), length: 0, rare: 0, second: 0)
        )
    }
}
