/// What an assessment says about one criterion of SOC 2.
public struct CriterionView: Sendable, Hashable {
    public enum Verdict: String, Sendable, Hashable, Codable {
        /// Every check that speaks to it was evaluated, and passed.
        case met
        case failed
        /// Nothing failed, and something is not known.
        case open
        case noEvidence = "no evidence"
    }

    public var criterion: Criterion
    public var passed: Int
    public var failed: Int
    public var unknown: Int

    public var evaluated: Int { passed + failed }

    public var verdict: Verdict {
        if failed > 0 { return .failed }
        if passed == 0 { return .noEvidence }
        return unknown > 0 ? .open : .met
    }

    /// One view a criterion, in the order of the criteria.
    public static func views(of assessment: Assessment) -> [CriterionView] {
        var views = Dictionary(
            uniqueKeysWithValues: Criterion.allCases.map {
                ($0, CriterionView(criterion: $0, passed: 0, failed: 0, unknown: 0))
            }
        )
        for result in assessment.results {
            for criterion in CheckRegistry.metadata[result.check]?.criteria ?? [] {
                switch result.outcome.kind {
                case .pass: views[criterion]?.passed += 1
                case .fail: views[criterion]?.failed += 1
                case .unknown: views[criterion]?.unknown += 1
                case .notApplicable: continue
                }
            }
        }
        return Criterion.allCases.compactMap { views[$0] }
    }
}
