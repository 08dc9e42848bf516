internal import WardenDomain

/// Makes the report from its facts: gaps against the cadence, samples, conclusions.
public struct PeriodBuilder: Sendable {
    /// A control is late by more than this share of its cadence before that counts as a gap.
    public static let tolerance = 0.25

    /// No more samples of a control than these; nil = as many as the population asks for.
    private let mostSamples: Int?

    public init(mostSamples: Int? = nil) { self.mostSamples = mostSamples }

    public func build(_ facts: PeriodFacts) -> PeriodReport {
        let digest = PeriodDigest.of(facts)
        let controls = facts.controls.map { control($0, facts, digest) }
        let byID = Dictionary(controls.map { ($0.facts.id, $0) }) { first, _ in first }
        let criteria = facts.criteria.map { criterion in
            let own = facts.controls.filter { $0.criteria.contains(criterion.id) }.map(\.id)
            return PeriodReport.Criterion(
                id: criterion.id,
                meaning: criterion.meaning,
                conclusion: Self.conclusion(own.compactMap { byID[$0]?.conclusion }),
                controls: own
            )
        }
        return PeriodReport(facts: facts, digest: digest, criteria: criteria, controls: controls)
    }

    private func control(_ facts: ControlFacts, _ all: PeriodFacts, _ digest: String) -> PeriodReport.Control {
        var counts: [ControlOutcome: Int] = [:]
        for item in facts.items {
            for strand in item.strands { counts[strand.outcome, default: 0] += strand.runs.count }
        }
        let occurrences = counts.values.reduce(0, +)
        let gaps = Self.gaps(facts, all)
        let size = SampleDraw.size(occurrences: occurrences, runs: facts.runs.count)
        let numbers = SampleDraw.numbers(
            digest: digest,
            control: facts.id,
            population: occurrences,
            count: min(size, mostSamples ?? size)
        )
        return PeriodReport.Control(
            facts: facts,
            occurrences: occurrences,
            counts: counts,
            gaps: gaps,
            samples: SampleDraw.samples(numbers, of: facts),
            conclusion: Self.conclusion(facts, counts, gaps)
        )
    }

    /// Times longer than the cadence and its tolerance without a run. What lies ahead is no gap.
    static func gaps(_ control: ControlFacts, _ facts: PeriodFacts) -> [PeriodReport.Gap] {
        guard case .every(let cadence) = control.frequency else { return [] }
        let allowed = cadence + Int64(Double(cadence) * tolerance)
        let end = min(facts.period.until, facts.madeAt)
        guard end > facts.period.from else { return [] }
        var gaps: [PeriodReport.Gap] = []
        var last = facts.period.from
        for time in control.runs.map(\.at) + [end] {
            if time - last > allowed { gaps.append(PeriodReport.Gap(from: last, until: time)) }
            last = max(last, time)
        }
        return gaps
    }

    private static func conclusion(
        _ facts: ControlFacts,
        _ counts: [ControlOutcome: Int],
        _ gaps: [PeriodReport.Gap]
    ) -> PeriodReport.Conclusion {
        if (counts[.fail] ?? 0) > 0 || !facts.exceptions.isEmpty { return .exceptions }
        if facts.runs.isEmpty { return facts.frequency == .onEvent ? .didNotOccur : .noEvidence }
        let unknown = counts[.unknown] ?? 0
        if (counts[.pass] ?? 0) == 0 {
            return unknown == 0 && (counts[.notApplicable] ?? 0) > 0 ? .notApplicable : .noEvidence
        }
        let isWhole =
            unknown == 0 && gaps.isEmpty && facts.notEvaluated.isEmpty && facts.runs.allSatisfy(\.isWhole)
        return isWhole ? .noExceptions : .incomplete
    }

    /// Of a criterion: the gravest that any of its controls says. Controls that had no occasion say nothing.
    private static func conclusion(_ controls: [PeriodReport.Conclusion]) -> PeriodReport.Conclusion {
        let said = Set(controls).subtracting([.didNotOccur, .notApplicable])
        if said.contains(.exceptions) { return .exceptions }
        if said.isEmpty || said == [.noEvidence] { return .noEvidence }
        return said == [.noExceptions] ? .noExceptions : .incomplete
    }
}
