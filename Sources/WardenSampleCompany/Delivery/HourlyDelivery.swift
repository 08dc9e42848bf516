/// Puts events into files as log delivery does: one workspace a file, by UTC date, one file an hour.
struct HourlyDelivery {
    var accountID: String
    var random: SeededRandom

    mutating func files(of events: [SampleEvent]) -> [SampleFile] {
        struct Slot: Hashable {
            var workspace: String
            var hour: Int64
        }
        var slots: [Slot: [SampleEvent]] = [:]
        for event in events {
            slots[
                Slot(workspace: event.workspace.id, hour: SampleClock.floorDiv(event.time, SampleClock.hour)),
                default: []
            ]
            .append(event)
        }
        let order = slots.keys.sorted { ($0.hour, $0.workspace) < ($1.hour, $1.workspace) }
        return order.map { slot in
            let sorted = (slots[slot] ?? []).sorted { ($0.time, $0.requestID) < ($1.time, $1.requestID) }
            return SampleFile(
                path: Self.path(workspace: slot.workspace, time: slot.hour * SampleClock.hour, name: random.hex(16)),
                lines: sorted.map {
                    SampleFile.Line(text: $0.delivered(accountID: accountID), incidents: $0.incident.map { [$0] } ?? [])
                },
                encoding: random.pick([.plain, .plain, .plain, .plain, .plain, .plain, .plain, .plain, .gzip, .zstd]),
                modified: (slot.hour + 1) * SampleClock.hour + Int64(random.int(60...840)) * 1000
            )
        }
    }

    static func path(workspace: String, time: Int64, name: String) -> String {
        "logs/workspaceId=\(workspace)/date=\(SampleClock.date(time))/auditlogs_\(name).json"
    }
}
