/// What a scan reports.
public struct ContentOptions: Sendable, Hashable {
    /// Matches below it are dropped.
    public var minimumConfidence: Double
    /// E-mail addresses are reported only when at least so many stand in one text: single ones are normal in audit logs.
    public var minimumAddresses: Int
    /// Whether values that hold base64, percent-encoding or escapes are decoded once and scanned again.
    public var decodes: Bool
    /// Where matches overlap the best one is widened over all of them, so that redaction leaves no part of any.
    public var coversOverlaps: Bool

    public init(
        minimumConfidence: Double = 0.5,
        minimumAddresses: Int = 1,
        decodes: Bool = true,
        coversOverlaps: Bool = false
    ) {
        self.minimumConfidence = minimumConfidence
        self.minimumAddresses = minimumAddresses
        self.decodes = decodes
        self.coversOverlaps = coversOverlaps
    }
}
