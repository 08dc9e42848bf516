import CWarden
import Testing

@testable import WardenContent

/// The pattern library against RE2. The library notices, RE2 confirms: what the library leaves out is never looked at.
///
/// It has left out matches before, of an expression with a word boundary and inner repeats, some way into a text.
@Suite struct PatternLibraryTests {
    /// Lengths around those at which the library changes its ways, and far from them.
    private static let offsets = [0, 1, 15, 16, 17, 33, 64, 130, 257, 700, 1_100]
    /// Words that many expressions begin with, and a text without any.
    private static let fillers = [
        "login connect password = client, docker az mysql -u x net user key: 'a' -- ",
        "select region, amount from main.sales.orders where note is null;\n",
    ]

    /// Ends of matches that the library reports, by detector.
    private struct Notices {
        let scratch: OpaquePointer
        let database: OpaquePointer
        var hits = [tw_pattern_hit](repeating: tw_pattern_hit(), count: 16_384)

        mutating func ends(in text: [UInt8], of detector: Int) throws -> Set<UInt32> {
            let count = Int(tw_scan(database, scratch, text, text.count, &hits, hits.count))
            try #require(count >= 0 && count <= hits.count)
            return Set(hits.prefix(count).filter { $0.id == UInt32(detector) }.map(\.end))
        }
    }

    @Test func noticesWhateverTheExpressionsFind() throws {
        let program = CatalogueFiles.compiled.engine.program
        let database = try #require(program.database)
        let scratch = try #require(tw_scratch_create(database))
        defer { tw_scratch_free(scratch) }
        var notices = Notices(scratch: scratch, database: database)
        let fronts = Self.fillers.flatMap { filler in
            Self.offsets.map { Array(String(repeating: filler, count: $0 / filler.utf8.count + 1).utf8.prefix($0)) }
        }
        for (index, detector) in program.detectors.enumerated() where detector.source == .pattern {
            let capture = try #require(program.table.records[index].capture)
            var found = 0
            for template in detector.examples.match {
                let example = ExampleText(template, seed: 1, validators: detector.validators).text
                for front in fronts {
                    let text = front + Array(example.utf8)
                    let ends = Self.ends(in: text, capture)
                    if ends.isEmpty { continue }
                    found += 1
                    let missed = ends.subtracting(try notices.ends(in: text, of: index))
                    #expect(missed.isEmpty, "\(detector.id): behind \(front.count) bytes, '\(example)' to \(missed)")
                }
            }
            #expect(found > 0 || detector.examples.match.isEmpty, "\(detector.id): no example matches as it stands")
        }
    }

    /// A detector that is used alone makes a database of one expression.
    @Test(arguments: ["aws-access-key-id", "bic", "health-insurance-number", "sql-user-password"])
    func findsItsExamplesAlone(id: String) throws {
        let detector = try #require(CatalogueFiles.loaded.detectors.first { $0.id == id })
        let alone = ContentEngine.compile([detector], model: nil)
        #expect(alone.diagnostics.isEmpty)
        let probe = TextProbe(engine: alone.engine)
        for template in detector.examples.match {
            let example = ExampleText(template, seed: 1, validators: detector.validators).text
            // What is missed stands near the end, and not at every length.
            for length in 0..<400 {
                let front = String(repeating: Self.fillers[1], count: length / Self.fillers[1].count + 1).prefix(length)
                let text = "\(front) \(example)\(length % 2 == 0 ? "" : " ;")"
                #expect(!probe.scan(text).isEmpty, "behind \(length + 1) bytes: '\(example)'")
            }
        }
    }

    /// Ends of the matches of an expression, one after another.
    private static func ends(in text: [UInt8], _ capture: OpaquePointer) -> Set<UInt32> {
        var ends: Set<UInt32> = []
        var span = tw_capture_span()
        var from = 0
        while from < text.count, tw_capture_find_by_automaton(capture, text, text.count, from, text.count, &span) {
            ends.insert(span.end)
            from = max(Int(span.end), from + 1)
        }
        return ends
    }
}
