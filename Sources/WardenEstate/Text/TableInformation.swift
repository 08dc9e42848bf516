/// What `SHOW TABLE EXTENDED` says of a table, as far as discovery asks.
///
/// Source: Databricks SQL language manual, "SHOW TABLE EXTENDED", read 2026-11: one text of `key: value` lines.
public struct TableInformation: Sendable, Hashable {
    public var owner: String?
    /// `MANAGED`, `EXTERNAL`, `VIEW`.
    public var type: String?
    public var location: String?
    /// What a view is defined as.
    public var viewText: String?

    private static let keys: Set<String> = [
        "Catalog", "Database", "Table", "Owner", "Created Time", "Last Access", "Created By", "Type", "Provider",
        "Comment", "Table Properties", "Statistics", "Location", "Serde Library", "InputFormat", "OutputFormat",
        "Storage Properties", "Partition Provider", "Partition Columns", "View Text", "View Original Text",
        "View Schema Mode", "View Catalog and Namespace", "View Query Output Columns", "Schema",
    ]

    public init(_ text: String) {
        var values: [String: String] = [:]
        var current: String?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
            let key = String(line.prefix { $0 != ":" })
            if key.count < line.count, Self.keys.contains(key), values[key] == nil {
                values[key] = String(line.dropFirst(key.count + 1).drop { $0.isWhitespace })
                current = key
            } else if let current {
                // The text of a view may take several lines.
                values[current, default: ""] += "\n\(line)"
            }
        }
        func value(_ key: String) -> String? { values[key].flatMap { $0.isEmpty ? nil : $0 } }
        owner = value("Owner")
        type = value("Type")
        location = value("Location")
        viewText = value("View Text") ?? value("View Original Text")
    }
}
