internal import Foundation
internal import WardenCloud
internal import WardenDatabricks
internal import WardenDomain
internal import WardenInput

/// Asks `system.access.audit` for what is new, through the Statement Execution API.
///
/// Rows come late and in no order: every question reaches back behind the newest row seen, and rows that were seen
/// before are left out by their content. How far the table was read is committed with the rows.
final class SystemTableSource: MonitorSource {
    /// How far behind the newest row a question reaches, milliseconds.
    private static let overlap: Int64 = 3_600_000
    /// How often, and how far behind the newest row, one reaches for rows that came very late, milliseconds.
    private static let deepEvery: Int64 = 6 * 3_600_000
    private static let deepReach: Int64 = 86_400_000
    /// How far back the first question reaches, milliseconds.
    private static let firstReach: Int64 = 86_400_000
    private static let rowLimit = 50_000

    let name: String
    private let workspace: DatabricksWorkspace
    private let warehouse: String
    private let every: Int64

    init(_ settings: MonitorSettings.Source, workspace: DatabricksWorkspace, warehouse: String) {
        name = settings.name
        self.workspace = workspace
        self.warehouse = warehouse
        every = settings.every
    }

    private var stateName: String { "source/\(name)/event-time" }

    func run(_ hub: SourceHub) async {
        var newest = (try? hub.state(stateName)).flatMap { $0 }.flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
        var number = 0
        var lastDeep = hub.clock()
        while !Task.isCancelled {
            let isDeep = hub.clock() - lastDeep >= Self.deepEvery
            let reach = isDeep ? Self.deepReach : Self.overlap
            let from = newest.map { $0 - reach } ?? hub.clock() - Self.firstReach
            var reached = from
            var isMore = true
            var isWhole = true
            while isMore, !Task.isCancelled {
                switch await ask(from: reached) {
                case .failure(let gap):
                    if Task.isCancelled { return }
                    hub.health.failed(name, gap.description, at: hub.clock())
                    (isMore, isWhole) = (false, false)
                case .success(let page):
                    number += 1
                    let last = page.newest.map { max($0, newest ?? $0) } ?? newest
                    do {
                        try hand(page, number, last, hub)
                    } catch {
                        hub.health.failed(name, "the spool cannot be written: \(error)", at: hub.clock())
                        (isMore, isWhole) = (false, false)
                        continue
                    }
                    hub.health.succeeded(name, at: hub.clock())
                    newest = last
                    // A cut answer goes on from its last row; rows of the same instant are asked for again.
                    isMore = page.isCut && page.newest.map { $0 > reached } ?? false
                    reached = page.newest ?? reached
                }
            }
            if isDeep, isWhole { lastDeep = hub.clock() }
            guard (try? await Task.sleep(for: .milliseconds(every))) != nil else { return }
        }
    }

    private struct Page {
        var lines: [UInt8]
        /// Event time of the newest row, epoch milliseconds.
        var newest: Int64?
        var isCut: Bool
    }

    private func ask(from time: Int64) async -> Result<Page, CloudGap> {
        let stamp = Timestamp(time)
        let statement = SQLStatement(
            """
            SELECT * FROM system.access.audit
            WHERE event_date >= :day AND event_time >= :time ORDER BY event_time LIMIT \(Self.rowLimit)
            """,
            warehouseID: warehouse,
            parameters: [
                .init("day", stamp.date, type: "DATE"), .init("time", stamp.rfc3339, type: "TIMESTAMP"),
            ]
        )
        return await workspace.run(statement).map { rows in
            var page = Page(lines: [], newest: nil, isCut: rows.truncated || rows.rows.count >= Self.rowLimit)
            let times = rows.column("event_time") ?? []
            page.newest = times.compactMap { $0.flatMap(Timestamp.milliseconds) }.max()
            for row in rows.rows { page.lines += TableRow.line(row, rows.columns) + [UInt8(ascii: "\n")] }
            return page
        }
    }

    private func hand(_ page: Page, _ number: Int, _ newest: Int64?, _ hub: SourceHub) throws {
        guard !page.lines.isEmpty else { return }
        let path = "\(hub.spool)/table-\(abs(name.hashValue))-\(number)"
        try Data(page.lines).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        hub.queue.put([
            MonitorItem(
                source: name,
                // One name: the place in the table is the watermark, and items need no list that grows.
                name: name,
                identity: "\(hub.clock()).\(number)",
                file: InputFile(path: path),
                isSpooled: true,
                visibleAt: hub.clock(),
                watermark: newest.map { .init(name: stateName, value: Array(String($0).utf8)) }
            )
        ])
    }
}

/// A row of a result as the JSON line that an export of the table holds.
enum TableRow {
    /// Members sorted: the same row gives the same line.
    static func line(_ row: [String?], _ columns: [SQLColumn]) -> [UInt8] {
        var members: [String: JSONValue] = [:]
        for (value, column) in zip(row, columns) {
            guard let value else {
                members[column.name] = .null
                continue
            }
            members[column.name] = Self.value(value, column.typeName ?? "STRING")
        }
        return JSONValue.object(members).encoded
    }

    private static func value(_ text: String, _ type: String) -> JSONValue {
        switch type.uppercased() {
        case "STRUCT", "MAP", "ARRAY", "VARIANT": (try? JSONReader.read(Array(text.utf8))) ?? .string(text)
        case "LONG", "INT", "SHORT", "BYTE": Int64(text).map { .integer($0) } ?? .string(text)
        case "BOOLEAN": text == "true" ? true : text == "false" ? false : .string(text)
        default: .string(text)
        }
    }
}
