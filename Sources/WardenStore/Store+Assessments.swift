internal import Foundation
internal import GRDB
public import WardenDomain

/// A finding as it is kept: its life is in the value.
public struct StoredFinding: Sendable {
    public var fingerprint: String
    public var state: String
    public var risk: Double
    public var value: [UInt8]

    public init(fingerprint: String, state: String, risk: Double, value: [UInt8]) {
        self.fingerprint = fingerprint
        self.state = state
        self.risk = risk
        self.value = value
    }
}

extension Store {
    /// Assessments of a scope that are kept whole, for comparison. Their outcomes stay for good.
    private static let keptAssessments = 100

    /// Keeps an assessment with all its findings, whole or not at all.
    ///
    /// - Parameter isWhole: false = it ran some checks. Their findings and outcomes are kept; the assessment is none of the
    ///   estate's, so neither list nor trend has it.
    /// - Returns: the number of the assessment.
    @discardableResult
    public func keepAssessment(
        scope: String,
        takenAt: Int64,
        value: [UInt8],
        findings: [StoredFinding],
        isWhole: Bool = true
    ) throws(WardenError) -> Int64 {
        try run { writer in
            try writer.write { database in
                let digest = AssessmentDigest(Data(value))
                // The trigger of the summary reads the score of what is inserted; a short document costs it nothing.
                try database.execute(
                    cached: "INSERT INTO assessment (scope, takenAt, value) VALUES (?, ?, ?)",
                    arguments: [scope, takenAt, digest?.summary ?? Data("{}".utf8)]
                )
                let id = database.lastInsertedRowID
                try database.execute(
                    cached: "UPDATE assessment SET value = ? WHERE id = ?",
                    arguments: [Data(value), id]
                )
                if let digest {
                    try OutcomeLedger(database: database, scope: scope).record(id, takenAt: takenAt, digest)
                }
                for finding in findings { try Self.write(finding, scope, database) }
                if !isWhole {
                    // The number is spent, so that runs stay in order.
                    try database.execute(cached: "DELETE FROM assessment WHERE id = ?", arguments: [id])
                    try database.execute(cached: "DELETE FROM assessmentSummary WHERE id = ?", arguments: [id])
                }
                try database.execute(
                    cached: """
                        DELETE FROM assessment WHERE scope = ? AND id NOT IN
                        (SELECT id FROM assessment WHERE scope = ? ORDER BY id DESC LIMIT ?)
                        """,
                    arguments: [scope, scope, Self.keptAssessments]
                )
                return id
            }
        }
    }

    /// Replaces one finding.
    public func keepFinding(_ finding: StoredFinding, scope: String) throws(WardenError) {
        try run { writer in
            try writer.write { database in try Self.write(finding, scope, database) }
        }
    }

    private static func write(_ finding: StoredFinding, _ scope: String, _ database: Database) throws {
        try database.execute(
            cached: """
                INSERT INTO finding (scope, fingerprint, state, risk, value) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (scope, fingerprint) DO UPDATE
                SET state = excluded.state, risk = excluded.risk, value = excluded.value
                """,
            arguments: [scope, finding.fingerprint, finding.state, finding.risk, Data(finding.value)]
        )
    }

    /// Findings of a scope, resolved ones included, gravest first.
    public func findings(scope: String) throws(WardenError) -> [[UInt8]] {
        try run { writer in
            try writer.read { database in
                try Data.fetchAll(
                    database,
                    sql: "SELECT value FROM finding WHERE scope = ? ORDER BY risk DESC, fingerprint",
                    arguments: [scope]
                ).map { [UInt8]($0) }
            }
        }
    }

    /// Findings whose fingerprint begins with `prefix`, of every scope.
    public func findings(fingerprint prefix: String) throws(WardenError) -> [(scope: String, value: [UInt8])] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT scope, value FROM finding WHERE substr(fingerprint, 1, ?) = ? ORDER BY scope",
                    arguments: [prefix.count, prefix]
                ).map { ($0["scope"], [UInt8]($0["value"] as Data)) }
            }
        }
    }

    /// Kept assessments of whole estates, the newest first; nil = of every scope.
    public func assessments(
        scope: String? = nil
    ) throws(WardenError) -> [(id: Int64, scope: String, takenAt: Int64)] {
        try run { writer in
            try writer.read { database in
                try Row.fetchAll(
                    database,
                    sql: "SELECT id, scope, takenAt FROM assessment WHERE ?1 IS NULL OR scope = ?1 ORDER BY id DESC",
                    arguments: [scope]
                ).map { ($0["id"], $0["scope"], $0["takenAt"]) }
            }
        }
    }

    /// A kept assessment.
    public func assessment(_ id: Int64) throws(WardenError) -> [UInt8]? {
        try run { writer in
            try writer.read { database in
                try Data.fetchOne(database, sql: "SELECT value FROM assessment WHERE id = ?", arguments: [id])
                    .map { [UInt8]($0) }
            }
        }
    }
}
