internal import Synchronization
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

/// Writes matches as they come, and groups at the end.
final class HuntPrinter: Sendable {
    private let streams: Streams
    private let format: Table.Format
    private let options: RenderOptions
    private let details: Bool
    private let rows = Mutex<(count: Int, held: [[Table.Cell]])>((0, []))

    init(_ streams: Streams, _ format: Table.Format, _ options: RenderOptions, details: Bool) {
        self.streams = streams
        self.format = format
        self.options = options
        self.details = details
    }

    /// One match. JSON is one document and so waits for `finish`; everything else is written at once.
    func show(_ match: HuntMatch) {
        switch format {
        case .table: streams.out(HuntLine.text(match, options))
        case .jsonl: streams.out(table([row(match)]).render(.jsonl))
        case .csv:
            let text = table([row(match)]).render(.csv)
            let isFirst = rows.withLock { rows in
                rows.count += 1
                return rows.count == 1
            }
            streams.out(isFirst ? text : text.droppingFirstLine)
        case .json: rows.withLock { $0.held.append(row(match)) }
        }
    }

    func finish() {
        let held = rows.withLock { $0 }
        if format == .json { streams.out(table(held.held).render(.json)) }
        if format == .csv, held.count == 0 { streams.out(table([]).render(.csv)) }
    }

    /// Groups, the most frequent first.
    func show(_ groups: [HuntGroup], by fields: [String], limit: Int?) {
        let shown = groups.prefix(limit ?? (format == .table ? 50 : .max))
        let table = Table(
            schema: "trailwarden.hunt-groups/1",
            columns: [.init("count", title: "COUNT", alignment: .right)]
                + fields.map { .init($0, title: $0.uppercased(), minimumWidth: 8) }
                + [.init("first", title: "FIRST", dropOrder: 1), .init("last", title: "LAST", dropOrder: 2)],
            rows: shown.map { group in
                [.count(group.count)] + group.values.map { .text($0.isEmpty && format == .table ? "(none)" : $0) } + [
                    .time(group.first), .time(group.last),
                ]
            }
        )
        streams.out(table.render(format, options: options))
        if shown.count < groups.count { streams.error("\(groups.count - shown.count) more groups; see --limit") }
    }

    private func table(_ rows: [[Table.Cell]]) -> Table {
        let names = [
            "time", "source", "service", "action", "principal", "sourceAddress", "userAgent", "workspace", "account",
            "status", "file", "line", "offset",
        ]
        let columns = names + (details ? ["details"] : [])
        return Table(schema: "trailwarden.hunt/1", columns: columns.map { .init($0, title: $0) }, rows: rows)
    }

    private func row(_ match: HuntMatch) -> [Table.Cell] {
        let event = match.event
        let fields = event.details.map { "\($0.field)=\($0.value)" }
        return [
            .time(event.time), .text(event.source.rawValue), .text(event.service), .text(event.action),
            .text(event.principal), .text(event.sourceAddress), .text(event.userAgent), .text(event.workspace),
            .text(event.account), .text(event.status), .text(match.location.file),
            .count(UInt64(match.location.line)), .count(match.location.offset),
        ] + (details ? [.list(fields)] : [])
    }
}

extension String {
    fileprivate var droppingFirstLine: String { String(drop { $0 != "\n" && $0 != "\r\n" }.dropFirst()) }
}
