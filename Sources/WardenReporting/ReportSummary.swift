import WardenDomain

/// The few numbers every format opens with.
struct ReportSummary {
    /// Findings of one severity, and how many of them are new.
    struct Tally: Hashable {
        var severity: Severity
        var detections = 0
        var content = 0
        var integrity = 0
        var new = 0

        var total: Int { detections + content + integrity }
    }

    /// Worst first; every severity is present.
    let tallies: [Tally]
    /// Findings not known before this scan, and those known; of some issues of integrity neither is known.
    let newFindings: Int
    let knownFindings: Int
    /// Whether something could not be read or judged, or a rule could not be used, so that silence proves nothing about it.
    let isIncomplete: Bool

    init(_ report: ScanReport) {
        var tallies = Dictionary(uniqueKeysWithValues: Severity.allCases.map { ($0, Tally(severity: $0)) })
        for group in report.detections {
            tallies[group.rule.severity]?.detections += 1
            tallies[group.rule.severity]?.new += group.isNew ? 1 : 0
        }
        for group in report.content {
            tallies[group.severity]?.content += 1
            tallies[group.severity]?.new += group.isNew ? 1 : 0
        }
        for issue in report.integrity {
            tallies[issue.severity]?.integrity += 1
            tallies[issue.severity]?.new += issue.isNew == true ? 1 : 0
        }
        self.tallies = Severity.allCases.reversed().compactMap { tallies[$0] }
        newFindings = self.tallies.reduce(0) { $0 + $1.new }
        knownFindings =
            report.detections.count { !$0.isNew } + report.content.count { !$0.isNew }
            + report.integrity.count { $0.isNew == false }
        isIncomplete =
            report.run.quarantined > 0 || !report.blindSpots.isEmpty || !report.quarantine.isEmpty
            || report.diagnostics.contains { $0.level == .error }
    }

    /// The worst severity found; nil where nothing was.
    var worst: Severity? { tallies.first { $0.total > 0 }?.severity }

    /// Findings of `severity` and above.
    func total(atLeast severity: Severity) -> Int {
        tallies.reduce(0) { $0 + ($1.severity >= severity ? $1.total : 0) }
    }

    var total: Int { total(atLeast: .informational) }

    /// One sentence that says how things stand, without overstating what was seen.
    var verdict: String {
        guard let worst else {
            return isIncomplete
                ? "Nothing found in what could be judged; some of it could not be."
                : "Nothing found."
        }
        guard worst >= .medium else {
            return "\(Quantity.count(total, "finding")), none above \(worst.rawValue) severity."
        }
        let parts = tallies.filter { $0.total > 0 && $0.severity >= .medium }.map {
            "\($0.total) \($0.severity.rawValue)"
        }
        let shown = total(atLeast: .medium)
        let list =
            parts.count > 1 ? parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1] : parts[0]
        return "\(list) \(shown == 1 ? "finding needs" : "findings need") attention."
    }
}

extension Severity {
    /// As shown: `Critical`.
    var caption: String {
        switch self {
        case .informational: "Informational"
        case .low: "Low"
        case .medium: "Medium"
        case .high: "High"
        case .critical: "Critical"
        }
    }

    /// Where room is scarce: `Info`.
    var briefCaption: String { self == .informational ? "Info" : caption }
}
