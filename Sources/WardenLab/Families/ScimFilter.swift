/// The filters that callers send: comparisons of one attribute with one text, joined by `and` or `or`.
struct ScimFilter {
    private struct Comparison {
        var attribute: String
        var operation: String
        var value: String
    }

    /// Any of these, each all of its comparisons.
    private var alternatives: [[Comparison]] = []

    init(_ text: String) throws {
        var alternatives: [[Comparison]] = [[]]
        var words = Self.words(text)[...]
        while !words.isEmpty {
            guard words.count >= 2 else { throw Self.refusal(text) }
            let attribute = words.removeFirst()
            let operation = words.removeFirst().lowercased()
            var value = ""
            if operation != "pr" {
                guard let next = words.popFirst() else { throw Self.refusal(text) }
                value = next
            }
            guard ["eq", "ne", "co", "sw", "ew", "pr"].contains(operation) else { throw Self.refusal(text) }
            alternatives[alternatives.count - 1].append(
                Comparison(attribute: attribute.lowercased(), operation: operation, value: value.lowercased())
            )
            guard let join = words.popFirst()?.lowercased() else { break }
            if join == "or" { alternatives.append([]) } else if join != "and" { throw Self.refusal(text) }
        }
        self.alternatives = alternatives
    }

    func matches(_ names: [String: String]) -> Bool {
        alternatives.contains { comparisons in
            comparisons.allSatisfy { comparison in
                let value = (names[comparison.attribute] ?? "").lowercased()
                return switch comparison.operation {
                case "eq": value == comparison.value
                case "ne": value != comparison.value
                case "co": value.contains(comparison.value)
                case "sw": value.hasPrefix(comparison.value)
                case "ew": value.hasSuffix(comparison.value)
                default: !value.isEmpty
                }
            }
        }
    }

    private static func refusal(_ text: String) -> Refusal {
        Refusal(400, "SCIM_400", "Given filter is not valid: \(text)", style: .scim)
    }

    /// Splits at blanks outside of quotes.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        var hadQuotes = false
        for character in text {
            if character == "\"" {
                isQuoted.toggle()
                hadQuotes = true
            } else if character == " ", !isQuoted {
                if !word.isEmpty || hadQuotes { words.append(word) }
                word = ""
                hadQuotes = false
            } else {
                word.append(character)
            }
        }
        if !word.isEmpty || hadQuotes { words.append(word) }
        return words
    }
}
