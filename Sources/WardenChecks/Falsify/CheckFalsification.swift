/// Whether a check bites: it passes or keeps out of the right estate, and says what it must of each wrong one.
public struct FalsificationVerdict: Sendable, Hashable {
    public var check: String
    public var bites: Bool
    public var words: String
    /// It was not tried, and `words` say why.
    public var isUntried = false

    public init(check: String, bites: Bool, words: String) {
        self.check = check
        self.bites = bites
        self.words = words
    }

    public init(check: String, obstacle: String) {
        self.init(check: check, bites: false, words: obstacle)
        isUntried = true
    }
}

/// Falsifies checks on their example estates.
public enum CheckFalsification {
    public static func examples(_ checks: [any Check.Type]) -> [FalsificationVerdict] { checks.map(judge) }

    private static func judge(_ check: any Check.Type) -> FalsificationVerdict {
        let id = check.metadata.id
        let right = kinds(check, ExampleEstate())
        if right.contains(.fail) {
            return FalsificationVerdict(check: id, bites: false, words: "it fails on the right estate")
        }
        var bitten = 0
        for example in check.examples {
            var estate = ExampleEstate()
            example.change(&estate)
            guard kinds(check, estate).contains(example.expected) else {
                return FalsificationVerdict(
                    check: id,
                    bites: false,
                    words: "it does not answer \(example.expected.rawValue) where \(example.name)"
                )
            }
            if example.expected == .fail || example.expected == .unknown { bitten += 1 }
        }
        return FalsificationVerdict(
            check: id,
            bites: bitten > 0,
            words: bitten > 0 ? "\(bitten) broken estates seen" : "it has no example that it fails on"
        )
    }

    private static func kinds(_ check: any Check.Type, _ estate: ExampleEstate) -> Set<CheckOutcome.Kind> {
        Set(Assessor(estate.posture, estate.input).run([check]).results.map(\.outcome.kind))
    }
}
