/// A regular expression of a pipeline, with groups. Works on names and values of rules, never on events.
struct PipelineRegex {
    /// One match in a text, in Unicode scalars.
    struct Match {
        var range: Range<Int>
        /// By number; nil = the group took no part. Group 0 is the whole match.
        var groups: [String?]
        var named: [String: String]
    }

    let pattern: String
    private let regex: Regex<AnyRegexOutput>

    init(_ pattern: String) throws {
        self.pattern = pattern
        regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
    }

    /// True when the pattern matches from the start of the text.
    func matchesPrefix(of text: String) -> Bool { (try? regex.prefixMatch(in: text)) != nil }

    /// All matches, from left to right.
    func matches(in text: String) -> [Match] {
        let scalars = text.unicodeScalars
        return text.matches(of: regex).map { match in
            let start = scalars.distance(from: scalars.startIndex, to: match.range.lowerBound)
            let length = scalars.distance(from: match.range.lowerBound, to: match.range.upperBound)
            return Match(
                range: start..<start + length,
                groups: match.output.map { $0.substring.map(String.init) },
                named: match.output.reduce(into: [:]) { named, value in
                    if let name = value.name, let found = value.substring { named[name] = String(found) }
                }
            )
        }
    }
}
