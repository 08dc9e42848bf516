import WardenDomain

extension TerminalReport {
    /// Issues told one by one; the rest are counted by kind.
    private static let detailedIssues = 12

    func writeIntegrity(_ screen: inout Screen) {
        guard !report.integrity.isEmpty else { return }
        screen.section("Integrity of the logs", note: Quantity.count(report.integrity.count, "issue"))
        screen.blank()
        let issues = report.integrity.sorted { $0.severity > $1.severity }
        for issue in issues.prefix(Self.detailedIssues) { write(issue, to: &screen) }
        let rest = issues.dropFirst(Self.detailedIssues)
        guard !rest.isEmpty else { return }
        let counts = IntegrityIssue.Kind.allCases.compactMap { kind -> String? in
            let count = rest.count { $0.kind == kind }
            return count > 0 ? "\(count) \(kind.caption.lowercased())" : nil
        }
        screen.paragraph("and \(rest.count) more: \(counts.joined(separator: ", "))", ink: .faint, indent: 1)
    }

    private func write(_ issue: IntegrityIssue, to screen: inout Screen) {
        writeFindingTitle(issue.caption, severity: issue.severity, isNew: issue.isNew == true, to: &screen)
        screen.paragraph(message(issue, screen.width - 12, screen.fit), indent: 12, maximumLines: 3)
        let glyphs = screen.glyphs
        let facts = facts(issue, glyphs)
        guard !facts.isEmpty else { return }
        screen.line(indent: 12) { $0.add(facts.joined(separator: glyphs.separator), .faint) }
    }

    /// A path that takes more than a line leaves no room for what happened to the file: its end says which it is.
    private func message(_ issue: IntegrityIssue, _ columns: Int, _ fit: TextFit) -> String {
        guard let file = issue.file, DisplayWidth.of(file) > columns else { return issue.message }
        return issue.message.replacing(file, with: fit.fit(file, columns / 2, keeping: .end))
    }

    private func facts(_ issue: IntegrityIssue, _ glyphs: Glyphs) -> [String] {
        var facts: [String] = []
        if !issue.lines.isEmpty {
            let shown = issue.lines.prefix(8).map(String.init).joined(separator: ", ")
            facts.append(
                "\(issue.lines.count == 1 ? "line" : "lines") \(shown)\(issue.lines.count > 8 ? glyphs.ellipsis : "")"
            )
        }
        if let workspace = issue.workspace, !workspace.isEmpty { facts.append("workspace \(workspace)") }
        if issue.from != nil || issue.until != nil { facts.append(timeRange(issue.from, issue.until, glyphs)) }
        if issue.count > 1 { facts.append(Quantity.count(issue.count, issue.kind.unit)) }
        return facts
    }
}

extension IntegrityIssue {
    /// As a heading.
    var caption: String { acceptance == nil ? kind.caption : "\(kind.caption), accepted" }

    /// What to do about it, in one sentence.
    var remedy: String {
        acceptance.map { "Nothing to do: \($0.owner) answers for it. What changes later is told again." } ?? kind.remedy
    }
}

extension IntegrityIssue.Kind {
    /// As a heading.
    var caption: String {
        switch self {
        case .removedLine: "Removed lines"
        case .alteredLine: "Altered lines"
        case .reorderedLine: "Reordered lines"
        case .missingFile: "Missing file"
        case .missingHours: "Missing hours"
        case .lateFile: "Late delivery"
        case .rewrittenFile: "Rewritten file"
        case .duplicateEvent: "Duplicate events"
        case .clockAnomaly: "Clock anomaly"
        case .truncatedRecord: "Truncated records"
        case .commitmentTampered: "Commitments tampered with"
        }
    }

    /// What an issue counts.
    var unit: String {
        switch self {
        case .missingHours: "hour"
        case .duplicateEvent, .clockAnomaly, .truncatedRecord: "event"
        case .removedLine, .alteredLine, .reorderedLine, .missingFile, .lateFile, .rewrittenFile: "line"
        case .commitmentTampered: "record"
        }
    }

    /// What to do about it, in one sentence.
    var remedy: String {
        switch self {
        case .removedLine, .alteredLine, .reorderedLine:
            "Restore the earlier version of the file from bucket versioning, find who wrote the new one in the storage access logs, and treat the change as tampering until explained."
        case .missingFile:
            "Look for a delete in the storage access logs or a lifecycle rule, and restore the file from bucket versioning or a replica."
        case .missingHours:
            "Compare with the system table for the same hours, check the delivery configuration and its role, and ask the provider to deliver again."
        case .lateFile: "Compare with the provider's status page; repeated delays need a support case."
        case .rewrittenFile: "Nothing to do: the file grew and every earlier line is still there."
        case .duplicateEvent:
            "Nothing to do for counting, which uses each event once; check whether two deliveries overlap."
        case .clockAnomaly: "Check the producer of these records; events with a wrong time escape time-based rules."
        case .truncatedRecord:
            "Read the full record from the system table; detections cannot see the parameters that were cut."
        case .commitmentTampered:
            "Stop relying on this store, restore it from a copy held elsewhere, and verify the files against the exported commitments."
        }
    }
}
