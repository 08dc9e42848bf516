internal import Crypto
internal import WardenDomain

/// Draws samples that nobody can choose: their numbers follow from the digest of the period.
///
/// Sample *i* of a control is the first eight bytes of SHA-256(`DIGEST/CONTROL/i`), big endian, modulo the size of the
/// population; a number that was drawn before is passed over. Members are numbered item by item, in the order of the
/// population, and run by run within an item.
public enum SampleDraw {
    /// How many samples a control gets: by how often it ran, as auditors take them, and never more than there are.
    public static func size(occurrences: Int, runs: Int) -> Int {
        let wanted =
            switch runs {
            case ...1: 1
            case ...4: 2
            case ...12: 3
            case ...52: 5
            case ...250: 15
            default: 25
            }
        return min(occurrences, wanted)
    }

    static func numbers(digest: String, control: String, population: Int, count: Int) -> [Int] {
        guard population > 0 else { return [] }
        var drawn: [Int] = []
        var seen: Set<Int> = []
        var round = 0
        while drawn.count < min(count, population) {
            let hash = SHA256.hash(data: Array("\(digest)/\(control)/\(round)".utf8))
            let value = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let number = Int(value % UInt64(population))
            if seen.insert(number).inserted { drawn.append(number) }
            round += 1
        }
        return drawn.sorted()
    }

    static func samples(_ numbers: [Int], of control: ControlFacts) -> [PeriodReport.Sample] {
        var samples: [PeriodReport.Sample] = []
        var rest = numbers[...]
        var first = 0
        for item in control.items {
            for strand in item.strands {
                while let number = rest.first, number < first + strand.runs.count {
                    rest = rest.dropFirst()
                    samples.append(
                        PeriodReport.Sample(
                            number: number,
                            run: control.runs[strand.runs.lowerBound + number - first],
                            item: item.id,
                            itemName: item.name,
                            outcome: strand.outcome
                        )
                    )
                }
                first += strand.runs.count
            }
        }
        return samples
    }
}

/// SHA-256 over what the samples of a period are drawn from: the same facts give the same samples, whoever asks.
///
/// Lines of fields with a tab between: the period, then of each control in the order of their ids its runs, items and the
/// stretches of each item.
enum PeriodDigest {
    static func of(_ facts: PeriodFacts) -> String {
        var hash = SHA256()
        func line(_ fields: String...) {
            for field in fields {
                hash.update(data: Array(field.utf8))
                hash.update(data: [9])
            }
            hash.update(data: [10])
        }
        line("period", String(facts.period.from), String(facts.period.until), facts.record.origin)
        for control in facts.controls.sorted(by: { $0.id < $1.id }) {
            line("control", control.id)
            for run in control.runs { line("run", run.id, String(run.at)) }
            for item in control.items {
                line("item", item.id)
                for strand in item.strands {
                    line(strand.outcome.rawValue, String(strand.runs.lowerBound), String(strand.runs.count))
                }
            }
        }
        return Hexadecimal.text(hash.finalize())
    }
}
