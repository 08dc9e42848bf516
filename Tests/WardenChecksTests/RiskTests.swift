import Testing
import WardenChecks

@Suite struct RiskTests {
    /// Every combination, with a few sets of safeguards: each step up in one factor never lowers the score.
    @Test(arguments: Audience.allCases)
    func risesWithEachFactor(audience: Audience) {
        for sensitivity in Sensitivity.allCases {
            for harm in Harm.allCases {
                for use in Use.allCases {
                    let model = RiskModel(
                        audience: audience,
                        sensitivity: sensitivity,
                        harm: harm,
                        use: use,
                        missing: [.versioning]
                    )
                    let score = model.score.exact
                    #expect((0...100).contains(score))
                    for wider in Audience.allCases where wider >= audience {
                        var other = model
                        other.audience = wider
                        #expect(other.score.exact >= score)
                    }
                    for worse in Harm.allCases where worse >= harm {
                        var other = model
                        other.harm = worse
                        #expect(other.score.exact >= score)
                    }
                    for more in Sensitivity.allCases where more >= sensitivity {
                        var other = model
                        other.sensitivity = more
                        #expect(other.score.exact >= score)
                    }
                    for more in Use.allCases where more >= use {
                        var other = model
                        other.use = more
                        #expect(other.score.exact >= score)
                    }
                }
            }
        }
    }

    @Test(arguments: 0..<200)
    func removingASafeguardNeverLowersIt(seed: Int) {
        var state = UInt64(seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        let missing = Set(Safeguard.allCases.filter { _ in next(2) == 0 })
        let model = RiskModel(
            audience: Audience.allCases[next(Audience.allCases.count)],
            sensitivity: Sensitivity.allCases[next(Sensitivity.allCases.count)],
            harm: Harm.allCases[next(Harm.allCases.count)],
            use: Use.allCases[next(Use.allCases.count)],
            missing: missing
        )
        for safeguard in Safeguard.allCases where !missing.contains(safeguard) {
            var weaker = model
            weaker.missing.insert(safeguard)
            #expect(weaker.score.exact >= model.score.exact)
            #expect(weaker.score.exact > model.score.exact || model.score.exact >= 97)
        }
    }

    @Test func whatIsNotKnownCountsAsMissing() {
        func score(_ missing: Set<Safeguard>, _ unknown: Set<Safeguard>) -> Double {
            RiskModel(
                audience: .company,
                sensitivity: .unscanned,
                harm: .read,
                use: .unknown,
                missing: missing,
                unknown: unknown
            ).score.exact
        }
        #expect(score([], [.objectLock]) == score([.objectLock], []))
        #expect(score([], [.objectLock]) > score([], []))
    }

    @Test func factorsAddUpToTheScore() {
        let score = RiskModel(
            audience: .outsiders,
            sensitivity: .secrets,
            harm: .read,
            use: .undeclared,
            missing: [.versioning, .tlsOnly, .customerKey]
        ).score
        let sum = score.factors.compactMap(\.points).reduce(0, +)
        #expect(abs(sum - score.exact) < 1e-9)
    }

    @Test func estateScoreRisesWithEveryFurtherFinding() {
        var risks: [Double] = []
        var last = -1
        for risk in [10.0, 80, 5, 60, 60, 0, 99] {
            risks.append(risk)
            let points = EstateScore(risks: risks, evaluated: 10, unknown: 2).points ?? -1
            #expect(points >= last)
            last = points
        }
    }

    @Test func nothingEvaluatedIsNoScore() {
        let score = EstateScore(risks: [], evaluated: 0, unknown: 7)
        #expect(score.points == nil)
        #expect(score.sentence == "no score: nothing could be evaluated")
        #expect(EstateScore(risks: [], evaluated: 83, unknown: 17).sentence == "0 of 100, scored on 83 % of checks")
    }
}
