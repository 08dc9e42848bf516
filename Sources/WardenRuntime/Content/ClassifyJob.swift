internal import Foundation
internal import WardenContent
public import WardenDomain

/// Finds sensitive content in the lines of one file.
public struct ClassifyJob: Sendable {
    /// How the answers are written.
    public enum Format: String, Sendable, CaseIterable {
        case jsonl, table
    }

    /// What was read.
    public struct Summary: Sendable, Hashable {
        public var lines = 0
        /// Lines that were meant to be JSON and are not; they were read as text.
        public var notJSON = 0
        public var matches = 0
        public var diagnostics: [Diagnostic] = []
    }

    private let path: String
    private let isText: Bool
    private let format: Format
    private let minimumConfidence: Double
    private let includesIdentities: Bool
    private let sources: ContentSources

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - isText: each line is plain text; otherwise each is JSON.
    ///   - includesIdentities: reports also the e-mail addresses that name the actors of audit events.
    public init(
        path: String,
        isText: Bool,
        format: Format,
        minimumConfidence: Double,
        includesIdentities: Bool = false,
        sources: ContentSources = ContentSources()
    ) {
        self.path = path
        self.isText = isText
        self.format = format
        self.minimumConfidence = minimumConfidence
        self.includesIdentities = includesIdentities
        self.sources = sources
    }

    /// Classifies every line and writes an answer for each (`jsonl`) or for each match (`table`).
    public func run(output: ([UInt8]) -> Void) throws -> Summary {
        let (engine, diagnostics) = ContentCatalogue.engine(
            ContentOptions(minimumConfidence: minimumConfidence),
            sources
        )
        var scanner = LineScanner(
            engine: engine,
            now: Int64(Date().timeIntervalSince1970),
            skipsIdentities: !includesIdentities
        )
        var summary = Summary(diagnostics: diagnostics)
        var writer = ClassifyWriter(format: format, detectors: engine.detectors)
        var lines = try ByteLines(path: path)
        try lines.forEach { line in
            summary.lines += 1
            let isBlank = line.allSatisfy { $0 == 32 || $0 == 9 }
            let reading = scanner.scan(line, asText: isText || isBlank)
            if !isText, !isBlank, reading == .text { summary.notJSON += 1 }
            summary.matches += scanner.matches.count
            writer.write(line: summary.lines, scanner)
            if writer.bytes.count > 1 << 16 { output(writer.take()) }
        }
        output(writer.take())
        return summary
    }
}
