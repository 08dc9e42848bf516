/// Tables that the platform itself fills with audit data. Source: Databricks, "System tables reference".
public enum SystemTables {
    /// Schemas of the catalog `system` whose tables hold events or the texts of statements.
    public static let schemas: [String: [String]] = [
        "access": [
            "audit", "table_lineage", "column_lineage", "outbound_network", "inbound_network", "clean_room_events",
            "assistant_events", "workspaces_latest",
        ],
        "query": ["history"],
    ]

    /// What is in the table, or nil for a table that is none of them.
    public static func sensitivity(_ fullName: String) -> String? {
        let parts = fullName.lowercased().split(separator: ".").map(String.init)
        guard parts.count == 3, parts[0] == "system" else { return nil }
        switch (parts[1], parts[2]) {
        case ("access", "audit"): return "audit events: identities, addresses, statement texts"
        case ("access", "table_lineage"), ("access", "column_lineage"):
            return "lineage: names of tables, users and jobs"
        case ("access", "outbound_network"), ("access", "inbound_network"): return "network events: addresses and hosts"
        case ("query", "history"): return "texts of statements"
        case ("access", _): return "events of the platform"
        default: return nil
        }
    }
}
