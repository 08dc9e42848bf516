import Foundation
import WardenDomain

@testable import WardenContent

/// The detectors and the model as they stand in the repository.
enum CatalogueFiles {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Catalogue")

    static let loaded: (detectors: [Detector], diagnostics: [Diagnostic]) = {
        var detectors: [Detector] = []
        var diagnostics: [Diagnostic] = []
        let folder = root.appending(path: "detectors")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let paths = files.compactMap { ($0 as? URL)?.path }.filter { $0.hasSuffix(".yaml") }.sorted()
        for path in paths {
            let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
            let result = DetectorLoader.load(text, file: path)
            detectors += result.detectors
            diagnostics += result.diagnostics
        }
        return (detectors, diagnostics)
    }()

    static let model: AssignmentModel? = {
        guard let data = try? Data(contentsOf: root.appending(path: "models/assignment.json")) else { return nil }
        return try? AssignmentModel(data, file: "assignment.json")
    }()

    static let compiled = ContentEngine.compile(loaded.detectors, model: model)
}

/// Scans one plain text and answers kinds with their places.
struct TextProbe {
    var engine: ContentEngine
    var now: Int64 = 1_750_000_000

    struct Found: Equatable, CustomStringConvertible {
        var kind: String
        var id: String
        var range: Range<Int>
        var confidence: Double
        var decoding: TextDecoding
        var description: String { "\(kind) \(range) \(confidence)" }
    }

    func scan(_ text: String, key: String = "") -> [Found] {
        var scanner = ContentScanner(engine: engine, now: now)
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            Array(key.utf8).withUnsafeBufferPointer { keys in
                let field = ContentField(
                    start: 0,
                    length: UInt32(bytes.count),
                    keyStart: 0,
                    keyLength: UInt32(keys.count)
                )
                _ = withUnsafePointer(to: field) { pointer in
                    scanner.scan(bytes, fields: UnsafeBufferPointer(start: pointer, count: 1), keys: keys)
                }
                return scanner.matches.map { match in
                    let detector = engine.detectors[Int(match.detector)]
                    return Found(
                        kind: detector.kind,
                        id: detector.id,
                        range: Int(match.start)..<Int(match.end),
                        confidence: Double(match.confidence),
                        decoding: match.decoding
                    )
                }
            }
        }
    }
}
