import WardenDomain

/// Events by weekday and hour of the day, as a table whose cells are shaded.
struct HTMLHeatMap {
    private static let shades = 8

    /// By weekday, Monday first, then hour.
    private let counts: [[UInt64]]

    init(_ hours: [Census.Hour]) {
        var counts = [[UInt64]](repeating: [UInt64](repeating: 0, count: 24), count: 7)
        for hour in hours {
            let (milliseconds, overflow) = hour.hour.multipliedReportingOverflow(by: 3_600_000)
            guard !overflow else { continue }
            let time = Timestamp(milliseconds)
            counts[time.weekday][time.hour] &+= hour.count
        }
        self.counts = counts
    }

    func write(_ page: inout Markup) {
        let peak = counts.joined().max() ?? 0
        guard peak > 0 else { return }
        page.tag("div", ["class": "scroll"]) { page in
            page.tag("table", ["class": "heat"]) { page in
                page.tag("caption", "By weekday and hour (UTC)")
                page.tag("thead") { page in
                    page.tag("tr") { page in
                        page.raw("<td></td>")
                        for hour in 0..<24 {
                            // Every hour has a name; there is room to show one in three.
                            page.tag("th", ["scope": "col"]) {
                                $0.tag("span", ["class": hour.isMultiple(of: 3) ? nil : "sr"], "\(hour)")
                            }
                        }
                    }
                }
                page.tag("tbody") { page in
                    for (weekday, hours) in counts.enumerated() {
                        page.tag("tr") { page in
                            page.tag("th", ["scope": "row"], Timestamp.weekdays[weekday])
                            for (hour, count) in hours.enumerated() { writeCell(weekday, hour, count, peak, to: &page) }
                        }
                    }
                }
            }
        }
    }

    private func writeCell(_ weekday: Int, _ hour: Int, _ count: UInt64, _ peak: UInt64, to page: inout Markup) {
        // Square root: nights stay visible beside busy days.
        let share = (Double(count) / Double(peak)).squareRoot()
        let shade = count == 0 ? 0 : max(1, Int((share * Double(Self.shades)).rounded()))
        let title = "\(Timestamp.weekdays[weekday]) \(hour):00, \(Quantity.count(count, "event"))"
        page.tag("td", ["class": "h\(shade)", "title": title]) {
            $0.tag("span", ["class": "sr"], Quantity.count(count))
        }
    }
}
