internal import WardenDomain

/// Holds what a language model wrote against the facts that it was given. A sentence with a number, date or id that is
/// not among them is left out, and so is one that counts something otherwise, speaks for everything, or claims what no
/// record says.
public struct NarrativeCheck: Sendable {
    static let most = 12
    static let longest = 400

    private let allowed: Set<String>
    private let counts: NarrativeCounts

    public init(_ facts: NarrativeFacts) {
        var allowed: Set<String> = []
        Self.collect(facts.document, into: &allowed)
        self.allowed = allowed
        counts = NarrativeCounts(facts.document)
    }

    public func check(_ text: String, model: String) -> CheckedNarrative {
        var kept: [String] = []
        var leftOut = 0
        for sentence in Self.sentences(text) {
            if kept.count < Self.most, holds(sentence) {
                kept.append(SafeText.neutralised(sentence))
            } else {
                leftOut += 1
            }
        }
        return CheckedNarrative(model: SafeText.neutralised(model), sentences: kept, leftOut: leftOut)
    }

    private func holds(_ sentence: String) -> Bool {
        let lower = sentence.lowercased()
        guard sentence.utf8.count <= Self.longest, !Self.claims.contains(where: { lower.contains($0) }),
            !sentence.contains(where: { "<>[]{}`|".contains($0) }), !lower.contains("://"), !lower.contains("www.")
        else { return false }
        let words = lower.split { !$0.isLetter }.map(String.init)
        guard !words.contains(where: Self.absolutes.contains) else { return false }
        return Self.marks(sentence).allSatisfy { allowed.contains($0) } && counts.hold(in: sentence)
    }

    /// What was not evaluated is never a pass: no sentence speaks for everything.
    private static let absolutes: Set<String> = [
        "all", "every", "everything", "each", "none", "nothing", "always", "never", "fully", "entirely", "completely",
        "effective", "effectively",
    ]

    /// What no evidence can say: it is for an auditor.
    private static let claims = [
        "compliant", "certif", "guarantee", "fully secure", "no risk", "passed the audit", "attest", "ignore", "click",
    ]

    /// Everything in a sentence that has to be in the record: tokens with a digit, and numbers in words.
    static func marks(_ sentence: String) -> [String] {
        var marks: [String] = []
        for part in sentence.split(whereSeparator: { $0.isWhitespace || "(),;:!?\"'/".contains($0) }) {
            var token = String(part).lowercased()
            while let last = token.last, ".%".contains(last) { token.removeLast() }
            if token.contains(where: \.isNumber) {
                marks.append(token)
            } else if let number = words[token] {
                marks.append(String(number))
            }
        }
        return marks
    }

    static func number(_ word: String) -> Int64? { words[word].map { Int64($0) } }

    private static let words: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ].enumerated().map { ($1, $0) } + [
            ("thirty", 30), ("forty", 40), ("fifty", 50), ("hundred", 100), ("dozen", 12),
        ]
    )

    static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            if character.isNewline {
                sentences.append(current)
                current = ""
                continue
            }
            current.append(character)
            // A full stop within a number or an id ends nothing.
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            if ".!?".contains(character), next.isWhitespace {
                sentences.append(current)
                current = ""
            }
        }
        sentences.append(current)
        return sentences.map { $0.drop(while: \.isWhitespace) }.map(String.init).filter {
            $0.contains(where: \.isLetter)
        }
    }

    private static func collect(_ value: JSONValue, into allowed: inout Set<String>) {
        switch value {
        case .integer(let number): allowed.insert(String(number))
        case .string(let text): allowed.formUnion(marks(text))
        case .array(let items): for item in items { collect(item, into: &allowed) }
        case .object(let members): for member in members.values { collect(member, into: &allowed) }
        case .null, .bool, .double: break
        }
    }
}
