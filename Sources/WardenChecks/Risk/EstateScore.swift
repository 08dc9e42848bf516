/// The risk of the whole estate and how much of it was looked at.
public struct EstateScore: Sendable, Hashable, Codable {
    /// 0 to 100, or nil where nothing was evaluated: then there is no score, not a good one.
    public var points: Int?
    /// Evaluated checks among those that apply or may apply, 0 to 1.
    public var coverage: Double
    public var evaluated: Int
    public var applicable: Int

    /// Each further finding counts half of the one before it, worst first: many small ones never outweigh a grave one,
    /// and a further or graver finding never lowers the score.
    ///
    /// - Parameters:
    ///   - risks: exact scores of open findings.
    ///   - evaluated: results that passed or failed.
    ///   - unknown: results that stayed unknown.
    public init(risks: [Double], evaluated: Int, unknown: Int) {
        self.evaluated = evaluated
        applicable = evaluated + unknown
        coverage = applicable == 0 ? 0 : Double(evaluated) / Double(applicable)
        guard evaluated > 0 else {
            points = nil
            return
        }
        var rest = 1.0
        var share = 1.0
        for risk in risks.sorted(by: >) {
            rest *= 1 - share * risk / 100
            share /= 2
            if share < 1e-6 { break }
        }
        points = Int((100 * (1 - rest)).rounded())
    }

    /// `71 of 100, scored on 83 % of checks`.
    public var sentence: String {
        guard let points else { return "no score: nothing could be evaluated" }
        // Rounded down: only what is complete reads as complete.
        return "\(points) of 100, scored on \(Int(coverage * 100)) % of checks"
    }
}
