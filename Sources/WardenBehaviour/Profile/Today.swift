/// What a principal did on the day that is open. Scored against the profile as it was when the day began, so nothing
/// done today makes something else today look usual.
struct Today {
    /// Values already met today and the bits they were found to carry: open addressing, bounded.
    private var keys: [UInt64] = Array(repeating: 0, count: Self.slots)
    private var bits: [Float] = Array(repeating: 0, count: Self.slots)
    private(set) var order: [Seen] = []
    private static let slots = 512
    private static let limit = 320

    struct Seen {
        var dimension: UInt8
        /// `NoveltyModel.slot`.
        var slot: UInt8
        var isNew: Bool
        /// `NoveltyModel.rank` of a new value.
        var rank: UInt8
        var key: UInt64
        /// Hash of the wide network; place in the signature for actions and resources.
        var wide: UInt32
    }

    var counts: [Float] = Array(repeating: 0, count: Metric.allCases.count)
    /// Count at which a metric is judged again.
    var nextLook: [Float] = Array(repeating: 0, count: Metric.allCases.count)
    /// 512 bits of the resources touched: counts how many differ.
    var touched: [UInt64] = Array(repeating: 0, count: 8)
    var touchedBits = 0
    var previousAction: UInt64 = 0
    var previousTime: Int64 = 0
    var network: UInt64 = 0
    var networkIsNew = false
    var networkTime: Int64 = 0
    /// Changes between two networks, one of them new, within an hour.
    var networkChanges = 0
    var score = CaseScore()
    /// Of the events that this day is made of.
    var first: Int64 = .max
    var last: Int64 = .min
    /// When the alert was given; nil = none yet.
    var alertedAt: Int64?
    var alertedScore: Float = 0
    var reasons: [Reason] = []

    /// Bits of a value that was met today already.
    @inline(__always)
    func known(_ key: UInt64) -> Float? {
        var slot = Int(truncatingIfNeeded: key) & (Self.slots - 1)
        while true {
            let found = keys[slot]
            if found == key { return bits[slot] }
            if found == 0 { return nil }
            slot = (slot + 1) & (Self.slots - 1)
        }
    }

    /// Past the bound nothing is remembered: such a day is judged again and again, and stands out by its counts.
    mutating func remember(_ seen: Seen, bits value: Float) {
        guard order.count < Self.limit else { return }
        var slot = Int(truncatingIfNeeded: seen.key) & (Self.slots - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (Self.slots - 1) }
        keys[slot] = seen.key
        bits[slot] = value
        order.append(seen)
    }

    mutating func touch(_ hash: UInt64) {
        let place = Int(hash >> 32) & 511
        if touched[place >> 6] & (1 << UInt64(place & 63)) == 0 {
            touched[place >> 6] |= 1 << UInt64(place & 63)
            touchedBits += 1
        }
    }
}
