/// The score of a finding from what is known about it. Documented in docs/risk-score.md.
///
/// Audience, sensitivity and harm multiply: a way that nobody can go, to nothing worth having, is worth little whichever
/// factor is small. Use and missing safeguards multiply the odds of the product, so each of them raises the score, none
/// past 100, and a hopeless case moves less than a middling one. The score rises with every factor: it is monotone.
public struct RiskModel: Sendable, Hashable {
    public var audience: Audience
    public var sensitivity: Sensitivity
    public var harm: Harm
    public var use: Use
    /// Missing, or not known to be there.
    public var missing: Set<Safeguard>
    /// Of the missing ones: those not known.
    public var unknown: Set<Safeguard>
    /// Who they are, where the estate told; nil = as the level says in general.
    public var audienceWords: String?
    public var useWords: String?

    public init(
        audience: Audience,
        sensitivity: Sensitivity,
        harm: Harm,
        use: Use,
        missing: Set<Safeguard>,
        unknown: Set<Safeguard> = []
    ) {
        self.audience = audience
        self.sensitivity = sensitivity
        self.harm = harm
        self.use = use
        self.missing = missing.union(unknown)
        self.unknown = unknown
    }

    /// Odds have no end; a finding is never surer than this.
    private static let ceiling = 0.97

    public var score: RiskScore {
        var value = min(audience.weight * sensitivity.weight * harm.weight, Self.ceiling)
        var factors: [RiskFactor] = [
            RiskFactor("audience", audienceWords ?? audience.words, effect: audience.weight),
            RiskFactor("sensitivity", sensitivity.words, effect: sensitivity.weight),
            RiskFactor("harm", harm.words, effect: harm.weight, points: 100 * value),
        ]
        func grow(_ name: String, _ words: String, by multiplier: Double) {
            let odds = value / (1 - value) * multiplier
            let next = odds / (1 + odds)
            factors.append(RiskFactor(name, words, effect: multiplier, points: 100 * (next - value)))
            value = next
        }
        grow("use", useWords ?? use.words, by: use.multiplier)
        for safeguard in missing.sorted() {
            let words = safeguard.missing + (unknown.contains(safeguard) ? " (not known; counted as missing)" : "")
            grow("safeguard", words, by: safeguard.multiplier)
        }
        return RiskScore(exact: 100 * value, factors: factors)
    }
}

/// 0 to 100 and where it comes from.
public struct RiskScore: Sendable, Hashable, Codable, Comparable {
    public var exact: Double
    public var factors: [RiskFactor]

    public init(exact: Double, factors: [RiskFactor]) {
        self.exact = min(max(exact, 0), 100)
        self.factors = factors
    }

    /// Whole points, 0 to 100.
    public var points: Int { Int(exact.rounded()) }

    /// `critical` from 80, `high` from 60, `medium` from 35, `low` from 15.
    public var band: String {
        switch points {
        case 80...: "critical"
        case 60...: "high"
        case 35...: "medium"
        case 15...: "low"
        default: "minor"
        }
    }

    public static func < (left: RiskScore, right: RiskScore) -> Bool { left.exact < right.exact }
}

/// One step of the calculation.
public struct RiskFactor: Sendable, Hashable, Codable {
    /// `audience`, `sensitivity`, `harm`, `use` or `safeguard`.
    public var name: String
    public var words: String
    /// A share between 0 and 1 for the first three, a multiplier of the odds for the others.
    public var effect: Double
    /// Points it adds; the first three give theirs together, at `harm`.
    public var points: Double?

    public init(_ name: String, _ words: String, effect: Double, points: Double? = nil) {
        self.name = name
        self.words = words
        self.effect = effect
        self.points = points
    }

    /// `harm: delete audit data (× 0.93)`.
    public var sentence: String {
        let size = (effect * 100).rounded() / 100
        let gain = points.map { name == "harm" ? " = \(Int($0.rounded())) points" : ", +\(($0 * 10).rounded() / 10)" }
        return "\(name): \(words) (× \(size)\(gain ?? ""))"
    }
}
