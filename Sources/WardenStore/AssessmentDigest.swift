internal import Foundation

/// What the store itself takes from an assessment: read once, since SQLite needs many times the room for a long document.
/// What is not understood is left out, never guessed.
struct AssessmentDigest: Decodable {
    struct Score: Codable {
        var points: Int?
        var coverage: Double?
        var evaluated: Int?
        var applicable: Int?
    }

    struct Finding: Decodable {
        var state: String?
        var severity: String?

        var isOpen: Bool { state.map { $0 != "resolved" } ?? false }
    }

    struct Result: Decodable {
        var check: String?
        var subject: String?
        var name: String?
        /// The case of the outcome, whatever it holds.
        var outcome: String?

        private enum Key: String, CodingKey { case check, subject, name = "subjectName", outcome }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            check = try? container.decode(String.self, forKey: .check)
            subject = try? container.decode(String.self, forKey: .subject)
            name = try? container.decode(String.self, forKey: .name)
            outcome = try? container.nestedContainer(keyedBy: AnyKey.self, forKey: .outcome).allKeys.first?.stringValue
        }
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }

    private enum Key: String, CodingKey { case score, findings, results }

    var score: Score?
    var findings: [Finding]
    var results: [Result]

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        score = try? container.decode(Score.self, forKey: .score)
        findings = (try? container.decode([Finding].self, forKey: .findings)) ?? []
        results = (try? container.decode([Result].self, forKey: .results)) ?? []
    }

    /// Nil where the value is no document.
    init?(_ value: Data) {
        guard let digest = try? JSONDecoder().decode(AssessmentDigest.self, from: value) else { return nil }
        self = digest
    }

    /// A document with nothing but the score.
    var summary: Data { (try? JSONEncoder().encode(["score": score])) ?? Data("{}".utf8) }
}
