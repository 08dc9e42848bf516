import Foundation
import Testing
import WardenDomain
import WardenIntegrity
import WardenRuntime
import WardenSampleCompany
import WardenTestSupport

/// The integrity commands over the sample company's files.
@Suite struct IntegrityJobTests {
    private static let now: Int64 = 1_795_000_000_000

    /// Generated once, for tests that change nothing.
    private static let untouched = Result { () throws -> TemporaryDirectory in
        let directory = try TemporaryDirectory()
        _ = try sample(directory)
        return directory
    }

    private static func sample(_ directory: TemporaryDirectory) throws -> SampleCompany {
        let company = try SampleCompany(megabytes: 1.5)
        try company.write(to: directory.path)
        return company
    }

    private static func job(_ directory: TemporaryDirectory) throws -> IntegrityJob {
        try IntegrityJob(
            paths: [directory.path + "/logs"],
            stateDirectory: directory.path + "/state",
            now: now,
            threads: 2
        )
    }

    @Test func whatWasExportedVerifiesElsewhereAndTamperingIsNamed() throws {
        let directory = try TemporaryDirectory()
        let company = try Self.sample(directory)
        let export = try Self.job(directory).export(namesLines: true)
        let file = directory.path + "/june.commitments"
        try export.text.write(toFile: file, atomically: true, encoding: .utf8)
        func verify() throws -> ExportVerificationJob.Outcome {
            try ExportVerificationJob(
                paths: [directory.path + "/logs"],
                commitments: file,
                key: export.verifier,
                now: Self.now
            ).run()
        }
        let whole = try verify()
        #expect(whole.report.unchanged == export.files && whole.unknown == 0 && whole.missing.isEmpty)

        try company.write(to: directory.path, stage: .evolved)
        let later = try verify().report
        let changed = later.issues.filter { [.alteredLine, .removedLine].contains($0.kind) }
        #expect(changed.map(\.kind) == [.alteredLine, .removedLine])
        #expect(changed.allSatisfy { $0.lines.count == 1 })
        #expect(later.issues.contains { $0.kind == .missingFile && $0.severity == .high })
        #expect(later.issues.contains { $0.kind == .rewrittenFile && $0.severity == .informational })
    }

    @Test func aChangedExportIsRefused() throws {
        let directory = try Self.untouched.get()
        let export = try Self.job(directory).export(namesLines: false)
        let file = directory.path + "/june.commitments"
        let forged = export.text.replacingOccurrences(of: "workspaceId=0/", with: "workspaceId=1/")
        try forged.write(toFile: file, atomically: true, encoding: .utf8)
        #expect(throws: WardenError(code: "integrity.export-tampered", object: file, "")) {
            try ExportVerificationJob(paths: [directory.path], commitments: file, key: export.verifier, now: 0)
        }
    }

    @Test func theCalendarFindsThePlantedHoleAndTheLateFile() throws {
        let directory = try Self.untouched.get()
        let outcome = try Self.job(directory).run()
        let planted = try JSONDecoder().decode(
            IncidentList.self,
            from: Data(contentsOf: URL(filePath: directory.path + "/incidents.json"))
        ).incidents
        for incident in planted where incident.family == .integrity && incident.stage == .initial {
            let found = outcome.report.issues.filter { incident.expect.contains($0.kind.rawValue) }
            #expect(
                found.contains { issue in
                    incident.places.isEmpty
                        ? issue.workspace == incident.workspace && issue.from == incident.from
                        : incident.places.contains { issue.file?.hasSuffix($0.file) == true }
                },
                "\(incident.name)"
            )
        }
        #expect(outcome.quarantine.map(\.reason).contains("truncated-gzip"))
    }

    @Test func filesAndTableAreReconciled() throws {
        let directory = try Self.untouched.get()
        let (result, _) = ReconcileJob(
            first: [directory.path + "/logs"],
            second: [directory.path + "/export/system.access.audit.jsonl"]
        ).run()
        let missing = result.differences.filter { $0.kind == .onlyInFirst }
        #expect(missing.map(\.action) == ["unityCatalog/updatePermissions"])
        let masked = result.differences.filter { $0.kind == .masked }
        #expect(masked.map(\.action) == ["accounts/generateDbToken"])
        #expect(masked.first?.fields == ["userIdentity.email"])
        let csv = ReconcileJob(
            first: [directory.path + "/export/system.access.audit.jsonl"],
            second: [directory.path + "/export/system.access.audit.staging.csv"]
        ).run().result
        #expect(csv.isClean && csv.matched > 5)
    }

    @Test func theSampleIsTheSameForTheSameSeed() throws {
        let first = try Self.untouched.get()
        let second = try TemporaryDirectory()
        _ = try Self.sample(second)
        let files = try FileManager.default.subpathsOfDirectory(atPath: second.path + "/logs").map { "logs/\($0)" }
        #expect(try files.count == FileManager.default.subpathsOfDirectory(atPath: first.path + "/logs").count)
        for file in files {
            #expect(
                FileManager.default.contents(atPath: "\(first.path)/\(file)")
                    == FileManager.default.contents(atPath: "\(second.path)/\(file)"),
                "\(file)"
            )
        }
    }
}
