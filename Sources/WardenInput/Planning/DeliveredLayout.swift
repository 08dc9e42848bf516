/// The layout Databricks delivers in: `<prefix>/workspaceId=<id>/date=<yyyy-mm-dd>/auditlogs_<id>.json`.
struct DeliveredLayout {
    private(set) var workspace: String?
    private(set) var date: String?

    /// Reads the partitions from a path; the deepest one of a kind counts.
    init(path: String) {
        for component in path.split(whereSeparator: { $0 == "/" || $0 == "!" }) {
            if let value = Self.value(of: "workspaceId=", in: component), value.allSatisfy(\.isNumber) {
                workspace = value
            } else if let value = Self.value(of: "date=", in: component), Self.isDate(value) {
                date = value
            }
        }
    }

    private static func value(of key: String, in component: Substring) -> String? {
        guard component.hasPrefix(key), component.count > key.count else { return nil }
        return String(component.dropFirst(key.count))
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    }
}
