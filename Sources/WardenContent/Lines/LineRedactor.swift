/// Writes lines with their sensitive values replaced.
public struct LineRedactor: ~Copyable {
    private var scanner: LineScanner
    private let labels: [[UInt8]]
    private let key: FingerprintKey?
    /// Matches replaced so far, by detector.
    public private(set) var counts: [UInt64]

    /// - Parameters:
    ///   - pseudonyms: with a key, equal values get equal names: `[email-3f9a1c02]`; without, `[email]`.
    ///   - keepsIdentities: leaves the e-mail addresses that name the actors of audit events.
    public init(engine: ContentEngine, now: Int64, pseudonyms: FingerprintKey?, keepsIdentities: Bool = false) {
        scanner = LineScanner(engine: engine, now: now, skipsIdentities: keepsIdentities)
        labels = engine.detectors.map { Array($0.kind.utf8) }
        counts = [UInt64](repeating: 0, count: engine.detectors.count)
        key = pseudonyms
    }

    /// Appends the line, without newline, to `output`; returns whether anything was replaced.
    public mutating func redact(_ line: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) -> Bool {
        _ = scanner.scan(line, asText: false)
        var written = 0
        for match in scanner.matches where match.start >= written {
            output.append(contentsOf: line[written..<match.start])
            if match.isNumber { output.append(34) }
            output.append(91)
            output.append(contentsOf: labels[match.detector])
            if let key {
                output.append(45)
                output.append(contentsOf: scanner.fingerprint(match, key: key).utf8.prefix(8))
            }
            output.append(93)
            if match.isNumber { output.append(34) }
            counts[match.detector] += 1
            written = match.end
        }
        output.append(contentsOf: line[written...])
        return written > 0
    }
}
