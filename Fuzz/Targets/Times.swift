import Foundation
import WardenDomain
import WardenEngine
import WardenSigma

/// Texts of dates and numbers as event times and under the time modifiers: any text gives one time or none, and the
/// parts that match are those of that time.
enum Times {
    private static let rules = (0..<24).map { hour in
        """
        title: h\(hour)
        logsource: {product: any}
        detection: {s: {timestamp|hour: \(hour)}, condition: s}

        """
    }.joined(separator: "---\n")

    private static let engine: Engine? = {
        let loaded = SigmaLoader(options: SigmaOptions(isGeneric: true)).load([
            SigmaSource(name: "fuzz.yml", text: rules)
        ])
        return try? Engine(loaded.program, options: EngineOptions(isGeneric: true))
    }()

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard let engine, bytes.count < 100 else { return }
        let text = String(decoding: bytes, as: UTF8.self)
        let quoted = try JSONEncoder().encode(["timestamp": text])
        try check(engine, Array(quoted))
        try check(engine, Array(#"{"timestamp":"#.utf8) + bytes + Array("}".utf8))
    }

    private static func check(_ engine: Engine, _ line: [UInt8]) throws {
        var worker = try engine.makeWorker()
        try (line + [UInt8](repeating: 0x22, count: EngineWorker.slack)).withUnsafeBytes { raw in
            try worker.process(UnsafeRawBufferPointer(rebasing: raw[..<line.count])) { batch in
                try claim(batch.hitCount <= batch.count, "an hour is two hours")
                for index in 0..<batch.hitCount {
                    try claim(
                        batch.time(ofEvent: batch.hit(index).event) != nil,
                        "a part of a time that is none: \(String(decoding: line, as: UTF8.self))"
                    )
                }
            }
        }
    }
}
