import Foundation
import Testing
import WardenTestSupport

/// `assess` against the lab's own Databricks: whole, with faults switched on, and what a pipeline makes of it.
@Suite struct AssessLabTests {
    private typealias Document = [String: Any]

    private var faults: [Document] {
        [
            ["kind": "status", "status": 403, "match": "GET /api/2.0/preview/scim/v2/*"],
            ["kind": "status", "status": 404, "match": "GET /api/2.0/accounts/*/log-delivery"],
            ["kind": "status", "status": 500, "match": "GET /api/2.1/unity-catalog/permissions/*"],
            ["kind": "status", "status": 503, "match": "GET /api/2.0/accounts/*/scim/v2/*"],
            ["kind": "truncate", "match": "GET /api/2.0/workspace-conf"],
            ["kind": "html", "match": "GET /api/2.0/token-management/tokens"],
            ["kind": "throttle", "retry_after": 0, "match": "GET /api/2.0/ip-access-lists"],
            ["kind": "drop", "match": "GET /api/2.0/settings/*"],
            ["kind": "empty_page", "match": "GET /api/2.1/unity-catalog/recipients"],
        ]
    }

    private func document(_ outcome: CommandRunner.Outcome) throws -> Document {
        let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? Document
        return try #require(value, "\(outcome.error)")
    }

    /// Outcomes by check and subject.
    private func outcomes(_ assessment: Document) -> [String: String] {
        var found: [String: String] = [:]
        for result in assessment["results"] as? [Document] ?? [] {
            guard let check = result["check"] as? String, let subject = result["subject"] as? String else { continue }
            found["\(check) \(subject)"] = result["outcome"] as? String
        }
        return found
    }

    private func states(_ assessment: Document) -> [String: Int] {
        let findings = assessment["findings"] as? [Document] ?? []
        return Dictionary(findings.map { ($0["state"] as? String ?? "", 1) }, uniquingKeysWith: +)
    }

    @Test func nothingReadsAsAPassWhereTheEstateFails() async throws {
        let lab = try LabEstateTests.Lab()
        try lab.configure()
        let json = ["assess", "--no-progress", "--output", "json"]
        let first = try lab.run(json)
        #expect(first.status == 3, "\(first.error)")
        let whole = try document(first)
        for fault in faults { try await lab.control("POST", fault) }
        let second = try lab.run(json + ["--full"])
        #expect(second.status == 3 && second.error.contains("results are unknown"), "\(second.error)")
        let spoiled = try document(second)
        let before = outcomes(whole)
        for (key, outcome) in outcomes(spoiled) where outcome == "pass" || outcome == "not-applicable" {
            #expect(before[key] == outcome, "\(key) was \(before[key] ?? "not there") and reads as \(outcome)")
        }
        #expect(outcomes(spoiled).values.count { $0 == "unknown" } > before.values.count { $0 == "unknown" })
        // What could not be looked at is neither mended nor forgotten.
        let (open, kept) = (try #require(states(whole)["open"]), states(spoiled))
        #expect(kept["resolved"] == nil && kept["unverified", default: 0] > 0)
        #expect(kept["open", default: 0] + kept["unverified", default: 0] >= open)
        let difference = try lab.runner.run(["assess", "diff", "--state", lab.directory.path + "/state"])
        #expect(difference.status == 0 && difference.output.contains("pass -> unknown"), "\(difference.output)")
        try gates(lab, spoiled)
        try runsOne(lab)
        try accepts(lab, spoiled)
    }

    /// A run of one check, even of one that passes, is not compared with the estate.
    private func runsOne(_ lab: LabEstateTests.Lab) throws {
        let compare = ["assess", "diff", "--state", lab.directory.path + "/state"]
        let before = try lab.runner.run(compare)
        let one = ["assess", "--stored", "--no-progress", "--output", "json", "--check", "log-delivery-enabled"]
        let checks = (try document(try lab.run(one))["results"] as? [Document] ?? []).map { $0["check"] as? String }
        #expect(Set(checks) == ["log-delivery-enabled"])
        #expect(try lab.runner.run(compare).output == before.output)
    }

    /// `--fail-on` trips on what is open; a baseline holds for what it names.
    private func gates(_ lab: LabEstateTests.Lab, _ assessment: Document) throws {
        let baseline = lab.directory.url.appendingPathComponent("baseline.json")
        try JSONSerialization.data(withJSONObject: assessment).write(to: baseline)
        let judge = ["assess", "--stored", "--no-progress", "--output", "csv", "--fail-on", "low"]
        #expect(try lab.run(judge).status == 2)
        #expect(try lab.run(judge + ["--baseline", baseline.path]).status == 3)
    }

    /// A suppression has a name, a reason and an end, and the finding stays in the report.
    private func accepts(_ lab: LabEstateTests.Lab, _ assessment: Document) throws {
        let findings = assessment["findings"] as? [Document] ?? []
        let finding = try #require(findings.first { $0["state"] as? String == "open" })
        let fingerprint = try #require(finding["fingerprint"] as? String)
        let word = ["--owner", "ada", "--reason", "until the migration ends"]
        let suppress = ["assess", "suppress", fingerprint] + word
        #expect(try lab.run(suppress + ["--until", "2020-01-01"]).status != 0)
        let until = Date(timeIntervalSinceNow: 20 * 86_400).ISO8601Format(.iso8601.year().month().day())
        let accepted = try lab.run(suppress + ["--until", until])
        #expect(accepted.status == 0 && accepted.output.contains("suppressed"), "\(accepted.error)")
        let later = try document(try lab.run(["assess", "--stored", "--no-progress", "--output", "json"]))
        let kept = (later["findings"] as? [Document] ?? []).first { $0["fingerprint"] as? String == fingerprint }
        #expect(kept?["state"] as? String == "suppressed")
        #expect((kept?["suppression"] as? Document)?["owner"] as? String == "ada")
    }
}
