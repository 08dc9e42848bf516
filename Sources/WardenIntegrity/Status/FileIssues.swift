internal import WardenDomain

/// The issues of one file.
struct FileIssues {
    var commitment: FileCommitment
    var verdict: FileVerdict
    /// Milliseconds by which it came late.
    var delay: Int64?

    var all: [IntegrityIssue] {
        changes + remembered + Self.marked(delivery + peculiarities, isNew: verdict == .new)
    }

    /// What earlier scans found, but for kinds that are told of this reading: those join them with the next scan.
    var remembered: [IntegrityIssue] {
        let told = Set(changes.map(\.kind))
        let issues = commitment.found.map { TamperingIssues.remembered($0, self) }
        return Self.marked(issues.filter { $0.acceptance != nil || !told.contains($0.kind) }, isNew: false)
    }

    var changes: [IntegrityIssue] {
        switch verdict {
        case .new, .unchanged: []
        case .grown(let changes): Self.marked([growth(changes)], isNew: true)
        case .tampered(let changes): Self.marked(TamperingIssues(file: self, changes: changes).all, isNew: true)
        }
    }

    private static func marked(_ issues: [IntegrityIssue], isNew: Bool) -> [IntegrityIssue] {
        issues.map { issue in
            var issue = issue
            issue.isNew = isNew
            return issue
        }
    }

    private func growth(_ changes: LineChanges) -> IntegrityIssue {
        let added = UInt64(changes.inserted.count) + changes.appended
        return issue(
            .rewrittenFile,
            .informational,
            "\(commitment.path) was rewritten with \(added.counted("more line")); all earlier lines are unchanged.",
            lines: changes.inserted,
            count: added
        )
    }

    private var delivery: [IntegrityIssue] {
        guard let delay else { return [] }
        let hours = delay / UTCTime.hour
        let duration = hours >= 48 ? "\(hours / 24) days" : "\(hours) hours"
        return [
            issue(
                .lateFile,
                .medium,
                "\(commitment.path) came \(duration) after the newest event it holds.",
                count: commitment.lines
            )
        ]
    }

    private var peculiarities: [IntegrityIssue] {
        let ledger = commitment.ledger
        var found: [IntegrityIssue] = []
        if ledger.anomalyCount > 0 {
            let examples = ledger.anomalies.prefix(3).map(Self.describe).joined(separator: ", ")
            found.append(
                issue(
                    .clockAnomaly,
                    .medium,
                    "\(ledger.anomalyCount.counted("event")) of \(commitment.path) \(ledger.anomalyCount.have) a time "
                        + "that cannot be: \(examples).",
                    lines: ledger.anomalies.map { Int($0.line) },
                    count: ledger.anomalyCount
                )
            )
        }
        if ledger.truncatedCount > 0 {
            found.append(
                issue(
                    .truncatedRecord,
                    .medium,
                    "\(ledger.truncatedCount.counted("event")) of \(commitment.path) lost parameters that were too long "
                        + "for the platform; detections on them are blind.",
                    lines: ledger.truncatedLines.map { Int($0) },
                    count: ledger.truncatedCount
                )
            )
        }
        if ledger.duplicateCount > 0 {
            found.append(
                issue(
                    .duplicateEvent,
                    .low,
                    "\(ledger.duplicateCount.counted("event")) of \(commitment.path) had been delivered before; each "
                        + "counts once.",
                    lines: ledger.duplicateLines.map { Int($0) },
                    count: ledger.duplicateCount
                )
            )
        }
        return found
    }

    /// An issue of this file; at most 100 line numbers are listed.
    func issue(
        _ kind: IntegrityIssue.Kind,
        _ severity: Severity,
        _ message: String,
        lines: [Int] = [],
        count: UInt64
    ) -> IntegrityIssue {
        IntegrityIssue(
            kind: kind,
            severity: severity,
            message: message,
            file: commitment.path,
            workspace: commitment.workspace,
            lines: Array(lines.prefix(100)),
            from: commitment.ledger.first,
            until: commitment.ledger.last.map { $0 + 1 },
            count: count
        )
    }

    private static func describe(_ anomaly: FileLedger.ClockAnomaly) -> String {
        let time = UTCTime.text(hour: UTCTime.hours(anomaly.time))
        return switch anomaly.kind {
        case .future: "line \(anomaly.line) is from the future (\(time))"
        case .ancient: "line \(anomaly.line) is older than the service (\(time))"
        case .afterPartition: "line \(anomaly.line) is newer than the file's date (\(time))"
        }
    }
}

extension UInt64 {
    /// `1 line`, `2 lines`.
    func counted(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }

    var have: String { self == 1 ? "has" : "have" }
}
