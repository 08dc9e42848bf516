/// Where sorted runs go when memory is full: numbered byte sequences, written once from front to back, then read back.
public struct SpillPort: Sendable {
    /// Appends bytes to run `run`; runs are numbered from 0.
    public var append: @Sendable (_ run: Int, _ bytes: [UInt8]) throws -> Void
    /// Up to `count` bytes of run `run` from `offset`; empty at the end.
    public var read: @Sendable (_ run: Int, _ offset: Int, _ count: Int) throws -> [UInt8]

    public init(
        append: @escaping @Sendable (_ run: Int, _ bytes: [UInt8]) throws -> Void,
        read: @escaping @Sendable (_ run: Int, _ offset: Int, _ count: Int) throws -> [UInt8]
    ) {
        self.append = append
        self.read = read
    }
}
