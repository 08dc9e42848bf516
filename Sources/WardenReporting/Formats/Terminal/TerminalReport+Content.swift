import WardenDomain

extension TerminalReport {
    func writeContent(_ screen: inout Screen) {
        guard !report.content.isEmpty else { return }
        let matches = report.content.reduce(UInt64(0)) { $0 &+ $1.count }
        screen.section("Sensitive content", note: Quantity.count(matches, "match", "matches"))
        let table = Table(
            schema: "",
            columns: [
                .init("severity", title: "Severity"),
                .init("kind", title: "Kind", minimumWidth: 24),
                .init("count", title: "Matches", alignment: .right),
                .init("values", title: "Values", alignment: .right),
                .init("field", title: "Field", keep: .end, minimumWidth: 18),
                .init("last", title: "Last seen", dropOrder: 2),
                .init("new", title: "New", dropOrder: 1),
            ],
            rows: report.content.map { group in
                [
                    .severity(group.severity), .text(group.title), .count(group.count), .count(group.distinctValues),
                    .text(group.field), .text(group.lastSeen.map { Timestamp($0).shortDate } ?? ""), .flag(group.isNew),
                ]
            }
        )
        let layout = TableLayout(table, width: screen.width, indent: 1, glyphs: screen.glyphs)
        screen.blank()
        screen.add(layout.header)
        for (group, row) in zip(report.content, table.rows) {
            screen.add(layout.line(row))
            writeDetail(group, to: &screen)
        }
    }

    private func writeDetail(_ group: ContentGroup, to screen: inout Screen) {
        let glyphs = screen.glyphs
        let width = screen.width
        if let sample = group.samples.first {
            screen.line(indent: 3) { line in
                line.add(glyphs.bar + " ", .faint)
                line.add(sample.match.sample, .accent, fitting: 24)
                line.add(
                    "  " + sample.match.reasons.joined(separator: ", "),
                    .faint,
                    fitting: max(0, (width - line.width) / 2)
                )
                line.add("  ")
                line.add(sample.location.shown, .faint, fitting: width - line.width, keeping: .end)
            }
        }
        if !group.remedy.isEmpty {
            screen.paragraph(group.remedy, indent: 3, lead: glyphs.arrow + " ", leadInk: .good, maximumLines: 2)
        }
    }
}
