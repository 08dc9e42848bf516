import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate

@Suite struct ReportTests {
    private func assessment(_ change: (inout ExampleEstate) -> Void = { _ in }) -> Assessment {
        var estate = ExampleEstate()
        estate.set(.s3Versioning, AssetID(.bucket, scope: "s3", name: "acme-audit"), ["Status"], "Suspended")
        change(&estate)
        return FindingRegister([]).merged(Assessor(estate.posture, estate.input).run())
    }

    @Test func jsonHoldsEveryResult() throws {
        let assessment = assessment()
        let text = assessment.render(.json, version: "1")
        let document = try JSONReader.read(Array(text.utf8))
        #expect(document["schema"]?.string == "trailwarden.assessment/1")
        // Written in pieces, and as one document all the same.
        #expect(document.pretty + "\n" == text)
        #expect(document["results"]?.array?.count == assessment.results.count)
        #expect(document["findings"]?.array?.first?["check"]?.string == "log-bucket-is-versioned")
        #expect(document["soc2"]?.array?.count == Criterion.allCases.count)
    }

    @Test(arguments: AssessmentFormat.allCases)
    func hostileNamesStayText(format: AssessmentFormat) {
        let name = "=cmd|' /C calc'!A0\u{1b}[31m<script>alert(1)</script>\u{202e}"
        let assessment = assessment { estate in
            let id = AssetID(.workspace, scope: "databricks", name: "7")
            estate.posture.assets[id]?.name = name
            estate.set(.workspaceConf, id, ["enableVerboseAuditLogs"], "false")
        }
        let text = assessment.render(format, version: "1")
        #expect(!text.unicodeScalars.contains("\u{1b}"))
        if format == .html { #expect(!text.contains("<script>")) }
        if format == .csv { #expect(!text.contains(",=cmd")) }
        if format == .terminal || format == .csv || format == .html { #expect(!text.contains("\u{202e}")) }
    }

    @Test(arguments: [60, 84, 100, 160])
    func criteriaAreWrappedAndNotCut(width: Int) throws {
        let text = assessment().render(.terminal, version: "1", width: width)
        let lines = text.split(separator: "\n").drop { $0 != "SOC 2" }
        #expect(lines.count > Criterion.allCases.count && lines.allSatisfy { $0.count <= width && !$0.contains("…") })
        let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
        for criterion in Criterion.allCases {
            #expect(words.contains(criterion.meaning))
        }
    }

    @Test func sarifNamesRuleAndFingerprint() throws {
        let document = try JSONReader.read(Array(assessment().render(.sarif, version: "1").utf8))
        let run = document["runs"]?.array?.first
        let result = run?["results"]?.array?.first
        #expect(result?["ruleId"]?.string == "log-bucket-is-versioned")
        #expect(result?["partialFingerprints"]?["trailwarden/v1"]?.string?.count == 32)
        let rules = run?["tool"]?["driver"]?["rules"]?.array
        #expect(rules?[Int(result?["ruleIndex"]?.integer ?? -1)]["id"]?.string == "log-bucket-is-versioned")
    }

    /// Without them code scanning shows nothing, or takes all findings for one.
    @Test func sarifHasWhatCodeScanningAsksFor() throws {
        let assessment = assessment { estate in
            estate.refuse(.s3Lifecycle, AssetID(.bucket, scope: "s3", name: "acme-audit"))
        }
        let text = assessment.render(.sarif, version: "1", file: "infra/plan.json")
        let run = try JSONReader.read(Array(text.utf8))["runs"]?.array?.first
        let results = run?["results"]?.array ?? []
        #expect(results.contains { $0["kind"]?.string == "open" } && results.contains { $0["kind"] == nil })
        for result in results {
            let location = result["locations"]?.array?.first
            #expect(location?["physicalLocation"]?["artifactLocation"]?["uri"]?.string == "infra/plan.json")
            #expect(location?["physicalLocation"]?["region"]?["endColumn"]?.integer == 1)
            #expect(location?["logicalLocations"]?.array?.count == 1)
        }
        let prints = results.compactMap { $0["partialFingerprints"]?["primaryLocationLineHash"]?.string }
        #expect(Set(prints).count == results.count)
        let scores = (run?["tool"]?["driver"]?["rules"]?.array ?? []).map {
            $0["properties"]?["security-severity"]?.string
        }
        #expect(!scores.isEmpty && scores.allSatisfy { $0.flatMap { Double($0) } != nil })
        #expect(run?["automationDetails"]?["id"]?.string == "trailwarden/infra/plan.json/")
    }

    /// Nobody takes for a pass what is not in the list.
    @Test func sarifSaysWhatIsNotKnown() throws {
        let assessment = assessment { estate in
            estate.refuse(.s3Versioning, AssetID(.bucket, scope: "s3", name: "acme-audit"))
        }
        let document = try JSONReader.read(Array(assessment.render(.sarif, version: "1").utf8))
        let results = document["runs"]?.array?.first?["results"]?.array ?? []
        let open = results.filter { $0["kind"]?.string == "open" }
        #expect(open.count == assessment.count(.unknown))
        #expect(open.contains { $0["ruleId"]?.string == "log-bucket-is-versioned" && $0["level"]?.string == "none" })
    }

    @Test func ocsfIsOneDocumentALine() throws {
        let lines = assessment().render(.ocsf, version: "1").split(separator: "\n")
        for line in lines {
            let document = try JSONReader.read(Array(line.utf8))
            #expect(document["class_uid"]?.integer == 2003)
            #expect(document["type_uid"]?.integer == 200_300 + (document["activity_id"]?.integer ?? -1))
        }
        #expect(!lines.isEmpty)
    }

    @Test func ocsfSaysWhatIsNotKnown() throws {
        let assessment = assessment { estate in
            estate.refuse(.s3Versioning, AssetID(.bucket, scope: "s3", name: "acme-audit"))
        }
        let documents = try assessment.render(.ocsf, version: "1").split(separator: "\n").map {
            try JSONReader.read(Array($0.utf8))
        }
        let unknown = documents.filter { $0["compliance"]?["status"]?.string == "Unknown" }
        #expect(unknown.count == assessment.count(.unknown))
        #expect(unknown.contains { $0["finding_info"]?["analytic"]?["uid"]?.string == "log-bucket-is-versioned" })
        #expect(Set(documents.compactMap { $0["metadata"]?["uid"]?.string }).count == documents.count)
    }

    @Test func theEmptyEstateKnowsNothing() {
        let assessment = Assessor(Posture(takenAt: 0), AssessmentInput(now: 0)).run()
        #expect(assessment.count(.pass) == 0)
        #expect(assessment.score.points == nil)
    }
}

@Suite struct ReferenceTests {
    @Test func thePageIsUpToDate() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent("docs/checks.md"), encoding: .utf8)
        #expect(page == CheckReference.page, "run 'make docs'")
    }

    @Test func everyCheckBitesOnItsExamples() {
        for verdict in CheckFalsification.examples(CheckRegistry.all) { #expect(verdict.bites, "\(verdict)") }
    }
}
