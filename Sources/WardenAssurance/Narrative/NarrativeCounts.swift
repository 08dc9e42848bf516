internal import WardenDomain

/// What a sentence counts, held against what was counted: a number that stands somewhere in the facts is not yet the
/// number of exceptions.
struct NarrativeCounts {
    /// By id, lower case.
    private let conclusions: [String: String]
    /// By word: `open`, `closed`, a severity; all of them under an empty word.
    private let exceptions: [String: Int64]
    /// By the beginning of a noun, what may be said to be so many.
    private let others: [String: Set<Int64>]

    init(_ facts: JSONValue) {
        let criteria = facts["criteria"]?.array ?? []
        var conclusions: [String: String] = [:]
        for row in criteria {
            if let id = row["id"]?.string { conclusions[id.lowercased()] = row["conclusion"]?.string ?? "" }
        }
        self.conclusions = conclusions
        let counted = facts["exceptions"]
        var exceptions: [String: Int64] = [:]
        exceptions[""] = counted?["all"]?.integer
        for word in ["open", "closed"] { exceptions[word] = counted?[word]?.integer }
        for (word, count) in counted?["bySeverity"]?.object ?? [:] { exceptions[word] = count.integer }
        self.exceptions = exceptions
        let controls = facts["controls"]?.object ?? [:]
        let risk = facts["risk"]
        others = [
            "control": Set(controls.values.compactMap(\.integer) + criteria.compactMap { $0["controls"]?.integer }),
            "criteri": [Int64(criteria.count)],
            "assessment": Set([risk?["assessments"]?.integer].compactMap(\.self)),
            "finding": Set(
                [risk?["openFindingsAtStart"]?.integer, risk?["openFindingsAtEnd"]?.integer].compactMap(\.self)
            ),
            "hour": Set((facts["durations"]?.array ?? []).compactMap { $0["medianHours"]?.integer }),
        ]
    }

    /// Whether every count of the sentence is what the record counts.
    func hold(in sentence: String) -> Bool {
        let words = sentence.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
            .map { word in String(word.last == "." ? word.dropLast() : word) }
        let named = words.compactMap { conclusions[$0] }
        for (place, word) in words.enumerated() {
            guard let number = Self.number(word) else { continue }
            let next = words[(place + 1)...].prefix(4)
            guard let noun = next.firstIndex(where: { word in Self.nouns.contains { word.hasPrefix($0) } }) else {
                continue
            }
            let between = Array(words[(place + 1)..<noun])
            guard holds(number, words[noun], between, named) else { return false }
        }
        return true
    }

    private func holds(_ number: Int64, _ noun: String, _ between: [String], _ named: [String]) -> Bool {
        guard noun.hasPrefix("exception") else {
            return others.contains { noun.hasPrefix($0.key) && $0.value.contains(number) }
        }
        // Of one criterion the facts say whether it has exceptions, not how many.
        guard named.isEmpty else {
            let none = PeriodReport.Conclusion.noExceptions.rawValue
            return number == 0 && between.isEmpty && named.allSatisfy { $0 == none }
        }
        let kinds = between.filter { !$0.isEmpty && exceptions[$0] != nil }
        guard kinds.count < 2 else { return false }
        return exceptions[kinds.first ?? ""] == number
    }

    private static let nouns = ["exception", "control", "criteri", "assessment", "finding", "hour"]

    /// "No" and "without" count as well: nothing.
    private static func number(_ word: String) -> Int64? {
        ["no", "without"].contains(word) ? 0 : Int64(word) ?? NarrativeCheck.number(word)
    }
}
