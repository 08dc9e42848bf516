/// Remembers which field names sound secret, so that the few names of a log are read once.
struct SecretKeyCache {
    private static let size = 1_024
    /// Hash of a name with its lowest bit the answer; 0 is empty.
    private let slots: UnsafeMutablePointer<UInt64>

    init() {
        slots = .allocate(capacity: Self.size)
        slots.initialize(repeating: 0, count: Self.size)
    }

    func deallocate() { slots.deallocate() }

    func soundsSecret(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        let hash = Self.hash(key) | 2
        let slot = slots + Int(truncatingIfNeeded: hash >> 54)
        if slot.pointee | 1 == hash | 1 { return slot.pointee & 1 == 1 }
        let name = AssignmentName(key)
        // A bare `key` is a map's word far more often than a secret's.
        let answer = (name.isStrong || name.isCredential) && !name.isAttribute
        slot.pointee = hash & ~1 | (answer ? 1 : 0)
        return answer
    }

    /// FNV-1a over the name, mixed downwards.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(key.count) &* 0x9E37_79B9_7F4A_7C15
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
