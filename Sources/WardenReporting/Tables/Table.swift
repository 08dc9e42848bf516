public import WardenDomain

/// Rows that a command lists: shown as an aligned table, or written as JSON, JSON lines or CSV from the same cells.
public struct Table: Sendable, Hashable {
    /// How a list can be written: the values of `--output` of the listing commands.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case table, json, jsonl, csv
    }

    public enum Alignment: Sendable, Hashable { case left, right }

    /// Which part of a value that is too long is worth more.
    public enum Keep: Sendable, Hashable { case start, end, both }

    /// One column: its key in JSON and CSV, its heading, and how it gives way on a narrow terminal.
    public struct Column: Sendable, Hashable {
        public var key: String
        public var title: String
        public var alignment: Alignment
        public var keep: Keep
        /// Columns it may shrink to; nil keeps its natural width.
        public var minimumWidth: Int?
        /// Left out where the terminal is too narrow, the highest first; 0 always stays.
        public var dropOrder: Int

        public init(
            _ key: String,
            title: String,
            alignment: Alignment = .left,
            keep: Keep = .start,
            minimumWidth: Int? = nil,
            dropOrder: Int = 0
        ) {
            self.key = key
            self.title = title
            self.alignment = alignment
            self.keep = keep
            self.minimumWidth = minimumWidth
            self.dropOrder = dropOrder
        }
    }

    /// One value.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case count(UInt64)
        /// Epoch milliseconds.
        case time(Int64?)
        case severity(Severity)
        case list([String])
        /// Shown as `yes` or nothing.
        case flag(Bool)
        case empty
    }

    /// Name and version of the rows in JSON: `trailwarden.rules/1`.
    public var schema: String
    public var columns: [Column]
    /// As many cells in each row as there are columns; missing ones count as empty.
    public var rows: [[Cell]]

    public init(schema: String, columns: [Column], rows: [[Cell]] = []) {
        self.schema = schema
        self.columns = columns
        self.rows = rows
    }

    /// The rows in `format`, ending in a newline; no rows give no table, an empty JSON list, a CSV header.
    public func render(_ format: Format, options: RenderOptions = .init()) -> String {
        switch format {
        case .table: renderedTable(options)
        case .json: JSONValue.object(["schema": .string(schema), "rows": .array(rows.map(record))]).pretty + "\n"
        case .jsonl: rows.map { record($0).compact + "\n" }.joined()
        case .csv: renderedCSV
        }
    }

    private func renderedTable(_ options: RenderOptions) -> String {
        guard !rows.isEmpty else { return "" }
        var screen = Screen(options)
        let layout = TableLayout(self, width: options.width, glyphs: screen.glyphs)
        screen.add(layout.header)
        for row in rows { screen.add(layout.line(row)) }
        return screen.rendered
    }

    private var renderedCSV: String {
        CSV.line(columns.map(\.key)) + rows.map { row in CSV.line(columns.indices.map { cell(row, $0).csv }) }.joined()
    }

    private func record(_ row: [Cell]) -> JSONValue {
        .object(Dictionary(columns.indices.map { (columns[$0].key, cell(row, $0).json) }) { first, _ in first })
    }

    func cell(_ row: [Cell], _ index: Int) -> Cell {
        row.indices.contains(index) ? row[index] : .empty
    }
}

extension Table.Cell {
    var shown: String {
        switch self {
        case .text(let text): text
        case .count(let count): Quantity.count(count)
        case .time(let time): time.map { Timestamp($0).dateAndClock } ?? ""
        case .severity(let severity): severity.rawValue
        case .list(let items): items.joined(separator: ", ")
        case .flag(let flag): flag ? "yes" : ""
        case .empty: ""
        }
    }

    var ink: Ink {
        if case .severity(let severity) = self { .severity(severity) } else { .plain }
    }

    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .count(let count): .count(count)
        case .time(let time): .time(time)
        case .severity(let severity): .string(severity.rawValue)
        case .list(let items): .strings(items)
        case .flag(let flag): .bool(flag)
        case .empty: .null
        }
    }

    var csv: String {
        switch self {
        case .text(let text): text
        case .count(let count): String(count)
        case .time(let time): time.flatMap { Timestamp($0).rfc3339 } ?? ""
        case .severity(let severity): severity.rawValue
        case .list(let items): items.joined(separator: "; ")
        case .flag(let flag): flag ? "true" : "false"
        case .empty: ""
        }
    }
}
