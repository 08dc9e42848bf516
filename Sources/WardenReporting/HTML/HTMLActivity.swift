import WardenDomain

/// Events over time with the detections and the gaps on the same axis, and the weekly rhythm.
struct HTMLActivity {
    private static let buckets = 180
    private static let height = 150.0

    private let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    func write(_ page: inout Markup) {
        guard let series = ActivitySeries(report.census.eventsPerHour, maximumBuckets: Self.buckets) else { return }
        page.tag("section", ["id": "activity", "class": "panel"]) { page in
            page.tag("div", ["class": "panel-head"]) { page in
                page.tag("h2", "Activity")
                page.tag("p", ["class": "muted"], note(series))
            }
            writeTimeline(series, to: &page)
            HTMLHeatMap(report.census.eventsPerHour).write(&page)
        }
        page.raw("\n")
    }

    private func note(_ series: ActivitySeries) -> String {
        var parts = ["\(Quantity.count(report.census.events, "event")), each bar one \(series.stepName)"]
        if series.hoursPerBucket > 1, series.hoursPerBucket != 24, series.hoursPerBucket != 168 {
            parts = ["\(Quantity.count(report.census.events, "event")), each bar \(series.stepName)"]
        }
        if report.census.failures > 0 {
            parts.append("\(Quantity.share(report.census.failures, of: report.census.events)) failed")
        }
        if series.outside > 0 { parts.append("\(Quantity.count(series.outside, "event")) far outside this range") }
        return parts.joined(separator: "; ")
    }

    private func writeTimeline(_ series: ActivitySeries, to page: inout Markup) {
        page.tag("div", ["class": "scroll"]) { page in
            page.tag("svg", ["class": "timeline", "role": "img", "aria-label": summary(series)]) { page in
                writeGrid(series, to: &page)
                writeGaps(series, to: &page)
                writeBars(series, to: &page)
                writeMarks(series, to: &page)
                writeDates(series, to: &page)
            }
        }
        page.tag("ul", ["class": "legend"]) { page in
            page.raw("<li><i class=\"swatch bar\"></i>Events</li>")
            if !marks(series).isEmpty {
                page.raw("<li><i class=\"swatch mark\"></i>Last seen of a detection, colour by severity</li>")
            }
            if report.integrity.contains(where: { $0.kind == .missingHours }) {
                page.raw("<li><i class=\"swatch gap\"></i>Hours missing from the logs</li>")
            }
        }
    }

    private func summary(_ series: ActivitySeries) -> String {
        "Events per \(series.stepName) from \(Timestamp(series.start(of: 0)).dateAndClock) to "
            + "\(Timestamp(series.start(of: series.buckets.count)).dateAndClock), at most \(Quantity.count(series.peak))"
    }

    // The drawing: marks in the top 26 units, bars below, dates under them.
    private static let top = 26.0
    private static var bottom: Double { top + height }

    private func writeGrid(_ series: ActivitySeries, to page: inout Markup) {
        for share in [0.0, 0.5, 1.0] {
            let y = Quantity.fixed(Self.bottom - share * Self.height, 1)
            page.shape("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
        }
        for divisor in [1, 2] as [UInt64] where series.peak >= divisor {
            let y = Quantity.fixed(Self.bottom - Self.height / Double(divisor) - 4, 1)
            page.tag("text", ["class": "tick", "x": "2", "y": y], Quantity.short(series.peak / divisor))
        }
    }

    private func writeBars(_ series: ActivitySeries, to page: inout Markup) {
        let step = 100 / Double(series.buckets.count)
        for (index, count) in series.buckets.enumerated() where count > 0 {
            let height = max(1.5, Double(count) / Double(series.peak) * Self.height)
            page.tag(
                "rect",
                [
                    "class": "bar", "x": percent(Double(index) * step + step * 0.1), "width": percent(step * 0.8),
                    "y": Quantity.fixed(Self.bottom - height, 1), "height": Quantity.fixed(height, 1),
                ]
            ) { $0.tag("title", "\(Timestamp(series.start(of: index)).dateAndClock): \(Quantity.count(count))") }
        }
    }

    private func writeGaps(_ series: ActivitySeries, to page: inout Markup) {
        for issue in report.integrity where issue.kind == .missingHours {
            guard let from = issue.from.flatMap({ position($0, series) }),
                let until = issue.until.flatMap({ position($0, series) }), until > from
            else { continue }
            page.tag(
                "rect",
                [
                    "class": "gap", "x": percent(from), "width": percent(max(until - from, 0.4)),
                    "y": Quantity.fixed(Self.top, 0), "height": Quantity.fixed(Self.height, 0),
                ]
            ) { $0.tag("title", issue.message) }
        }
    }

    private func writeMarks(_ series: ActivitySeries, to page: inout Markup) {
        // The worst are drawn last, on top.
        for (x, group) in marks(series).reversed() {
            page.tag(
                "circle",
                ["class": "mark fill-\(group.rule.severity.rawValue)", "cx": percent(x), "cy": "12", "r": "5"]
            ) {
                $0.tag("title", "\(group.rule.severity.caption): \(group.rule.title), \(group.principal)")
            }
        }
    }

    private func marks(_ series: ActivitySeries) -> [(Double, DetectionGroup)] {
        report.detections.prefix(200).compactMap { group in
            group.lastSeen.flatMap { position($0, series) }.map { ($0, group) }
        }
    }

    private func writeDates(_ series: ActivitySeries, to page: inout Markup) {
        let count = min(6, series.buckets.count)
        let isWithinDays = series.hoursPerBucket * Int64(series.buckets.count) <= 72
        for index in 0..<count {
            let bucket = index * series.buckets.count / count
            let time = Timestamp(series.start(of: bucket))
            let x = Double(bucket) / Double(series.buckets.count) * 100
            page.tag(
                "text",
                ["class": "tick", "x": percent(x), "y": Quantity.fixed(Self.bottom + 18, 0)],
                isWithinDays ? "\(time.shortDate) \(time.clock)" : time.shortDate
            )
        }
    }

    /// 0...100 along the drawing; nil outside it.
    private func position(_ time: Int64, _ series: ActivitySeries) -> Double? {
        let start = Double(series.start(of: 0))
        let end = Double(series.start(of: series.buckets.count))
        let share = (Double(time) - start) / (end - start)
        return (0...1).contains(share) ? share * 100 : nil
    }
}
