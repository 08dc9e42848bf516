internal import Foundation
internal import WardenContent
internal import WardenDomain

/// Renders classified lines: JSON lines for machines, a table for people. Never the value itself.
struct ClassifyWriter {
    let format: ClassifyJob.Format
    let detectors: [Detector]
    private(set) var bytes: [UInt8] = []
    private var hasHeader = false
    private let key = FingerprintKey([])

    init(format: ClassifyJob.Format, detectors: [Detector]) {
        self.format = format
        self.detectors = detectors
    }

    mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    mutating func write(line: Int, _ scanner: borrowing LineScanner) {
        switch format {
        case .jsonl: writeJSON(line, scanner)
        case .table: writeTable(line, scanner)
        }
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// `{"line":N,"matches":[{"kind":…,"start":…,"end":…,"confidence":…}]}`
    private mutating func writeJSON(_ line: Int, _ scanner: borrowing LineScanner) {
        append("{\"line\":\(line),\"matches\":[")
        var isFirst = true
        for match in scanner.matches {
            let detector = detectors[match.detector]
            append(isFirst ? "{" : ",{")
            isFirst = false
            append("\"kind\":\"\(detector.kind)\",\"start\":\(match.start),\"end\":\(match.end),")
            append("\"confidence\":\(Self.rounded(match.confidence)),\"class\":\"\(detector.contentClass.rawValue)\"}")
        }
        append("]}\n")
    }

    private mutating func writeTable(_ line: Int, _ scanner: borrowing LineScanner) {
        for match in scanner.matches {
            if !hasHeader { append(Self.row("LINE", "BYTES", "KIND", "SURE", "SAMPLE", "WHY")) }
            hasHeader = true
            let told = scanner.tell(match, key: key)
            append(
                Self.row(
                    "\(line)",
                    "\(match.start)-\(match.end)",
                    told.kind,
                    Self.rounded(match.confidence),
                    told.sample,
                    told.reasons.joined(separator: ", ")
                )
            )
        }
    }

    private static func rounded(_ confidence: Double) -> String {
        let thousandths = Int((confidence * 1_000).rounded())
        if thousandths >= 1_000 { return "1.0" }
        let digits = String(thousandths + 1_000).dropFirst()
        return "0." + digits
    }

    private static func row(
        _ line: String,
        _ place: String,
        _ kind: String,
        _ sure: String,
        _ sample: String,
        _ why: String
    ) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return padded(line, 7) + padded(place, 13) + padded(kind, 30) + padded(sure, 7) + padded(sample, 10) + why
            + "\n"
    }
}
