public import WardenDomain
internal import WardenEstate
internal import WardenIntegrity

/// Records in the evidence log that something was looked at, and what came of it in numbers: an auditor asks how often a
/// control ran and what it saw.
public struct RunEvidence: Sendable {
    private let state: String
    private let config: String?

    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - config: path of the configuration; nil = the usual ones.
    public init(state: String, config: String? = nil) {
        self.state = state
        self.config = config
    }

    /// `scan.finished`.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(_ outcome: ScanOutcome) async throws {
        let run = outcome.report.run
        var severities: [String: JSONValue] = [:]
        for severity in Severity.allCases {
            let groups = outcome.report.detections.filter { $0.rule.severity == severity }
            if !groups.isEmpty { severities[severity.rawValue] = .count(groups.reduce(0) { $0 + $1.count }) }
        }
        let body: JSONValue = [
            "paths": .strings(run.paths), "complete": .bool(outcome.isComplete),
            "files": .integer(Int64(run.filesSeen)),
            "filesRead": .integer(Int64(run.filesRead)), "events": .count(run.eventsRead),
            "unreadable": .count(run.quarantined), "rules": .integer(Int64(run.rulesLoaded)),
            "detections": .object(severities), "contentKinds": .integer(Int64(outcome.report.content.count)),
            "integrityIssues": .integer(Int64(outcome.report.integrity.count)),
            "firstEvent": .time(outcome.report.census.firstEvent), "lastEvent": .time(outcome.report.census.lastEvent),
            "version": .string(run.version),
        ]
        try await append("scan.finished", run.paths.joined(separator: " "), body)
    }

    /// `discovery.finished`.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(_ outcome: DiscoveryOutcome) async throws {
        let body: JSONValue = [
            "complete": .bool(outcome.isComplete), "locations": .integer(Int64(outcome.report.locations.count)),
            "unknown": .integer(Int64(outcome.unknownCount)), "version": .string(Trailwarden.version),
        ]
        try await append("discovery.finished", "estate", body)
    }

    /// `integrity.verified`.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(_ outcome: IntegrityJob.Outcome, paths: [String]) async throws {
        let body: JSONValue = [
            "paths": .strings(paths), "complete": .bool(outcome.quarantine.isEmpty),
            "files": .integer(Int64(outcome.report.files)), "neverScanned": .integer(Int64(outcome.unknown)),
            "issues": .integer(Int64(outcome.report.issues.count { $0.acceptance == nil })),
            "accepted": .integer(Int64(outcome.report.issues.count { $0.acceptance != nil })),
            "version": .string(Trailwarden.version),
        ]
        try await append("integrity.verified", paths.joined(separator: " "), body)
    }

    /// `integrity.accepted`, before it is: who answers for which changes, why, until when.
    ///
    /// - Throws: `evidence.*`, `ConfigurationError`.
    public func record(_ word: IntegrityAcceptance, of files: [IntegrityJob.Unanswered]) async throws {
        let body: JSONValue = [
            "owner": .string(word.owner), "reason": .string(word.reason), "until": .time(word.until),
            "files": .array(
                files.prefix(1_000).map { file in
                    ["path": .string(file.path), "changes": .strings(file.changes.map(\.sentence))]
                }
            ),
            "filesInAll": .integer(Int64(files.count)),
        ]
        try await append("integrity.accepted", files.count == 1 ? files[0].path : "\(files.count) files", body)
    }

    func append(_ kind: String, _ subject: String, _ body: JSONValue) async throws {
        let connector = try Connector.load(path: config)
        let log = try await EvidenceLog(state: state, settings: connector.configuration.evidence, connector: connector)
        try await log.append(kind: kind, subject: subject, body: body)
        try await log.publish()
    }
}
