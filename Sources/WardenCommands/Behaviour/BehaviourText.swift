internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting

/// Cases and habits as a person reads them.
enum BehaviourText {
    static func table(_ cases: [BehaviourCase]) -> Table {
        Table(
            schema: "trailwarden.behaviour-cases/1",
            columns: [
                Table.Column("id", title: "CASE"), Table.Column("day", title: "DAY"),
                Table.Column("score", title: "SCORE", alignment: .right),
                Table.Column("alert", title: "ALERT", dropOrder: 2),
                Table.Column("principal", title: "PRINCIPAL", keep: .both, minimumWidth: 12),
                Table.Column("why", title: "WHY", minimumWidth: 30),
            ],
            rows: cases.map { item in
                [
                    .text(item.id), .text(date(item.day)), .text(score(item.score)), .flag(item.isAlert),
                    .text(item.principal), .text(item.explanation),
                ]
            }
        )
    }

    static func score(_ value: Float) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))"
    }

    static func date(_ day: Int32) -> String {
        let date = CivilDate.date(daysSinceEpoch: Int64(day))
        return "\(date.year)-\(two(date.month))-\(two(date.day))"
    }

    static func moment(_ time: Int64) -> String {
        let day = Int32(truncatingIfNeeded: time / 86_400_000)
        let seconds = Int(time / 1_000 % 86_400)
        return "\(date(day)) \(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60)) UTC"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Everything about one case, over several lines.
    static func story(_ item: BehaviourCase) -> String {
        var text = "\(date(item.day))  case \(item.id)  score \(score(item.score))"
        if let threshold = item.threshold { text += " (alerts from \(score(threshold)))" }
        if let alertedAt = item.alertedAt { text += "  ALERT at \(moment(alertedAt))" }
        text += "\n"
        for reason in item.reasons {
            text += "  - \(reason.sentence(isService: item.isService)) [\(score(reason.bits)) bits]\n"
        }
        return text + "  \(item.events) events, \(moment(item.first)) to \(moment(item.last))\n"
    }

    static func habits(_ habits: Habits) -> String {
        let kind = habits.isService ? "service principal" : "person"
        var text = "\(habits.principal), \(kind)\n"
        text +=
            "  watched      \(date(habits.firstDay)) to \(date(habits.lastDay)), active on \(whole(habits.activeDays)) days\n"
        text += "  peers        \(habits.peers)\(habits.group.map { " in \($0)" } ?? ", found by what they do")\n"
        text += "  events       \(whole(habits.eventsWorking)) on a working day"
        text += habits.eventsWeekend >= 0.5 ? ", \(whole(habits.eventsWeekend)) on the weekend\n" : "\n"
        if !habits.hours.isEmpty { text += "  hours        \(hours(habits.hours)) UTC\n" }
        for (name, values) in [
            ("actions", habits.actions), ("areas", habits.areas), ("networks", habits.networks),
            ("clients", habits.clients), ("workspaces", habits.workspaces),
        ] where !values.isEmpty {
            let label = name + String(repeating: " ", count: 13 - name.count)
            let shown = values.prefix(8).map { "\($0.name) (\(whole($0.days)))" }.joined(separator: ", ")
            text += "  \(label)\(shown)\(values.count > 8 ? ", and \(values.count - 8) more" : "")\n"
        }
        if habits.expected > 0 { text += "  expected     \(habits.expected) values, said by people\n" }
        return text
    }

    private static func whole(_ value: Double) -> String { String(Int(value.rounded())) }

    /// `8-17, 22`.
    private static func hours(_ hours: [Int]) -> String {
        var runs: [(Int, Int)] = []
        for hour in hours {
            if let last = runs.last, last.1 == hour - 1 {
                runs[runs.count - 1].1 = hour
            } else {
                runs.append((hour, hour))
            }
        }
        return runs.map { $0.0 == $0.1 ? "\($0.0)" : "\($0.0)-\($0.1)" }.joined(separator: ", ")
    }
}
