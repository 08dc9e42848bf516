import CWarden
import Testing

@testable import WardenContent

/// Where an expression matches, by our own matcher and by RE2: the same places for every detector, on its examples and
/// on what becomes of them when bytes change.
@Suite struct ConfirmingExpressionTests {
    /// Same numbers on every run.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state ^ state >> 29) &* 0xBF58_476D_1CE4_E5B9
        }
    }

    private struct Place: Equatable {
        var start: UInt32
        var end: UInt32
        var valueStart: UInt32
        var valueEnd: UInt32

        init(_ span: tw_capture_span) {
            (start, end, valueStart, valueEnd) = (span.start, span.end, span.valueStart, span.valueEnd)
        }
    }

    private static func place(
        _ text: [UInt8],
        _ range: Range<Int>,
        _ find: (UnsafePointer<UInt8>?, Int, Int, Int, UnsafeMutablePointer<tw_capture_span>?) -> Bool
    ) -> Place? {
        var span = tw_capture_span()
        return find(text, text.count, range.lowerBound, range.upperBound, &span) ? Place(span) : nil
    }

    private static let bytes = Array("abcdefABCDEF0123456789_-.:=\"'\\/ \nsktpnghxoeyJ\u{e9}".utf8)

    private static func changed(_ text: [UInt8], _ numbers: inout Numbers) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 0...3, using: &numbers) where !text.isEmpty {
            let place = Int.random(in: 0..<text.count, using: &numbers)
            let byte = bytes[Int.random(in: 0..<bytes.count, using: &numbers)]
            switch Int.random(in: 0..<4, using: &numbers) {
            case 0: text[place] = byte
            case 1: text.remove(at: place)
            case 2: text.insert(byte, at: place)
            default: text += text[place...]
            }
        }
        return text
    }

    @Test func placesAreThoseOfRE2() throws {
        let program = CatalogueFiles.compiled.engine.program
        var (simple, found) = (0, 0)
        var numbers = Numbers(state: 11)
        for (index, detector) in program.detectors.enumerated() where detector.source == .pattern {
            let capture = try #require(program.table.records[index].capture)
            guard tw_capture_is_simple(capture) else { continue }
            simple += 1
            for template in detector.examples.match {
                let example = Array(ExampleText(template, seed: 2, validators: detector.validators).text.utf8)
                for _ in 0..<60 {
                    let text = Self.changed(example, &numbers)
                    let from = Bool.random(using: &numbers) ? 0 : Int.random(in: 0...text.count, using: &numbers)
                    let to =
                        Bool.random(using: &numbers) ? text.count : Int.random(in: from...text.count, using: &numbers)
                    let wanted = Self.place(text, from..<to) {
                        tw_capture_find_by_automaton(capture, $0, $1, $2, $3, $4)
                    }
                    let place = Self.place(text, from..<to) { tw_capture_find(capture, $0, $1, $2, $3, $4) }
                    #expect(
                        place == wanted,
                        "\(detector.id) in \(from)..<\(to) of '\(String(decoding: text, as: UTF8.self))'"
                    )
                    if wanted != nil { found += 1 }
                }
            }
        }
        #expect(simple > program.detectors.count / 2 && found > 5_000, "\(simple) simple, \(found) found")
    }

    /// Expressions by the cases in which matchers differ, each with texts.
    @Test(arguments: [
        ("a|ab", ["ab", "b"]), ("(?:a|ab)c", ["abc", "ac"]), ("(?:a|b)(?:c)?d", ["ad", "acd", "bd", "bcc"]),
        ("x[a-c]{2,3}?c", ["xabcc", "xabc", "xac"]), ("x[a-c]{1,3}c", ["xabcc", "xac", "xcc"]),
        ("(a)?(b)", ["ab", "b"]), ("(?i)k[a-z]{2}", ["KAb", "kab"]), ("\\bab\\b", ["ab", "xab", "ab-", "a ab"]),
        ("(?:ab){3}c", ["ababc", "abababc", "ababababc"]), ("[^a-c]x", ["dx", "ax", "\nx"]), ("x.y", ["xay", "x\ny"]),
        ("a{2,}(a)", ["aa", "aaa", "aaaa"]), ("(?:(?:a|b)?c)?d", ["d", "cd", "acd", "bd"]), ("x[\\]\\-]+", ["x]-]"]),
    ])
    func hardCases(_ pattern: String, _ texts: [String]) throws {
        let capture = tw_capture_create(pattern, pattern.utf8.count, false)
        defer { tw_capture_free(capture) }
        #expect(tw_capture_is_simple(capture))
        for text in texts {
            let bytes = Array(text.utf8)
            for from in 0...bytes.count {
                for to in from...bytes.count {
                    let wanted = Self.place(bytes, from..<to) {
                        tw_capture_find_by_automaton(capture, $0, $1, $2, $3, $4)
                    }
                    let place = Self.place(bytes, from..<to) { tw_capture_find(capture, $0, $1, $2, $3, $4) }
                    #expect(place == wanted, "'\(pattern)' in \(from)..<\(to) of '\(text)'")
                }
            }
        }
    }

    /// What it cannot do it leaves to RE2.
    @Test(arguments: ["^a", "a$", "(?:ab)*c", "a(?i:b)c", "[[:alpha:]]+", "\\x41", "a\\B", "(?:a?)", "é"])
    func leavesTheRestToRE2(_ pattern: String) {
        let capture = tw_capture_create(pattern, pattern.utf8.count, false)
        defer { tw_capture_free(capture) }
        #expect(!tw_capture_is_simple(capture))
    }

    /// Many ways to fail do not take for ever, and the answer is RE2's.
    @Test func givesUpInTime() {
        let pattern = "[a-z]*[a-z]*[a-z]*[a-z]*[a-z]*x1"
        let capture = tw_capture_create(pattern, pattern.utf8.count, false)
        defer { tw_capture_free(capture) }
        let text = Array(String(repeating: "x", count: 20_000).utf8)
        #expect(Self.place(text, 0..<text.count) { tw_capture_find(capture, $0, $1, $2, $3, $4) } == nil)
        let ending = text + Array("1".utf8)
        #expect(Self.place(ending, 0..<ending.count) { tw_capture_find(capture, $0, $1, $2, $3, $4) }?.end == 20_001)
    }
}
