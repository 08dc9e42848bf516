import Foundation
import WardenAssurance
import WardenChecks
import WardenDomain
import WardenEstate
import WardenStore
import WardenTestSupport

@testable import WardenRuntime

/// An installation with a history: assessments of one estate on several days, each in store and evidence log.
final class History: Sendable {
    static let start: Int64 = 1_780_272_000_000  // 2026-06-01T00:00:00Z
    static let scope = "acme"
    static let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")

    let directory: TemporaryDirectory
    let store: Store
    var state: String { directory.path + "/state" }

    init() throws {
        directory = try TemporaryDirectory()
        store = try StateDirectory(path: directory.path + "/state").openStore()
    }

    /// Assesses at noon of a day after the start.
    ///
    /// - Parameter check: the only one that runs; nil = all.
    @discardableResult
    func assess(
        day: Int64,
        check: String? = nil,
        change: (inout ExampleEstate) -> Void = { _ in }
    ) async throws -> Assessment {
        let time = Self.start + day * testDay + testDay / 2
        var estate = ExampleEstate()
        change(&estate)
        estate.posture.takenAt = time
        estate.input.now = time
        let earlier = try store.findings(scope: Self.scope).map(Assessing.finding)
        let checks = try Assessing.checks(check.map { [$0] })
        let merged = FindingRegister(earlier).merged(Assessor(estate.posture, estate.input).run(checks))
        let assessment = check == nil ? merged : merged.ofItsChecks
        let log = try await EvidenceLog(state: state, environment: [:]) { time }
        try await log.append(
            kind: "assessment.finished",
            subject: Self.scope,
            body: ["takenAt": .time(time), "complete": true, "partial": .bool(check != nil)]
        )
        try await log.publish()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try store.keepAssessment(
            scope: Self.scope,
            takenAt: time,
            value: [UInt8](try encoder.encode(assessment)),
            findings: try assessment.findings.map { finding in
                StoredFinding(
                    fingerprint: finding.fingerprint,
                    state: finding.state.rawValue,
                    risk: finding.risk.exact,
                    value: [UInt8](try encoder.encode(finding))
                )
            },
            isWhole: check == nil
        )
        return assessment
    }

    func gathering(at now: Int64 = History.start + 20 * testDay) -> PeriodGathering {
        PeriodGathering(store: store, state: state, configuration: ConnectConfiguration()) { now }
    }

    func report(days: Int64 = 10) throws -> PeriodReport {
        try gathering().report(ReportPeriod(from: Self.start, until: Self.start + days * testDay))
    }

    static let account = AssetID(.account, scope: "aws", name: "111122223333")

    static func makePublic(_ estate: inout ExampleEstate) {
        estate.remove(.s3PublicAccessBlock, bucket)
        estate.remove(.s3AccountPublicAccessBlock, account)
    }

    static func refuse(_ estate: inout ExampleEstate) {
        estate.refuse(.s3PublicAccessBlock, bucket)
    }
}
