import WardenDomain

extension TerminalReport {
    private static let chartHeight = 4

    func writeActivity(_ screen: inout Screen) {
        let census = report.census
        guard census.events > 0 else { return }
        var note = Quantity.count(census.events, "event")
        if census.failures > 0 { note += ", \(Quantity.share(census.failures, of: census.events)) failed" }
        screen.section("Activity", note: note)
        writeChart(&screen)
        writeHistograms(&screen)
    }

    private func writeChart(_ screen: inout Screen) {
        let axis = 8
        guard let series = ActivitySeries(report.census.eventsPerHour, maximumBuckets: screen.width - axis - 3) else {
            return
        }
        let repeats = max(1, (screen.width - axis - 3) / series.buckets.count)
        let cell = min(repeats, 3)
        let glyphs = screen.glyphs
        screen.blank()
        for row in (0..<Self.chartHeight).reversed() {
            screen.line { line in
                if row == Self.chartHeight - 1 {
                    line.addRight(Quantity.short(series.peak), .faint, endingAt: axis - 1)
                }
                if row == 0 { line.addRight("0", .faint, endingAt: axis - 1) }
                line.pad(to: axis)
                line.add(chartRow(series, row: row, cell: cell, glyphs), .accent)
            }
        }
        writeTimeAxis(series, cell: cell, axis: axis, to: &screen)
    }

    /// One row of the chart: each bucket fills its cells from below in eighths (or the ASCII levels).
    private func chartRow(_ series: ActivitySeries, row: Int, cell: Int, _ glyphs: Glyphs) -> String {
        let levels = glyphs.levels
        let steps = levels.count
        var text = ""
        for bucket in series.buckets {
            let share = Double(bucket) / Double(max(series.peak, 1))
            let filled = max(bucket > 0 ? 1 : 0, Int((share * Double(Self.chartHeight * steps)).rounded()))
            let here = filled - row * steps
            let glyph = here >= steps ? levels[steps - 1] : here > 0 ? levels[here - 1] : row == 0 ? glyphs.dot : " "
            text += String(repeating: glyph, count: cell)
        }
        return text
    }

    private func writeTimeAxis(_ series: ActivitySeries, cell: Int, axis: Int, to screen: inout Screen) {
        let width = series.buckets.count * cell
        let first = Timestamp(series.start(of: 0))
        let last = Timestamp(series.start(of: series.buckets.count - 1))
        let isWithinDays = series.hoursPerBucket < 24
        screen.line { line in
            line.pad(to: axis)
            let left = isWithinDays ? first.dateAndClock : first.date
            let right = isWithinDays ? last.dateAndClock : last.date
            line.add(left, .faint)
            if width >= left.count + right.count + 2 { line.addRight(right, .faint, endingAt: axis + width) }
        }
        screen.line { line in
            line.pad(to: axis)
            var text = "one column\(cell > 1 ? " group" : "") = 1 \(series.stepName)".replacingStep(series)
            if series.outside > 0 {
                text += "; \(Quantity.count(series.outside, "event")) far outside this range not drawn"
            }
            line.add(text, .faint)
        }
    }

    private func writeHistograms(_ screen: inout Screen) {
        let census = report.census
        let blocks = [
            Histogram("Principals", census.principals), Histogram("Actions", census.actions),
            Histogram("Services", census.services), Histogram("Addresses", census.sourceAddresses),
            Histogram("Workspaces", census.workspaces), Histogram("Sources", census.sources),
        ].filter { !$0.distribution.entries.isEmpty }
        let columns = screen.width >= 90 ? 2 : 1
        let gap = 4
        let width = (screen.width - 1 - gap * (columns - 1)) / columns
        for start in stride(from: 0, to: blocks.count, by: columns) {
            let row = blocks[start..<min(start + columns, blocks.count)].map {
                $0.lines(width: width, events: census.events, screen.glyphs)
            }
            screen.blank()
            for index in 0..<(row.map(\.count).max() ?? 0) {
                screen.line(indent: 1) { line in
                    for (column, lines) in row.enumerated() where index < lines.count {
                        line.pad(to: 1 + column * (width + gap))
                        line.add(lines[index])
                    }
                }
            }
        }
    }
}

extension String {
    fileprivate func replacingStep(_ series: ActivitySeries) -> String {
        series.hoursPerBucket == 1 || series.hoursPerBucket == 24 || series.hoursPerBucket == 168
            ? self : String(self.prefix(while: { $0 != "=" })) + "= " + series.stepName
    }
}
