import WardenDomain

// What was not judged, what changed, what to do next.
extension TerminalReport {
    func writeGaps(_ screen: inout Screen) {
        let run = report.run
        let isQuiet =
            run.quarantined == 0 && report.quarantine.isEmpty && report.blindSpots.isEmpty && report.diagnostics.isEmpty
        guard !isQuiet else { return }
        screen.section(
            "Not judged",
            note: run.quarantined > 0 ? Quantity.count(run.quarantined, "record") + " set aside" : ""
        )
        screen.blank()
        writeQuarantine(&screen)
        for spot in report.blindSpots.prefix(10) {
            screen.paragraph(spot, indent: 1, lead: screen.glyphs.dot + " ", leadInk: .warning, maximumLines: 3)
        }
        writeDiagnostics(&screen)
    }

    private func writeQuarantine(_ screen: inout Screen) {
        guard !report.quarantine.isEmpty else { return }
        let shown = report.quarantine.prefix(6)
        let table = Table(
            schema: "",
            columns: [
                .init("reason", title: "Reason"),
                .init("where", title: "Where", keep: .end, minimumWidth: 16),
                .init("offset", title: "At byte", alignment: .right, dropOrder: 2),
                .init("message", title: "What", minimumWidth: 16, dropOrder: 1),
            ],
            rows: shown.map { record in
                [
                    .text(record.reason), .text(record.location.shown), .count(record.location.offset),
                    .text(record.message),
                ]
            }
        )
        let layout = TableLayout(table, width: screen.width, indent: 1, glyphs: screen.glyphs)
        screen.add(layout.header)
        for row in table.rows { screen.add(layout.line(row)) }
        let total = max(report.run.quarantined, UInt64(report.quarantine.count))
        if total > UInt64(shown.count) {
            screen.line(indent: 1) { $0.add("and \(Quantity.count(total - UInt64(shown.count))) more", .faint) }
        }
        screen.blank()
    }

    private func writeDiagnostics(_ screen: inout Screen) {
        for diagnostic in report.diagnostics.prefix(8) {
            let place = diagnostic.location.map { " (\($0.file):\($0.line):\($0.column))" } ?? ""
            screen.paragraph(
                diagnostic.message + place,
                indent: 1,
                lead: diagnostic.level.rawValue + ": ",
                leadInk: diagnostic.level == .error ? .severity(.high) : .warning,
                maximumLines: 2
            )
            if let hint = diagnostic.hint {
                screen.paragraph(hint, ink: .faint, indent: 3, lead: "help: ", leadInk: .faint)
            }
        }
        if report.diagnostics.count > 8 {
            screen.line(indent: 1) { $0.add("and \(report.diagnostics.count - 8) more", .faint) }
        }
    }

    func writeChanges(_ screen: inout Screen) {
        guard summary.knownFindings > 0 || report.run.filesSkipped > 0 else { return }
        screen.section("Since the last scan")
        screen.blank()
        let facts = [
            "\(Quantity.count(summary.newFindings, "new finding"))", "\(summary.knownFindings) known before",
            "\(Quantity.count(report.run.filesRead, "file")) read, \(Quantity.count(report.run.filesSkipped, "file")) unchanged",
        ]
        screen.paragraph(facts.joined(separator: screen.glyphs.separator), indent: 1)
    }

    /// The command in lines that a shell reads as one: no word is cut or split.
    private func command(_ step: NextSteps.Step, columns: Int) -> [String] {
        var lines: [String] = []
        for word in step.words {
            if let last = lines.last, DisplayWidth.of(last) + DisplayWidth.of(word) < columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                if !lines.isEmpty { lines[lines.count - 1] += " \\" }
                lines.append((lines.isEmpty ? "" : "  ") + word)
            }
        }
        return lines
    }

    func writeNextSteps(_ screen: inout Screen) {
        let steps = NextSteps(report).steps
        guard !steps.isEmpty else { return }
        screen.section("Next")
        screen.blank()
        for step in steps {
            for line in command(step, columns: screen.width - 3) { screen.line(indent: 1) { $0.add(line, .strong) } }
            screen.paragraph(step.purpose, ink: .faint, indent: 3)
        }
    }
}
