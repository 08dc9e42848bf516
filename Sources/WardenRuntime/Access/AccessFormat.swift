/// Forms of an audience.
public enum AccessFormat: String, Sendable, CaseIterable {
    case table, json, csv, mermaid
}
