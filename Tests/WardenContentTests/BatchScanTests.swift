import CWarden
import Foundation
import Testing
import WardenDomain
import WardenEngine
import WardenSigma

@testable import WardenContent

/// A batch of events is screened at once and leaves out what the surroundings refuse: nothing may be lost by that.
@Suite struct BatchScanTests {
    private struct Found: Equatable, CustomStringConvertible {
        var event: Int
        var id: String
        var range: Range<UInt32>
        var field: Int32
        var confidence: Float
        var decoding: TextDecoding
        var reasons: [String]
        var description: String { "event \(event), field \(field): \(id) \(range) \(confidence) \(reasons)" }
    }

    private static let keys = [
        "commandText", "user", "workspace_id", "card_number", "ssn", "phone", "id", "value", "name", "path",
        "national_id", "account", "iban", "token", "password", "args", "nhs_number", "customer",
    ]

    /// The examples of all detectors, true and false ones, under all kinds of keys.
    private static func exampleEvents(seed: UInt64) throws -> [String] {
        var random = ExampleMaker(state: seed, validators: [])
        var lines: [String] = []
        for detector in CatalogueFiles.loaded.detectors {
            for template in detector.examples.match + detector.examples.noMatch {
                let text = ExampleText(template, seed: random.next() % 1_000, validators: detector.validators).text
                var parameters: [(String, Any)] = [(key(&random), text)]
                if random.next() % 3 == 0 { parameters.append((key(&random), number(&random))) }
                if random.next() % 4 == 0 {
                    parameters.insert((key(&random), "ann\(random.next() % 9)@acme.io"), at: 0)
                }
                lines.append(try line(Dictionary(parameters, uniquingKeysWith: { first, _ in first })))
            }
        }
        return lines
    }

    /// Numbers of all lengths, alone, in ids, between letters, behind escapes.
    private static func numberEvents(seed: UInt64) throws -> [String] {
        var random = ExampleMaker(state: seed, validators: [])
        return try (0..<3_000).map { _ in
            let forms = [
                number(&random), "\(number(&random))-\(number(&random))", "a\(number(&random))", "\(number(&random))Z",
                "AB-\(number(&random))", "x-\(number(&random))-y", "+\(number(&random))", "(\(number(&random)))",
                "%3D\(number(&random))", "\\n\(number(&random))", "\\u003d\(number(&random))", "\(number(&random)):4",
                "4e1f-\(number(&random))-\(number(&random))-b1", "\(number(&random)) \(number(&random))",
                "\(number(&random)).\(number(&random))", "id=\(number(&random))@x", "card \(number(&random)).",
            ]
            var parameters: [String: Any] = [:]
            for _ in 0..<(1 + random.next() % 3) {
                parameters[key(&random)] = forms[Int(random.next() % UInt64(forms.count))]
            }
            if random.next() % 5 == 0 {
                parameters["args"] = ["--password", "hunter2Zq!81", "--token", number(&random)]
            }
            return try line(parameters)
        }
    }

    private static func key(_ random: inout ExampleMaker) -> String { keys[Int(random.next() % UInt64(keys.count))] }

    private static func number(_ random: inout ExampleMaker) -> String {
        String((0..<(1 + random.next() % 20)).map { _ in Character(UnicodeScalar(UInt8(48 + random.next() % 10))) })
    }

    private static func line(_ parameters: [String: Any]) throws -> String {
        let event: [String: Any] = ["auditLevel": "ACCOUNT_LEVEL", "requestParams": parameters, "timestamp": 1]
        let data = try JSONSerialization.data(withJSONObject: event, options: [.sortedKeys])
        return String(decoding: data, as: UTF8.self)
    }

    /// What the batch way finds, and what each event's own scan finds.
    private func scan(_ lines: [String], _ options: ContentOptions) throws -> (batch: [Found], single: [Found]) {
        let content = CatalogueFiles.compiled.engine.with(options)
        var worker = try Engine(DetectionProgram()).makeWorker()
        var batchScanner = ContentScanner(engine: content, now: 1_750_000_000)
        var scanner = ContentScanner(engine: content, now: 1_750_000_000)
        var (batch, single): ([Found], [Found]) = ([], [])
        // Twice: the second time the screen knows the keys.
        for _ in 0..<2 {
            for first in stride(from: 0, to: lines.count, by: 300) {
                let text = lines[first..<min(first + 300, lines.count)].joined(separator: "\n") + "\n"
                let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: EngineWorker.slack)
                try bytes.withUnsafeBufferPointer { bytes in
                    let keys = UnsafeBufferPointer(rebasing: bytes[0..<text.utf8.count])
                    try worker.process(UnsafeRawBufferPointer(keys)) { result in
                        #expect(result.faultCount == 0)
                        batchScanner.begin(result.records, keys: keys)
                        while let event = batchScanner.nextCandidate() {
                            if batchScanner.confirm(event) > 0 { batch += found(event, batchScanner, content) }
                        }
                        for event in 0..<result.count {
                            let fields = result.fields(ofEvent: event).map { field in
                                ContentField(
                                    start: field.start - result.textStart(ofEvent: event),
                                    length: field.length,
                                    keyStart: field.keyStart,
                                    keyLength: field.keyLength
                                )
                            }
                            let count = fields.withUnsafeBufferPointer {
                                scanner.scan(result.text(ofEvent: event), fields: $0, keys: keys)
                            }
                            if count > 0 { single += found(event, scanner, content) }
                        }
                    }
                }
            }
        }
        return (batch, single)
    }

    private func found(_ event: Int, _ scanner: borrowing ContentScanner, _ content: ContentEngine) -> [Found] {
        scanner.matches.map { match in
            Found(
                event: event,
                id: content.detectors[Int(match.detector)].id,
                range: match.start..<match.end,
                field: match.field,
                confidence: match.confidence,
                decoding: match.decoding,
                reasons: scanner.reasons(match)
            )
        }
    }

    @Test(arguments: [
        ContentOptions(minimumAddresses: 3), ContentOptions(),
        ContentOptions(minimumConfidence: 0.3, coversOverlaps: true),
    ])
    func batchFindsWhatEveryEventHolds(options: ContentOptions) throws {
        let lines = try Self.exampleEvents(seed: 11) + Self.numberEvents(seed: 12)
        let (batch, single) = try scan(lines, options)
        #expect(batch.count > 500)
        #expect(batch.count == single.count)
        for (left, right) in zip(batch, single) where left != right {
            Issue.record("\(left) in the batch, \(right) alone")
            break
        }
    }

    /// An expression reads no more than the stretch in which the pattern pass saw it match; that stretch has both ends.
    @Test func everyPlaceOfAPatternIsFound() throws {
        let tokens = (1...4).map { number in
            let digits = (1...4).map { UInt32(truncatingIfNeeded: (number + 7) &* 2_654_435_761 &* $0) }
            return "dapi" + digits.map { String(format: "%08x", $0) }.joined()
        }
        let filler = String(repeating: "select region from main.sales.orders where note is null ", count: 30)
        // Refused for what stands before it: the search goes on behind it.
        let command = "x\(tokens[3]) \(filler)\(tokens[0]) \(filler)\(tokens[1]) \(filler)"
        let line = try Self.line(["commandText": command, "path": "nothing", "user": tokens[2], "workspace_id": "end"])
        let (batch, single) = try scan([line], ContentOptions())
        #expect(batch == single)
        let inFirst = filler.utf8.count
        let starts = [1 + 36 + 1 + inFirst, 1 + 36 + 1 + inFirst + 37 + inFirst]
        // Both rounds of `scan`.
        #expect(batch.map(\.id) == [String](repeating: "databricks-token", count: 6))
        #expect(batch.map(\.field) == [0, 0, 2, 0, 0, 2])
        #expect(batch.prefix(2).map { Int($0.range.lowerBound) } == starts)
        #expect(batch.allSatisfy { $0.range.count == 36 })
    }

    @Test func excludedEventsDoNotDisturbOthers() throws {
        var scanner = ContentScanner(engine: CatalogueFiles.compiled.engine, now: 0)
        var worker = try Engine(DetectionProgram()).makeWorker()
        // Fields and text of the first batch stand far behind those with which the second begins.
        for (count, excluded) in [(40, Set(0..<40)), (40, [1, 3]), (4, [0, 1]), (4, [0, 2, 3])] {
            let lines = try (0..<count).map { number in
                let digits = (1...4).map { UInt32(truncatingIfNeeded: (number + 7) &* 2_654_435_761 &* $0) }
                let token = "dapi" + digits.map { String(format: "%08x", $0) }.joined()
                return try Self.line(["commandText": "token is \(token)", "n": number])
            }
            let text = lines.joined(separator: "\n") + "\n"
            let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: EngineWorker.slack)
            var seen: [Int] = []
            var found: [Int] = []
            try bytes.withUnsafeBufferPointer { bytes in
                let keys = UnsafeBufferPointer(rebasing: bytes[0..<text.utf8.count])
                try worker.process(UnsafeRawBufferPointer(keys)) { result in
                    scanner.begin(result.records, keys: keys)
                    while let event = scanner.nextCandidate() {
                        seen.append(event)
                        if excluded.contains(event) {
                            scanner.passOver(event)
                        } else if scanner.confirm(event) > 0 {
                            found.append(event)
                        }
                    }
                }
            }
            #expect(seen == Array(0..<count))
            #expect(found == (0..<count).filter { !excluded.contains($0) })
        }
    }
}
