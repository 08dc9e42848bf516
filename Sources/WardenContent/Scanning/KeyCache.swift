/// Remembers a yes or no about field names, so that the few names of a log are read once.
///
/// Owned by one scanner; freed with it.
struct KeyCache {
    private static let size = 1_024
    /// Hash of a name with its lowest bit the answer; 0 is empty.
    private let slots: UnsafeMutablePointer<UInt64>

    init() {
        slots = .allocate(capacity: Self.size)
        slots.initialize(repeating: 0, count: Self.size)
    }

    func deallocate() { slots.deallocate() }

    /// The answer that `decide` gives or gave for this name.
    @inline(__always)
    func answer(_ key: UnsafeBufferPointer<UInt8>, _ decide: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
        let hash = Self.hash(key) | 2
        let slot = slots + Int(truncatingIfNeeded: hash >> 54)
        if slot.pointee | 1 == hash | 1 { return slot.pointee & 1 == 1 }
        let answer = decide(key)
        slot.pointee = hash & ~1 | (answer ? 1 : 0)
        return answer
    }

    /// Eight bytes at a time; the last ones may be taken twice.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(key.count) &* 0x9E37_79B9_7F4A_7C15
        guard key.count >= 8 else {
            var word: UInt64 = 0
            for byte in key { word = word << 8 | UInt64(byte) }
            return mixed(hash ^ word)
        }
        let bytes = UnsafeRawBufferPointer(key)
        var index = 0
        while index + 8 < key.count {
            hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        return mixed(hash ^ bytes.loadUnaligned(fromByteOffset: key.count - 8, as: UInt64.self))
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0xD6E8_FEB8_6659_FD93
        return product ^ (product >> 32)
    }
}
