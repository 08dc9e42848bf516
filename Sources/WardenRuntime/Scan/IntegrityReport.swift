internal import WardenDomain
internal import WardenIntegrity

/// Turns verdicts on files into issues a person reads.
enum IntegrityReport {
    static func issues(path: String, verdict: FileVerdict) -> [IntegrityIssue] {
        switch verdict {
        case .new, .unchanged: return []
        case .grown(let changes):
            let added = changes.appended + UInt64(changes.inserted.count)
            return [
                IntegrityIssue(
                    kind: .rewrittenFile,
                    severity: .informational,
                    message: "'\(path)' was delivered again with \(added) more lines; all earlier lines are there.",
                    file: path,
                    count: added
                )
            ]
        case .tampered(let changes): return tampering(path, changes)
        }
    }

    private static func tampering(_ path: String, _ changes: LineChanges) -> [IntegrityIssue] {
        var issues: [IntegrityIssue] = []
        func add(_ kind: IntegrityIssue.Kind, _ what: String, _ lines: [Int]) {
            guard !lines.isEmpty else { return }
            let places = lines.prefix(5).map(String.init).joined(separator: ", ") + (lines.count > 5 ? ", …" : "")
            issues.append(
                IntegrityIssue(
                    kind: kind,
                    severity: .critical,
                    message:
                        "'\(path)' \(what) since it was first read (\(lines.count == 1 ? "line" : "lines") \(places)).",
                    file: path,
                    lines: Array(lines.prefix(100)),
                    count: UInt64(lines.count)
                )
            )
        }
        add(.removedLine, "lost \(changes.removed.count) lines", changes.removed)
        add(.alteredLine, "holds \(changes.altered.count) altered lines", changes.altered.map(\.new))
        add(.reorderedLine, "holds \(changes.reordered.count) lines in another order", changes.reordered.map(\.new))
        if issues.isEmpty {
            add(.alteredLine, "is not what it was when it was first read", [1])
        }
        return issues
    }
}
