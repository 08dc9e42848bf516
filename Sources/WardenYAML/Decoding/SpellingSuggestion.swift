/// Finds the word a person probably meant.
public enum SpellingSuggestion {
    /// The closest candidate, or nil where none is close: at most one edit for short words, a third of the length
    /// for longer ones. Case differences are free.
    public static func closest<Candidates: Collection<String>>(to word: String, in candidates: Candidates) -> String? {
        let wanted = Array(word.lowercased().utf8.prefix(64))
        let bound = max(1, wanted.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().utf8)
            guard abs(other.count - wanted.count) <= bound else { continue }
            let distance = distance(wanted, other)
            if distance <= bound, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.candidate
    }

    /// `did you mean 'x'?`, or the list of what is allowed.
    public static func hint<Candidates: Collection<String>>(for word: String, in candidates: Candidates) -> String {
        if let closest = closest(to: word, in: candidates) { return "did you mean '\(closest)'?" }
        return "allowed are " + candidates.sorted().joined(separator: ", ")
    }

    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let cost = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[right.count]
    }
}
