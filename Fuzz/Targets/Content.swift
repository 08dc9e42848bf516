import WardenCatalogue
import WardenContent
import WardenDomain

/// Lines under the content detectors: matches lie within the line, what is masked is gone, and a line of JSON stays one.
enum Content {
    private static let engine = {
        let detectors = BuiltInDetectors.sources.flatMap { DetectorLoader.load($0.text, file: $0.name).detectors }
        let model = BuiltInDetectors.models.lazy.compactMap { try? AssignmentModel($0.text.utf8, file: $0.name) }.first
        return ContentEngine.compile(detectors, model: model).engine
    }()

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let line = [UInt8](bytes).filter { $0 != 10 }
        var scanner = LineScanner(engine: engine, now: 1_780_000_000, skipsIdentities: false)
        var redactor = LineRedactor(engine: engine, now: 1_780_000_000, pseudonyms: nil)
        var output: [UInt8] = []
        let (reading, changed) = line.withUnsafeBufferPointer { line in
            (scanner.scan(line, asText: false), redactor.redact(line, into: &output))
        }
        var start = 0
        for match in scanner.matches {
            try claim(match.start >= start && match.end > match.start, "matches are not in order")
            try claim(match.end <= line.count, "a match ends behind the line")
            start = match.start
        }
        try claim(changed == !scanner.matches.isEmpty, "masking and scanning differ")
        if !changed { try claim(output == line, "a line without a match was changed") }
        if reading == .json {
            let again = output.withUnsafeBufferPointer { scanner.scan($0, asText: false) }
            try claim(again == .json, "masking broke the JSON: \(String(decoding: output, as: UTF8.self))")
        }
    }
}
