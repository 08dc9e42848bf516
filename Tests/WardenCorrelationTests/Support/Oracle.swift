import WardenCorrelation
import WardenSigma

/// The specification, read literally: every window is recomputed from all hits. Slow and simple on purpose.
struct Oracle {
    struct Answer: Hashable, Comparable {
        var group: [String]
        var time: Int64
        var sequence: UInt64
        var observed: Double

        static func < (left: Answer, right: Answer) -> Bool {
            (left.time, left.sequence, left.group.joined()) < (right.time, right.sequence, right.group.joined())
        }
    }

    let rule: CorrelationRule
    private var span: Int64 { rule.timespanMilliseconds }

    init(_ rule: CorrelationRule) { self.rule = rule }

    func answers(_ hits: [RuleHit]) -> [Answer] {
        var groups: [[String]: [RuleHit]] = [:]
        for hit in hits.sorted(by: { ($0.time, $0.sequence, $0.rule) < ($1.time, $1.sequence, $1.rule) })
        where hit.rule < rule.inputs.count {
            let key = rule.groupBy.indices.map { hit.captured[$0] }
            guard !key.contains(where: { $0 == nil }), isUsable(hit) else { continue }
            groups[key.map { $0! }, default: []].append(hit)
        }
        var answers: [Answer] = []
        for (key, hits) in groups {
            let found =
                if rule.condition.expression != nil {
                    byExpression(hits)
                } else if !rule.condition.comparisons.isEmpty,
                    rule.condition.comparisons.allSatisfy({ $0.operation == .lt || $0.operation == .lte })
                {
                    onClose(hits)
                } else {
                    onEvent(hits)
                }
            answers += found.map { Answer(group: key, time: $0.0, sequence: $0.1, observed: $0.2) }
        }
        return answers.sorted()
    }

    private func values(_ hit: RuleHit) -> [String?] { rule.inputs[0].valuePositions.map { hit.captured[$0!] } }

    private func isUsable(_ hit: RuleHit) -> Bool {
        switch rule.kind {
        case .eventCount, .temporal, .temporalOrdered: true
        case .valueCount: !values(hit).contains { $0 == nil }
        case .valueSum, .valueAverage, .valuePercentile, .valueMedian:
            values(hit).first.flatMap { $0 }.flatMap(Double.init) != nil
        }
    }

    private func events(_ hits: [RuleHit]) -> [[RuleHit]] {
        hits.reduce(into: []) { events, hit in
            if events.last?.first?.sequence == hit.sequence {
                events[events.count - 1].append(hit)
            } else {
                events.append([hit])
            }
        }
    }

    private func onEvent(_ hits: [RuleHit]) -> [(Int64, UInt64, Double)] {
        var found: [(Int64, UInt64, Double)] = []
        var fired: Int64?
        for event in events(hits) {
            let now = event[0]
            let window = hits.filter {
                $0.time >= now.time - span && ($0.time, $0.sequence) <= (now.time, now.sequence)
            }
            guard let observed = observe(window), holds(observed) else {
                fired = nil
                continue
            }
            if let fired, now.time - fired < span { continue }
            if rule.kind == .temporalOrdered, !isPart(event, of: window, length: Int(observed)) { continue }
            fired = now.time
            found.append((now.time, now.sequence, observed))
        }
        return found
    }

    private func onClose(_ hits: [RuleHit]) -> [(Int64, UInt64, Double)] {
        var found: [(Int64, UInt64, Double)] = []
        var window: [RuleHit] = []
        func judge() {
            guard let last = window.last, let observed = observe(window), holds(observed) else { return }
            found.append((last.time, last.sequence, observed))
        }
        for hit in hits {
            if let first = window.first, hit.time > first.time + span {
                judge()
                window = []
            }
            window.append(hit)
        }
        judge()
        return found
    }

    private func holds(_ value: Double) -> Bool {
        guard !rule.condition.comparisons.isEmpty else { return value >= Double(rule.inputs.count) }
        return rule.condition.comparisons.allSatisfy {
            switch $0.operation {
            case .gt: value > $0.threshold
            case .gte: value >= $0.threshold
            case .lt: value < $0.threshold
            case .lte: value <= $0.threshold
            case .eq: value == $0.threshold
            case .neq: value != $0.threshold
            }
        }
    }

    private func observe(_ window: [RuleHit]) -> Double? {
        let numbers = events(window).map { Double(values($0[0]).first.flatMap { $0 } ?? "") ?? 0 }
        switch rule.kind {
        case .eventCount: return Double(Set(window.map(\.sequence)).count)
        case .valueCount: return Double(Set(window.map(values)).count)
        case .temporal: return Double(Set(window.map(\.rule)).count)
        case .temporalOrdered: return Double(longest(window))
        case .valueSum: return numbers.isEmpty ? nil : numbers.reduce(0, +)
        case .valueAverage: return numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
        case .valuePercentile: return percentile(numbers, (rule.condition.percentile ?? 50) / 100)
        case .valueMedian: return percentile(numbers, 0.5)
        }
    }

    private func percentile(_ numbers: [Double], _ quantile: Double) -> Double? {
        guard !numbers.isEmpty else { return nil }
        let sorted = numbers.sorted()
        let rank = quantile * Double(sorted.count - 1)
        let low = sorted[Int(rank)]
        let high = sorted[min(Int(rank) + 1, sorted.count - 1)]
        return low + (high - low) * (rank - rank.rounded(.down))
    }

    /// Subsets of the inputs, each in listed order.
    private var subsequences: [[Int]] {
        (1..<(1 << rule.inputs.count)).map { mask in rule.inputs.indices.filter { mask & (1 << $0) != 0 } }
    }

    /// The latest start of a chain over `inputs` within `window`; nil where there is none.
    private func chainStart(_ inputs: [Int], _ window: [RuleHit], mustHold sequence: UInt64? = nil) -> Int64? {
        func extend(_ rest: ArraySlice<Int>, after time: Int64, held: Bool) -> Bool {
            guard let input = rest.first else { return held }
            return window.contains {
                $0.rule == input && $0.time >= time
                    && extend(rest.dropFirst(), after: $0.time, held: held || $0.sequence == sequence)
            }
        }
        let starts = window.filter { first in
            first.rule == inputs[0]
                && extend(inputs.dropFirst(), after: first.time, held: sequence == nil || first.sequence == sequence)
        }
        return starts.map(\.time).max()
    }

    private func longest(_ window: [RuleHit]) -> Int {
        subsequences.filter { chainStart($0, window) != nil }.map(\.count).max() ?? 0
    }

    private func isPart(_ event: [RuleHit], of window: [RuleHit], length: Int) -> Bool {
        subsequences.contains {
            $0.count == length && chainStart($0, window, mustHold: event[0].sequence) != nil
        }
    }

    // MARK: Extended conditions

    private func byExpression(_ hits: [RuleHit]) -> [(Int64, UInt64, Double)] {
        struct Held {
            var time: Int64
            var sequence: UInt64
            var close: Int64
            var observed: Double
        }
        let terms = alternatives()
        var found: [(Int64, UInt64, Double)] = []
        var fired: Int64?
        var held: [Int: Held] = [:]
        func quiet(_ time: Int64) -> Bool { fired.map { time - $0 < span } ?? false }
        func closeWindows(before time: Int64?) {
            for (index, item) in held.sorted(by: {
                ($0.value.close, $0.value.sequence, $0.key) < ($1.value.close, $1.value.sequence, $1.key)
            }) where time.map({ item.close < $0 }) ?? true {
                held[index] = nil
                if quiet(item.time) { continue }
                fired = item.time
                found.append((item.time, item.sequence, item.observed))
            }
        }
        for event in events(hits) {
            let now = event[0]
            closeWindows(before: now.time)
            let window = hits.filter {
                $0.time >= now.time - span && ($0.time, $0.sequence) <= (now.time, now.sequence)
            }
            for (index, term) in terms.enumerated() where event.contains(where: { term.excluded.contains($0.rule) }) {
                held[index] = nil
            }
            var isTrue = false
            var immediate: Double?
            for (index, term) in terms.enumerated() {
                guard !window.contains(where: { term.excluded.contains($0.rule) }) else { continue }
                guard let support = support(term.needed, window) else { continue }
                isTrue = true
                let isPart = term.needed.isEmpty || support.sequences.contains(now.sequence)
                if !isPart || quiet(now.time) { continue }
                if term.excluded.isEmpty {
                    if immediate == nil { immediate = Double(support.sequences.count) }
                } else if held[index] == nil {
                    held[index] = Held(
                        time: now.time,
                        sequence: now.sequence,
                        close: min(support.start, now.time) + span,
                        observed: Double(max(1, support.sequences.count))
                    )
                }
            }
            if !isTrue { fired = nil }
            if let immediate {
                fired = now.time
                found.append((now.time, now.sequence, immediate))
            }
        }
        closeWindows(before: nil)
        return found
    }

    private func support(_ needed: [Int], _ window: [RuleHit]) -> (start: Int64, sequences: Set<UInt64>)? {
        guard !needed.isEmpty else { return (.max, []) }
        let last = needed.map { input in window.last { $0.rule == input } }
        guard !last.contains(where: { $0 == nil }) else { return nil }
        return (last.map { $0!.time }.min()!, Set(last.map { $0!.sequence }))
    }

    private func alternatives() -> [(needed: [Int], excluded: [Int])] {
        func expand(_ expression: CorrelationRule.Expression, _ negated: Bool) -> [(Set<Int>, Set<Int>)] {
            func cross(_ parts: [CorrelationRule.Expression]) -> [(Set<Int>, Set<Int>)] {
                parts.reduce([([], [])]) { sofar, part in
                    sofar.flatMap { left in
                        expand(part, negated).map { (left.0.union($0.0), left.1.union($0.1)) }
                    }
                }
            }
            switch expression {
            case .input(let index): return negated ? [([], [index])] : [([index], [])]
            case .not(let inner): return expand(inner, !negated)
            case .all(let parts): return negated ? parts.flatMap { expand($0, true) } : cross(parts)
            case .any(let parts): return negated ? cross(parts) : parts.flatMap { expand($0, false) }
            }
        }
        return expand(rule.condition.expression!, false).filter { $0.0.isDisjoint(with: $0.1) }
            .map { ($0.0.sorted(), $0.1.sorted()) }
    }
}
