/// One listing and whether it came to its end.
public struct ListingRecord: Sendable, Hashable, Codable {
    /// What was listed: `tables`, `notebooks`.
    public var what: String
    /// Where: `workspace 7 · main.sec`.
    public var scope: String
    public var count: Int
    public var isComplete: Bool

    public init(_ what: String, scope: String, count: Int, isComplete: Bool) {
        self.what = what
        self.scope = scope
        self.count = count
        self.isComplete = isComplete
    }
}
