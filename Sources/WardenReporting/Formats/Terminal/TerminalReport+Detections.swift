import WardenDomain

/// Columns before the text of a finding: its badge and a gap.
private let findingIndent = 12

extension TerminalReport {
    func writeDetections(_ screen: inout Screen) {
        guard !report.detections.isEmpty else { return }
        screen.section("Detections", note: Quantity.count(report.detections.count, "group"))
        let groups = report.detections
        let detailed = groups.enumerated().prefix { index, group in
            index < options.detailedGroups && (group.rule.severity >= .medium || index < 3)
        }.count
        for group in groups[..<detailed] { write(group, to: &screen) }
        writeBrief(Array(groups[detailed...]), to: &screen)
    }

    private func write(_ group: DetectionGroup, to screen: inout Screen) {
        let glyphs = screen.glyphs
        screen.blank()
        writeFindingTitle(group.rule.title, severity: group.rule.severity, isNew: group.isNew, to: &screen)
        writeWhoAndWhen(group, to: &screen)
        if let sample = group.samples.first { writeSample(sample, to: &screen) }
        if !group.rule.runbook.isEmpty {
            screen.paragraph(
                group.rule.runbook,
                indent: findingIndent,
                lead: glyphs.arrow + " ",
                leadInk: .good,
                maximumLines: 3
            )
        }
    }

    private func writeWhoAndWhen(_ group: DetectionGroup, to screen: inout Screen) {
        let glyphs = screen.glyphs
        let width = screen.width - findingIndent
        let principal = screen.fit.fit(
            group.principal.isEmpty ? "unknown principal" : group.principal,
            min(60, width),
            keeping: .both
        )
        var facts = [
            group.rule.isCorrelation
                ? Quantity.count(group.count, "match", "matches") : Quantity.count(group.count, "event")
        ]
        facts.append(timeRange(group.firstSeen, group.lastSeen, glyphs, dated: brief))
        if !group.workspaces.isEmpty { facts.append(workspaces(group.workspaces)) }
        let parts = screen.fit.wrap([principal] + facts, separator: glyphs.separator, width, maximumLines: 2)
        for (index, part) in parts.enumerated() {
            screen.line(indent: findingIndent) { line in
                let isLed = index == 0 && part.hasPrefix(principal)
                if isLed { line.add(principal, .accent) }
                line.add(isLed ? String(part.dropFirst(principal.count)) : part)
            }
        }
    }

    private func writeSample(_ sample: Detection, to screen: inout Screen) {
        let glyphs = screen.glyphs
        let width = screen.width
        let facts = sample.group.map { "\($0.field)=\($0.value)" } + sample.event.facts
        for part in screen.fit.wrap(facts, separator: glyphs.separator, width - findingIndent - 2, maximumLines: 2) {
            screen.line(indent: findingIndent) { line in
                line.add(glyphs.bar + " ", .faint)
                line.add(part)
            }
        }
        screen.line(indent: findingIndent) { line in
            line.add(glyphs.bar + " ", .faint)
            let more =
                sample.contributing.count > 1 ? glyphs.separator + "\(sample.contributing.count) events count" : ""
            line.add(sample.location.shown, .faint, fitting: width - line.width - DisplayWidth.of(more), keeping: .end)
            line.add(more, .faint)
        }
    }

    /// The badge, the title, and at the right whether the finding is new.
    func writeFindingTitle(_ title: String, severity: Severity, isNew: Bool, to screen: inout Screen) {
        let width = screen.width
        screen.line { line in
            line.add(" \(severity.shortCaption) ", .badge(severity))
            line.pad(to: findingIndent)
            line.add(title, .strong, fitting: width - findingIndent - (isNew ? 5 : 0))
            if isNew { line.addRight("NEW", .warning, endingAt: width) }
        }
    }

    private func writeBrief(_ groups: [DetectionGroup], to screen: inout Screen) {
        guard !groups.isEmpty else { return }
        let shown = groups.prefix(20)
        let table = Table(
            schema: "",
            columns: [
                .init("severity", title: "Also"),
                .init("title", title: "", minimumWidth: 24),
                .init("principal", title: "Principal", keep: .both, minimumWidth: 14),
                .init("count", title: "Count", alignment: .right),
                .init("last", title: "Last seen", dropOrder: 1),
                .init("new", title: "New", dropOrder: 2),
            ],
            rows: shown.map { group in
                [
                    .severity(group.rule.severity), .text(group.rule.title), .text(group.principal),
                    .count(group.count), .text(group.lastSeen.map { brief(Timestamp($0)) } ?? ""), .flag(group.isNew),
                ]
            }
        )
        let layout = TableLayout(table, width: screen.width, indent: 1, glyphs: screen.glyphs)
        screen.blank()
        screen.add(layout.header)
        for row in table.rows { screen.add(layout.line(row)) }
        if groups.count > shown.count {
            screen.line(indent: 1) {
                $0.add("and \(Quantity.count(groups.count - shown.count, "more group")): --output html or json", .faint)
            }
        }
    }

    private func workspaces(_ names: [String]) -> String {
        names.count == 1 ? "workspace \(names[0])" : Quantity.count(names.count, "workspace")
    }
}

extension EventContext {
    /// What happened, in the order a person asks: action, from where, how it ended, the rest.
    var facts: [String] {
        var facts: [String] = []
        let operation = [service, action].filter { !$0.isEmpty }.joined(separator: "/")
        if !operation.isEmpty { facts.append(operation) }
        if !sourceAddress.isEmpty { facts.append("from \(sourceAddress)") }
        if !status.isEmpty { facts.append("status \(status)") }
        return facts + details.map { "\($0.field)=\($0.value)" }
    }
}

extension EventLocation {
    /// `file:line`.
    var shown: String { line > 0 ? "\(file):\(line)" : file }
}
