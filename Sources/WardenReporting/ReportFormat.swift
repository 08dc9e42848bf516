public import WardenDomain

/// The forms a scan report can be written in: the values of `scan --output`.
///
/// The switch in ``render(_:options:)`` is exhaustive: a new format does not compile until it is handled.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For a person at a terminal.
    case terminal
    /// One JSON document, schema `trailwarden.scan/1`.
    case json
    /// One JSON record a line, each with a `type`.
    case jsonl
    /// RFC 4180, one row per finding.
    case csv
    /// OCSF 1.8.0 findings, one JSON document a line.
    case ocsf
    /// One self-contained page.
    case html

    /// The whole report as text, ending in a newline.
    ///
    /// Pure: the same report and options give the same bytes. JSON, CSV and HTML do not depend on `options`.
    public func render(_ report: ScanReport, options: RenderOptions = .init()) -> String {
        switch self {
        case .terminal: TerminalReport(report, options: options).rendered
        case .json: JSONReport(report).rendered
        case .jsonl: JSONLinesReport(report).rendered
        case .csv: CSVReport(report).rendered
        case .ocsf: OCSFReport(report).rendered
        case .html: HTMLReport(report).rendered
        }
    }

    /// The customary file name ending, without the dot.
    public var fileExtension: String {
        switch self {
        case .terminal: "txt"
        case .json: "json"
        case .jsonl: "jsonl"
        case .csv: "csv"
        case .ocsf: "ocsf.jsonl"
        case .html: "html"
        }
    }
}
