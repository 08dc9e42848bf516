/// What the reader's terminal can show.
public struct RenderOptions: Sendable, Hashable {
    /// Columns available. No line is wider. Values under 40 are read as 40, over 200 as 200.
    public var width: Int
    /// Whether to write ANSI colour sequences.
    public var color: Bool
    /// Whether characters outside ASCII may be written; without it bars, rules and arrows are ASCII.
    public var unicode: Bool
    /// Detection groups told at length; the rest become one line each.
    public var detailedGroups: Int

    public init(width: Int = 100, color: Bool = false, unicode: Bool = true, detailedGroups: Int = 15) {
        self.width = min(max(width, 40), 200)
        self.color = color
        self.unicode = unicode
        self.detailedGroups = max(detailedGroups, 0)
    }
}
