/// Something that was put into the sample logs on purpose, and what ought to find it: one entry of `incidents.json`.
public struct PlantedIncident: Codable, Sendable, Hashable {
    /// Which part of a scan should find it.
    public enum Family: String, Codable, Sendable, Hashable {
        /// A detection: `expect` holds names of rules (the file's name in the pack, without extension).
        case rule
        /// Sensitive content: `expect` holds detector kinds.
        case content
        /// Integrity: `expect` holds `IntegrityIssue.Kind` values.
        case integrity
        /// Unreadable input: `expect` holds `QuarantinedRecord.reason` values.
        case quarantine
        /// Found by comparing the files with the exported table: `expect` holds `ReconcileDifference.Kind` values.
        case reconcile
    }

    /// Whether it is there from the start or only after `generate-logs --evolve`.
    public enum Stage: String, Codable, Sendable, Hashable { case initial, evolved }

    /// A file below the output directory and the lines concerned, from 1, in the decompressed file.
    public struct Place: Codable, Sendable, Hashable {
        public var file: String
        public var lines: [Int]
    }

    /// Stable, kebab-case.
    public var name: String
    public var title: String
    public var family: Family
    public var stage: Stage
    /// Any one of these found at one of `places`, or for `principal`, counts as found.
    public var expect: [String]
    public var principal: String?
    public var workspace: String?
    /// Epoch milliseconds of the first and last event concerned.
    public var from: Int64?
    public var until: Int64?
    public var places: [Place]
}

/// The whole of `incidents.json`.
public struct IncidentList: Codable, Sendable, Hashable {
    public var company: String
    public var seed: UInt64
    /// First and last day, `yyyy-mm-dd`, UTC.
    public var firstDay: String
    public var lastDay: String
    public var incidents: [PlantedIncident]
}
