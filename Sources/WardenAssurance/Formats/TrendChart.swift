internal import WardenDomain
public import WardenReporting

/// Risk, coverage and open findings over time as one SVG. Gaps in the record are gaps in the line.
public struct TrendChart: Sendable {
    private static let width = 720.0
    private static let height = 200.0
    private static let inset = (left: 36.0, right: 12.0, top: 12.0, bottom: 26.0)

    private let points: [TrendPoint]
    private let period: ReportPeriod

    public init(_ points: [TrendPoint], _ period: ReportPeriod) {
        self.points = points
        self.period = period
    }

    public func write(_ page: inout Markup) {
        page.tag("figure", ["class": "trend"]) { page in
            page.tag(
                "svg",
                ["viewBox": "0 0 720 200", "role": "img", "aria-label": label, "class": "trend-chart"]
            ) { page in
                writeGrid(&page)
                line(points.map { ($0.at, $0.points.map(Double.init)) }, most: 100, style: "trend-risk", &page)
                line(points.map { ($0.at, $0.coverage * 100) }, most: 100, style: "trend-coverage", &page)
                let most = Double(max(1, points.map(\.open).max() ?? 1))
                line(points.map { ($0.at, Double($0.open)) }, most: most, style: "trend-open", &page)
            }
            page.tag("figcaption", ["class": "muted"]) { page in
                page.tag("span", ["class": "key trend-risk"], "risk of the estate, 0 to 100")
                page.tag("span", ["class": "key trend-coverage"], "share of checks evaluated, %")
                page.tag("span", ["class": "key trend-open"], "open findings, at most \(points.map(\.open).max() ?? 0)")
            }
        }
    }

    private var label: String {
        guard let first = points.first, let last = points.last else { return "No assessment in the period" }
        func words(_ point: TrendPoint) -> String {
            "\(Timestamp(point.at).date): risk \(point.points.map(String.init) ?? "not known"), \(point.open) open findings"
        }
        return words(first) + (points.count > 1 ? "; " + words(last) : "")
    }

    private func x(_ time: Int64) -> Double {
        let share = Double(time - period.from) / Double(max(1, period.until - period.from))
        return Self.inset.left + min(1, max(0, share)) * (Self.width - Self.inset.left - Self.inset.right)
    }

    private func y(_ share: Double) -> Double {
        Self.inset.top + (1 - share) * (Self.height - Self.inset.top - Self.inset.bottom)
    }

    private func writeGrid(_ page: inout Markup) {
        for value in [0, 25, 50, 75, 100] {
            let place = Quantity.fixed(y(Double(value) / 100), 1)
            page.tag("line", ["x1": "36", "x2": "708", "y1": place, "y2": place, "class": "trend-grid"]) { _ in }
            page.tag("text", ["x": "30", "y": place, "class": "trend-label", "text-anchor": "end"], String(value))
        }
        page.tag("text", ["x": "36", "y": "194", "class": "trend-label"], Timestamp(period.from).date)
        page.tag(
            "text",
            ["x": "708", "y": "194", "class": "trend-label", "text-anchor": "end"],
            Timestamp(period.until - 1).date
        )
    }

    private func line(_ values: [(Int64, Double?)], most: Double, style: String, _ page: inout Markup) {
        var stretches: [[(Double, Double)]] = [[]]
        for (time, value) in values {
            guard let value else {
                stretches.append([])
                continue
            }
            stretches[stretches.count - 1].append((x(time), y(value / most)))
        }
        for stretch in stretches where !stretch.isEmpty {
            let text = stretch.map { "\(Quantity.fixed($0, 1)),\(Quantity.fixed($1, 1))" }.joined(separator: " ")
            if stretch.count > 1 {
                page.tag("polyline", ["points": text, "class": style]) { _ in }
            }
            // So that one assessment is seen, too.
            for (x, y) in stretch.count <= 60 ? stretch : [] {
                page.tag(
                    "circle",
                    ["cx": Quantity.fixed(x, 1), "cy": Quantity.fixed(y, 1), "r": "2.6", "class": style]
                ) { _ in }
            }
        }
    }
}
