import WardenBehaviour

/// A small company at work, day by day: ten analysts of one team, ten of another, and a nightly job for each team.
struct Office {
    static let day: Int64 = 86_400_000
    /// Monday, 2026-01-05.
    static let start: Int64 = 20_458 * day
    var model: BehaviourModel
    private(set) var today = 0

    init(alertsPerDay: Double = 2, learningDays: Int = 14) {
        model = BehaviourModel(options: BehaviourOptions(alertsPerDay: alertsPerDay, learningDays: learningDays))
        model.keepsFrom = 0
    }

    static let job = "8d3c6f0e-52b1-4f7a-9c1d-6e2b7a90f143"

    static func person(_ index: Int) -> String { "person\(index)@example.com" }

    /// Milliseconds of an hour of the open day.
    func time(_ hour: Double) -> Int64 { Self.start + Int64(today) * Self.day + Int64(hour * 3_600_000) }

    /// Days of ordinary work, then `extra` events on each of them.
    mutating func work(days: Int, _ extra: (Office) -> [Activity] = { _ in [] }) -> [BehaviourCase] {
        var alerts: [BehaviourCase] = []
        for _ in 0..<days {
            let events = (ordinary() + extra(self)).sorted { $0.time < $1.time }
            for event in events { if let alert = model.observe(event) { alerts.append(alert) } }
            today += 1
            model.advance(toTime: time(0))
        }
        return alerts
    }

    private func ordinary() -> [Activity] {
        var events: [Activity] = []
        for index in 0..<20 where today % 7 < 5 {
            let team = index / 10
            for step in 0..<20 {
                events.append(
                    Activity(
                        time: time(8 + Double(step) * 0.4 + Double(index) * 0.01),
                        principal: Self.person(index),
                        service: "unityCatalog",
                        action: step % 3 == 0 ? "generateTemporaryTableCredential" : "getTable",
                        resource: "main.team\(team).t\((step + index + today) % 12)",
                        address: "62.10.\(index % 3).\(index)",
                        client: "Mozilla/5.0 Chrome/141.0",
                        workspace: "w1",
                        volume: 1_000
                    )
                )
            }
        }
        return events + nightly()
    }

    private func nightly() -> [Activity] {
        (0..<30).map { step in
            Activity(
                time: time(2 + Double(step) * 0.01),
                principal: Self.job,
                service: "unityCatalog",
                action: "getTable",
                resource: "main.team0.t\(step % 6)",
                address: "44.230.11.7",
                client: "databricks-sdk-java/0.5",
                workspace: "w1",
                volume: 5_000
            )
        }
    }
}
