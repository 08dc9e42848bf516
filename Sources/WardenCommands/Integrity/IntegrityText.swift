internal import WardenDomain
internal import WardenIntegrity

/// The integrity reports for a terminal.
struct IntegrityText {
    var color: Bool
    var width: Int

    private static let volumes: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    /// The calendar of each workspace, then the issues.
    func status(_ report: IntegrityReport, days: Int) -> String {
        var out = "\(report.files) files, \(report.lines) lines; \(report.compared) compared with earlier scans, "
        out += "\(report.unchanged) of them unchanged\n"
        for workspace in report.workspaces { out += "\n" + calendar(workspace, days: days) }
        out += "\n" + legend() + "\n"
        return out + issues(report.issues)
    }

    func verification(_ report: IntegrityReport, note: String) -> String {
        let changes = report.issues.filter { issue in
            switch issue.kind {
            case .removedLine, .alteredLine, .reorderedLine, .missingFile, .rewrittenFile, .commitmentTampered: true
            default: false
            }
        }
        let grown = changes.count { $0.kind == .rewrittenFile }
        let gone = changes.count { $0.kind == .missingFile }
        let altered = changes.filter { $0.kind != .missingFile && $0.severity >= .high }.compactMap(\.file)
        // A file may be as the last scan left it, and still hold what a scan before found.
        var out = "\(report.compared) files compared: \(report.unchanged) as the last scan left them, \(grown) grown; "
        out += "changes were found in \(Set(altered).count); \(gone) gone (\(note))\n"
        return out + issues(changes)
    }

    func reconciliation(_ result: Reconciliation, _ first: String, _ second: String) -> String {
        guard let from = result.from, let until = result.until else {
            return
                "\(first) (\(result.firstEvents) events) and \(second) (\(result.secondEvents) events) share no time\n"
        }
        var out = "first   \(first)  \(result.firstEvents) events\nsecond  \(second)  \(result.secondEvents) events\n"
        out += "both cover \(UTCTime.text(second: from / 1_000)) to \(UTCTime.text(second: until / 1_000)): "
        out += "\(result.matched) events in both\n"
        for kind in Reconciliation.Difference.Kind.allCases {
            guard let count = result.counts[kind.rawValue], count > 0 else { continue }
            out += "\n" + paint(title(kind), kind == .late ? "33" : "31") + "  \(count)\n"
            for difference in result.differences.filter({ $0.kind == kind }).prefix(20) { out += line(difference) }
            if count > 20 { out += "  … \(count - 20) more; --output json lists them\n" }
        }
        return result.isClean && result.counts.isEmpty ? out + "they are alike\n" : out
    }

    private func title(_ kind: Reconciliation.Difference.Kind) -> String {
        switch kind {
        case .onlyInFirst: "only in the first"
        case .onlyInSecond: "only in the second"
        case .masked: "masked in one"
        case .different: "different content"
        case .late: "new, may still come"
        }
    }

    private func line(_ difference: Reconciliation.Difference) -> String {
        let place = difference.first ?? difference.second
        var out =
            "  \(UTCTime.text(second: difference.time / 1_000))  \(difference.action)  \(Printable.text(difference.principal))"
        if !difference.fields.isEmpty { out += "  (\(difference.fields.joined(separator: ", ")))" }
        if let place { out += "  \(place.file):\(place.line)" }
        return out + "\n"
    }

    private func calendar(_ workspace: IntegrityReport.Workspace, days: Int) -> String {
        let name =
            workspace.id == "0" ? "account level" : workspace.id.isEmpty ? "no workspace" : "workspace \(workspace.id)"
        var out = "\(paint(Printable.text(name), "1"))  \(workspace.events) events in \(workspace.files) files\n"
        out += "                0     6     12    18\n"
        let most = workspace.hours.map(\.events).max() ?? 1
        let byDay = Dictionary(grouping: workspace.hours) { UTCTime.days($0.hour * UTCTime.hour) }
        for day in byDay.keys.sorted().suffix(days) {
            let hours = Dictionary(uniqueKeysWithValues: (byDay[day] ?? []).map { ($0.hour - day * 24, $0) })
            let cells = (0..<24).map { hours[Int64($0)].map { cell($0, most) } ?? " " }.joined()
            out += "\(Self.weekdays[Int((day + 3) % 7 + 7) % 7]) \(UTCTime.date(day: day))  \(cells)\n"
        }
        return out
    }

    private func cell(_ hour: IntegrityReport.Hour, _ most: UInt64) -> String {
        switch hour.state {
        case .quiet: return paint("·", "90")
        case .missing: return paint("!", "1;31")
        case .altered: return paint("X", "1;31")
        case .late: return paint("L", "33")
        case .rewritten: return paint("+", "36")
        case .delivered:
            let level = Int(Double(hour.events) / Double(max(1, most)) * 7)
            return paint(String(Self.volumes[min(7, level)]), "32")
        }
    }

    private func legend() -> String {
        "\(paint("█", "32")) delivered (height: events)   \(paint("·", "90")) quiet as usual   \(paint("+", "36")) rewritten "
            + "with more lines   \(paint("L", "33")) late   \(paint("!", "1;31")) missing   \(paint("X", "1;31")) altered"
    }

    private func issues(_ issues: [IntegrityIssue]) -> String {
        guard !issues.isEmpty else { return "\nNothing to report.\n" }
        var out = "\n"
        for issue in issues {
            let code = issue.severity >= .high ? "31" : issue.severity == .medium ? "33" : "90"
            let label = issue.acceptance == nil ? issue.severity.rawValue.uppercased() : "ACCEPTED"
            out += paint(label + String(repeating: " ", count: max(1, 14 - label.count)), code)
            out += Printable.text(issue.message) + "\n"
        }
        return out
    }

    private func paint(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

/// Text from logs as it may be shown: control characters could move the cursor or hide lines.
enum Printable {
    static func text(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
            )
        )
    }
}
