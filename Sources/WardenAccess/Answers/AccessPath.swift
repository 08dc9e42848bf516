/// One way in which an access comes about. All of its hops have to hold.
public struct AccessPath: Sendable, Hashable, Codable {
    public var hops: [Hop]

    public init(hops: [Hop]) { self.hops = hops }

    /// No hop rests on something that could not be read.
    public var isCertain: Bool { hops.allSatisfy { $0.missing == nil } }

    /// False where the caller first has to give itself something.
    public var isDirect: Bool { !hops.contains { $0.relation == .mayGrantItself } }

    /// What would have to be known.
    public var missing: [String] {
        var seen: Set<String> = []
        return hops.compactMap(\.missing).filter { seen.insert($0).inserted }
    }
}
