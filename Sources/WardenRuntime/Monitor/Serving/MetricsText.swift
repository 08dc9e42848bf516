internal import WardenStore

/// The monitor's counters in the text format of Prometheus (0.0.4).
enum MetricsText {
    static func render(
        _ counters: MonitorHealth.Counters,
        outbox: [String: [OutboxRow.State: Int]],
        at now: Int64
    ) -> String {
        var text = ""
        func family(_ name: String, _ type: String, _ help: String, _ samples: [(String, String)]) {
            text += "# HELP trailwarden_\(name) \(help)\n# TYPE trailwarden_\(name) \(type)\n"
            for (labels, value) in samples { text += "trailwarden_\(name)\(labels) \(value)\n" }
        }
        func count(_ name: String, _ help: String, _ value: UInt64) {
            family(name, "counter", help, [("", String(value))])
        }
        count("events_total", "Events read, duplicates included.", counters.events)
        count("duplicate_events_total", "Events left out because they were seen before.", counters.duplicates)
        count("read_bytes_total", "Bytes of text read.", counters.bytes)
        count("quarantined_records_total", "Records that could not be read.", counters.quarantined)
        count("commits_total", "Turns committed.", counters.commits)
        count("reloads_total", "Times the rules were read anew.", counters.reloads)
        family(
            "start_time_seconds",
            "gauge",
            "When the monitor started, epoch seconds.",
            [("", seconds(counters.startedAt))]
        )
        family(
            "newest_event_time_seconds",
            "gauge",
            "Event time of the newest event, epoch seconds.",
            counters.newestEvent.map { [("", seconds($0))] } ?? []
        )
        let sources = counters.sources.sorted { $0.key < $1.key }
        family(
            "source_up",
            "gauge",
            "1 where a source can be read.",
            sources.map { (label("source", $0.key), $0.value.failingSince == nil ? "1" : "0") }
        )
        family(
            "source_items_total",
            "counter",
            "Files, objects and answers read of a source.",
            sources.map { (label("source", $0.key), String($0.value.items)) }
        )
        family(
            "source_last_event_seconds",
            "gauge",
            "When a source last brought a new event, epoch seconds.",
            sources.compactMap { source in source.value.lastEvent.map { (label("source", source.key), seconds($0)) } }
        )
        family("rules", "gauge", "Rules that report something.", [("", String(counters.blindness.rules))])
        family(
            "blind_rules",
            "gauge",
            "Rules that cannot fire, since no log of this kind was met.",
            RuleRequirement.allCases.map {
                (label("requirement", $0.rawValue), String(counters.blindness.missing[$0] ?? 0))
            }
        )
        let works = counters.estate.sorted { $0.key < $1.key }
        family(
            "estate_up",
            "gauge",
            "1 where drift, assessments and follow-ups could be done the last time.",
            works.map { (label("work", $0.key), $0.value.failingSince == nil ? "1" : "0") }
        )
        family(
            "estate_last_success_seconds",
            "gauge",
            "When it was done last, epoch seconds.",
            works.compactMap { work in work.value.lastSuccess.map { (label("work", work.key), seconds($0)) } }
        )
        count("change_events_total", "Events that changed the configuration.", counters.changes)
        family(
            "deliveries_total",
            "counter",
            "Dispatches that a sink took.",
            counters.delivered.sorted { $0.key < $1.key }.map { (label("sink", $0.key), String($0.value)) }
        )
        family(
            "delivery_failures_total",
            "counter",
            "Attempts that a sink did not take.",
            counters.failedDeliveries.sorted { $0.key < $1.key }.map { (label("sink", $0.key), String($0.value)) }
        )
        family(
            "outbox_dispatches",
            "gauge",
            "Dispatches by sink and state.",
            outbox.sorted { $0.key < $1.key }.flatMap { sink, states in
                states.sorted { $0.key.rawValue < $1.key.rawValue }.map { state, number in
                    ("{sink=\"\(escaped(sink))\",state=\"\(state.rawValue)\"}", String(number))
                }
            }
        )
        text += histogram("read_latency_seconds", "From an item's being there to its commit.", counters.readLatency)
        text += histogram(
            "delivery_latency_seconds",
            "From an alert's commit to its receiver.",
            counters.deliveryLatency
        )
        return text
    }

    private static func histogram(_ name: String, _ help: String, _ histogram: LatencyHistogram) -> String {
        var text = "# HELP trailwarden_\(name) \(help)\n# TYPE trailwarden_\(name) histogram\n"
        var sum: UInt64 = 0
        for (bound, count) in zip(LatencyHistogram.bounds, histogram.counts) {
            sum += count
            text += "trailwarden_\(name)_bucket{le=\"\(Double(bound) / 1_000)\"} \(sum)\n"
        }
        text += "trailwarden_\(name)_bucket{le=\"+Inf\"} \(histogram.total)\n"
        text += "trailwarden_\(name)_sum \(Double(histogram.sum) / 1_000)\n"
        return text + "trailwarden_\(name)_count \(histogram.total)\n"
    }

    private static func seconds(_ milliseconds: Int64) -> String { String(Double(milliseconds) / 1_000) }

    private static func label(_ name: String, _ value: String) -> String { "{\(name)=\"\(escaped(value))\"}" }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { result, character in
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
    }
}
