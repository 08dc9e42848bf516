import WardenAssurance
import WardenDomain

/// What a language model answers: few sentences are shown, and none with markup, a link, or a number that is not in the
/// record.
enum Narratives {
    private static let facts: NarrativeFacts = {
        let criterion = PeriodFacts.Criterion(id: "CC6.1", meaning: "access is restricted by design")
        let record = PeriodFacts.Record(origin: "fuzz")
        let period = ReportPeriod(from: 1_767_225_600_000, until: 1_782_864_000_000)
        return NarrativeFacts(
            PeriodBuilder().build(
                PeriodFacts(
                    period: period,
                    madeAt: period.until,
                    version: "fuzz",
                    record: record,
                    criteria: [criterion],
                    controls: [],
                    durations: [.init(name: "time to contain", values: [3_600_000, 7_200_000, 43_200_000])]
                )
            )
        )
    }()
    private static let check = NarrativeCheck(facts)

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let record = facts.document.compact
        let narrative = check.check(bytes.text, model: "m")
        try claim(narrative.sentences.count <= 12, "more sentences than are shown")
        for sentence in narrative.sentences {
            try claim(!sentence.contains { "<>`|".contains($0) }, "markup is shown")
            try claim(!sentence.lowercased().contains("://"), "a link is shown")
            // What is escaped has digits of its own.
            guard sentence.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { continue }
            for number in sentence.split(whereSeparator: { !$0.isNumber }) {
                try claim(record.contains(number), "the number \(number) is not in the record")
            }
        }
    }
}
