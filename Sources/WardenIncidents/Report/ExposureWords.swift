internal import WardenDomain

/// An exposure statement in words.
struct ExposureWords {
    let statement: ExposureStatement

    var blocks: [ReportBlock] {
        [.heading("Exposure"), .list([opened, closed, coverage])] + readers + uses + content + unknowns
    }

    private var opened: String {
        guard let moment = statement.window.opened else { return "Window opened: unknown" }
        return "Window opened: \(time(moment.time)) by \(moment.event)"
    }

    private var closed: String {
        guard let moment = statement.window.closed else { return "Window closed: not yet" }
        return "Window closed: \(time(moment.time)) by \(moment.event)"
    }

    private var coverage: String {
        guard let share = statement.coverage.share else { return "Coverage of the window by logs: unknown" }
        let percent = Int((share * 100).rounded(.down))
        let hours = "\(statement.coverage.coveredHours) of \(statement.coverage.hours) hours"
        let gaps = statement.coverage.gaps.prefix(5).map { "\(time($0.from)) to \(time($0.until))" }
        let tail = gaps.isEmpty ? "" : "; without events: " + gaps.joined(separator: ", ")
        return "Coverage of the window by logs: \(percent) % (\(hours))\(tail)"
    }

    private var readers: [ReportBlock] {
        guard let at = statement.readersAt else {
            return [.heading("Who could read"), .text("Unknown: the estate was not read.")]
        }
        guard !statement.readers.isEmpty else {
            return [.heading("Who could read"), .text("Nobody, as of \(time(at)).")]
        }
        let rows = statement.readers.map { reader in
            [reader.party, reader.isOutside ? "outside" : "inside", reader.isCertain ? "yes" : "unknown", reader.path]
        }
        return [
            .heading("Who could read"), .text("As of \(time(at))."),
            .table([["Party", "Where", "Can read", "How"]] + rows),
        ]
    }

    private var uses: [ReportBlock] {
        guard !statement.uses.isEmpty else {
            let known = statement.coverage.isKnown
            let words =
                known ? "Nobody, as far as the logs that were read show." : "Unknown: no logs of the window were read."
            return [.heading("Who did"), .text(words)]
        }
        let rows = statement.uses.map { use in
            [use.principal, use.action, "\(use.count)", use.first.map(time) ?? "", use.last.map(time) ?? ""]
        }
        return [.heading("Who did"), .table([["Principal", "Action", "Events", "First", "Last"]] + rows)]
    }

    private var content: [ReportBlock] {
        guard !statement.content.isEmpty else {
            return [
                .heading("What was in it"),
                .text("No sensitive content is known from scans; that is not proof of none."),
            ]
        }
        let rows = statement.content.map { ["\($0.title)", $0.contentClass, "\($0.count)", "\($0.distinct)"] }
        return [.heading("What was in it"), .table([["Content", "Class", "Found", "Distinct"]] + rows)]
    }

    private var unknowns: [ReportBlock] {
        statement.unknowns.isEmpty ? [] : [.heading("What is not known"), .list(statement.unknowns)]
    }

    private func time(_ milliseconds: Int64) -> String { Timestamp(milliseconds).rfc3339 ?? "an unknown time" }
}
