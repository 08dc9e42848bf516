internal import WardenDomain
internal import WardenReporting
internal import WardenStore

/// The risk of the estate: a dial, what it rests on, and how it went.
enum EstateScoreMarkup {
    static func sentence(_ summary: AssessmentSummary) -> String {
        guard let points = summary.points else { return "no score, since nothing could be evaluated" }
        return "estate risk \(points) of 100 on \(Int(summary.coverage * 100)) % of checks"
    }

    /// - Parameter summaries: the newest first; at least one.
    static func write(_ summaries: [AssessmentSummary], now: Int64, _ page: inout Markup) {
        guard let latest = summaries.first else { return }
        page.tag("div", ["class": "score"]) { page in
            writeDial(latest, &page)
            page.tag("div", ["class": "score-text"]) { page in
                page.tag("b", latest.points.map(Self.word) ?? "Unknown")
                page.tag(
                    "p",
                    "\(Quantity.count(latest.evaluated, "answer")) of \(Quantity.count(UInt64(latest.applicable))): coverage \(Int(latest.coverage * 100)) %."
                )
                let blind = latest.applicable - latest.evaluated
                page.tag(
                    "p",
                    ["class": "muted"],
                    blind == 0
                        ? "Nothing stayed unknown."
                        : "\(Quantity.count(blind, "check result")) unknown, and none of them a pass."
                )
                if let change = change(summaries, now: now) { page.tag("p", ["class": "muted"], change) }
            }
        }
        if summaries.count > 1 { writeTrend(summaries, &page) }
    }

    /// Against the last assessment that is at least a day older, or else the one before.
    private static func change(_ summaries: [AssessmentSummary], now: Int64) -> String? {
        let earlier = summaries.dropFirst().first { now - $0.takenAt >= 86_400_000 } ?? summaries.dropFirst().first
        guard let earlier, let before = earlier.points, let after = summaries.first?.points else { return nil }
        let since = PageParts.ago(earlier.takenAt, now: now)
        if before == after { return "As it was \(since)." }
        return "\(abs(after - before)) points \(after > before ? "more" : "less") than \(since)."
    }

    private static func word(_ points: Int) -> String {
        switch points {
        case 80...: "Critical risk"
        case 60...: "High risk"
        case 35...: "Medium risk"
        case 15...: "Low risk"
        default: "Minor risk"
        }
    }

    private static func writeDial(_ summary: AssessmentSummary, _ page: inout Markup) {
        let points = summary.points ?? 0
        let style = summary.points.map { FindingListFilter.Band(points: $0).style } ?? ""
        // A circle of radius 42 has this length; three quarters of it are the dial.
        let length = 2 * 3.14159265 * 42.0
        let full = length * 0.75
        page.tag("div", ["class": "dial-box \(style)"]) { page in
            page.tag(
                "svg",
                [
                    "class": "dial", "viewBox": "0 0 100 100", "role": "img",
                    "aria-label": summary.points.map { "Estate risk \($0) of 100" } ?? "Estate risk unknown",
                ]
            ) { page in
                arc("dial-track", full, length, &page)
                if summary.points != nil { arc("dial-fill", full * Double(points) / 100, length, &page) }
            }
            page.tag("p", ["aria-hidden": "true"]) { page in
                page.tag("b", summary.points.map(String.init) ?? "?")
                page.tag("small", "of 100")
            }
        }
    }

    private static func arc(_ style: String, _ part: Double, _ whole: Double, _ page: inout Markup) {
        page.shape(
            "circle",
            [
                "class": style, "cx": "50", "cy": "50", "r": "42", "fill": "none", "stroke-width": "10",
                "stroke-linecap": "round", "transform": "rotate(135 50 50)",
                "stroke-dasharray": "\(Quantity.fixed(part, 1)) \(Quantity.fixed(whole, 1))",
            ]
        )
    }

    /// Assessments from left to right, the last one with a dot.
    private static func writeTrend(_ summaries: [AssessmentSummary], _ page: inout Markup) {
        let points = summaries.reversed().compactMap(\.points)
        guard points.count > 1 else { return }
        page.tag("figure", ["class": "trend"]) { page in
            Sparkline.write(
                points.map(Double.init),
                top: 100,
                label: "Estate risk over \(points.count) assessments",
                &page
            )
            page.tag("figcaption", "\(points.count) assessments")
        }
    }
}

/// A line of values from left to right.
enum Sparkline {
    static func write(_ values: [Double], top: Double, label: String, _ page: inout Markup) {
        guard values.count > 1 else { return }
        let step = 200 / Double(values.count - 1)
        let places = values.enumerated().map { index, value in
            (x: Double(index) * step, y: 38 - 36 * min(max(value / max(top, 0.0001), 0), 1))
        }
        let line = places.map { "\(Quantity.fixed($0.x, 1)),\(Quantity.fixed($0.y, 1))" }.joined(separator: " ")
        page.tag(
            "svg",
            [
                "class": "spark", "viewBox": "-3 0 206 40", "preserveAspectRatio": "none", "role": "img",
                "aria-label": label,
            ]
        ) { page in
            page.shape("polygon", ["class": "spark-area", "points": "0,40 \(line) 200,40"])
            page.shape("polyline", ["class": "spark-line", "points": line, "vector-effect": "non-scaling-stroke"])
        }
    }
}
