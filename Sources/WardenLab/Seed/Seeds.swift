/// Estates by size.
enum Seeds {
    static func make(_ size: LabSize, seed: UInt64, now: Int64) -> SeededLab {
        SmallEstate.make(seed: seed, now: now)
    }
}
