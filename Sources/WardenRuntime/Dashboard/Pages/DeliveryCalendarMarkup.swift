internal import WardenDomain
internal import WardenIntegrity
internal import WardenReporting

/// Days as rows, hours as columns; equal hours beside each other are one cell.
enum DeliveryCalendarMarkup {
    private struct Run {
        var state: IntegrityReport.Hour.State?
        var first: Int
        var length: Int
        var events: UInt64
    }

    /// For a person: the account level has the id 0.
    static func name(_ workspace: String) -> String {
        workspace.isEmpty ? "no workspace named" : workspace == "0" ? "account level" : "workspace \(workspace)"
    }

    static func writeLegend(_ page: inout Markup) {
        page.tag("ul", ["class": "legend"]) { page in
            for state in IntegrityReport.Hour.State.allCases {
                page.tag("li") { page in
                    page.tag("i", ["class": "swatch hour-\(state.rawValue)"]) { _ in }
                    page.add(word(state))
                }
            }
        }
    }

    static func write(_ workspace: IntegrityReport.Workspace, days: Int, _ page: inout Markup) {
        guard let last = workspace.hours.last?.hour else { return }
        let byHour = Dictionary(workspace.hours.suffix(days * 24 + 24).map { ($0.hour, $0) }) { first, _ in first }
        let lastDay = floorDay(last)
        page.tag(
            "div",
            ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Hours of \(name(workspace.id))"]
        ) { page in
            page.tag("table", ["class": "calendar"]) { page in
                page.tag("caption") { page in
                    page.tag("b", name(workspace.id))
                    page.add(
                        " \(Quantity.count(workspace.events, "event")), \(Quantity.count(workspace.files, "file"))"
                    )
                }
                page.tag("thead") { page in
                    page.tag("tr") { page in
                        page.tag("th", ["scope": "col"]) { $0.tag("span", ["class": "sr"], "Day") }
                        for hour in stride(from: 0, to: 24, by: 3) {
                            page.tag("th", ["scope": "colgroup", "colspan": "3"], "\(hour)")
                        }
                    }
                }
                page.tag("tbody") { page in
                    for day in 0..<Int64(days) { writeDay(lastDay - day, byHour, &page) }
                }
            }
        }
    }

    private static func writeDay(
        _ day: Int64,
        _ hours: [Int64: IntegrityReport.Hour],
        _ page: inout Markup
    ) {
        let runs = runs(day, hours)
        guard runs.contains(where: { $0.state != nil }) else { return }
        let date = Timestamp(day * 86_400_000)
        page.tag("tr") { page in
            page.tag("th", ["scope": "row"], date.date)
            for run in runs {
                let span = "\(two(run.first)):00–\(two(run.first + run.length)):00"
                let text = run.state.map { "\(span) \(word($0)), \(Quantity.count(run.events, "event"))" } ?? ""
                page.tag(
                    "td",
                    [
                        "class": run.state.map { "hour-\($0.rawValue)" } ?? "hour-none", "colspan": "\(run.length)",
                        "title": run.state == nil ? nil : text,
                    ]
                ) { $0.tag("span", ["class": "sr"], text) }
            }
        }
    }

    private static func runs(_ day: Int64, _ hours: [Int64: IntegrityReport.Hour]) -> [Run] {
        var runs: [Run] = []
        for hour in 0..<24 {
            let known = hours[day * 24 + Int64(hour)]
            if let last = runs.last, last.state == known?.state {
                runs[runs.count - 1].length += 1
                runs[runs.count - 1].events &+= known?.events ?? 0
            } else {
                runs.append(Run(state: known?.state, first: hour, length: 1, events: known?.events ?? 0))
            }
        }
        return runs
    }

    private static func word(_ state: IntegrityReport.Hour.State) -> String {
        switch state {
        case .delivered: "complete"
        case .quiet: "quiet, as usual"
        case .late: "late"
        case .rewritten: "rewritten"
        case .altered: "altered"
        case .missing: "missing"
        }
    }

    private static func floorDay(_ hour: Int64) -> Int64 { hour >= 0 ? hour / 24 : (hour - 23) / 24 }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
