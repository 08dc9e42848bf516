import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate

/// Every check says who or what closes its failures.
@Suite struct CheckRemedyTests {
    @Test(arguments: CheckRegistry.ids) func leavesNobodyWithoutANextStep(id: String) throws {
        let remedy = try #require(CheckRegistry.metadata[id]).remedy
        let lines = remedy.lines("f00d")
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { !$0.contains("\n") && !$0.hasSuffix(" ") }, "\(lines)")
        switch remedy {
        case .actions(let ids):
            #expect(!ids.isEmpty)
            #expect(lines[0].hasPrefix("trailwarden plan f00d"))
        case .choice(let id, missing: let missing):
            #expect(!id.isEmpty && !missing.isEmpty && !missing.hasSuffix("."))
            #expect(lines[0].hasPrefix("trailwarden plan --action \(id)"))
        case .manual(why: let why, steps: let steps, verify: let verify):
            #expect(!why.isEmpty && !verify.isEmpty && steps.count >= 2)
            #expect(steps.allSatisfy { $0.hasSuffix(".") }, "\(steps)")
            #expect(lines.count == steps.count + 2)
        }
        #expect(remedy.json["kind"]?.string == remedy.kind)
    }

    /// Whatever no action does stands in docs/fixing.md with the reason, and nothing else does.
    @Test func whatIsDoneByHandStandsInTheDocumentation() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/fixing.md"), encoding: .utf8)
        let table = try #require(text.components(separatedBy: "By hand are nine").last?.components(separatedBy: "\n\n"))
        let rows = table.dropFirst().first ?? ""
        let byHand = CheckRegistry.metadata.filter { $0.value.remedy.kind == "manual" }.map(\.key)
        let named = rows.components(separatedBy: "`").filter { CheckRegistry.metadata[$0] != nil }
        #expect(named.sorted() == byHand.sorted())
        #expect(byHand.count == 9)
    }

    /// What a finding says in a report is what its check says.
    @Test func standsInTheReports() throws {
        var estate = ExampleEstate()
        estate.set(.s3Versioning, AssetID(.bucket, scope: "s3", name: "acme-audit"), ["Status"], "Suspended")
        let assessment = FindingRegister([]).merged(Assessor(estate.posture, estate.input).run())
        let finding = try #require(assessment.findings.first { $0.check == "log-bucket-is-versioned" })
        #expect(finding.remedy == .actions(["s3.keep-versions"]))
        let document = try JSONReader.read(Array(assessment.render(.json, version: "1").utf8))
        let told = document["findings"]?.array?.first { $0["check"]?.string == finding.check }
        #expect(told?["remedy"] == ["kind": "actions", "actions": ["s3.keep-versions"]])
        for format in [AssessmentFormat.html, .terminal, .sarif, .ocsf] {
            #expect(assessment.render(format, version: "1").contains("s3.keep-versions"), "\(format)")
        }
    }
}
