/// An export of `system.access.audit` that should equal the files, and does not quite.
struct TableExport {
    var accountID: String
    var start: Int64
    private(set) var planted: [PlantedIncident] = []

    init(accountID: String, start: Int64) {
        self.accountID = accountID
        self.start = start
    }

    /// Days 3 to 5 of all workspaces as JSON lines; day 5 of staging as CSV.
    mutating func files(of events: [SampleEvent]) -> [SampleFile] {
        let from = start + 3 * SampleClock.day
        let until = from + 3 * SampleClock.day
        let covered = events.filter { from..<until ~= $0.time }.sorted { ($0.time, $0.eventID) < ($1.time, $1.eventID) }
        var lines: [SampleFile.Line] = []
        var staging: [SampleFile.Line] = [.init(text: SampleEvent.systemTableColumns.joined(separator: ","))]
        for event in covered {
            if event.workspace == .staging, event.time >= from + 2 * SampleClock.day {
                staging.append(.init(text: event.systemTableCSV(accountID: accountID)))
            }
            if event.incident == "audit-table-opened" { continue }
            var row = event
            if event.incident == "token-without-expiry" { row.actor.email = "[REDACTED]" }
            lines.append(.init(text: row.systemTableRow(accountID: accountID)))
        }
        plant(
            "row-missing-in-table",
            "The grant on the audit table is not in the export",
            "only-in-first",
            events,
            "audit-table-opened"
        )
        plant(
            "row-masked-in-table",
            "The token's author is masked in the export",
            "masked",
            events,
            "token-without-expiry"
        )
        return [
            SampleFile(path: "export/system.access.audit.jsonl", lines: lines, modified: until),
            SampleFile(path: "export/system.access.audit.staging.csv", lines: staging, modified: until),
        ]
    }

    private mutating func plant(
        _ name: String,
        _ title: String,
        _ kind: String,
        _ events: [SampleEvent],
        _ incident: String
    ) {
        guard let event = events.first(where: { $0.incident == incident }) else { return }
        planted.append(
            PlantedIncident(
                name: name,
                title: title,
                family: .reconcile,
                stage: .initial,
                expect: [kind],
                principal: event.actor.email,
                workspace: event.workspace.id,
                from: event.time,
                until: event.time,
                places: [.init(file: "export/system.access.audit.jsonl", lines: [])]
            )
        )
    }
}
