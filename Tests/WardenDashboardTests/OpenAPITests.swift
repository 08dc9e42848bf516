import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenIncidents
import WardenIntegrity
import WardenStore
import WardenTestSupport
import WardenWeb

@testable import WardenRuntime

/// What is served is OpenAPI 3.1 by a published validator, and what is answered is what it says.
@Suite struct OpenAPITests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let tools =
        ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? root.appendingPathComponent(".venv").path

    /// Only a run outside `make test`, on a machine without the tools, may go without.
    static var isExpected: Bool {
        ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] != nil
            || FileManager.default.isExecutableFile(atPath: tools + "/bin/python")
    }

    private func json(_ response: WebResponse) throws -> JSONValue {
        try JSONReader.read(Array(TestSite.text(response).utf8))
    }

    private func filled() async throws -> TestSite {
        let site = try TestSite()
        try site.fill(principals: ["ada@corp.example", "grace@corp.example"])
        try FindingPageTests.fill(site, (1..<4).map { FindingPageTests.finding($0, risk: Double(20 * $0)) })
        let log = try await site.site.trail.opened()
        let desk = IncidentDesk(store: site.site.store, log: log, now: site.site.clock)
        _ = try await desk.open(Opening(title: "Audit bucket could be read", severity: .high), actor: "ada")
        try site.fill(ExampleEstate().posture)
        try await site.studyAccess()
        try site.fillBehaviour("ada@corp.example", day: 20_600, score: 31.5)
        try site.fillEvents(principals: ["ada@corp.example"])
        let issue = IntegrityIssue(kind: .removedLine, severity: .critical, message: "a line is gone", file: "a.json")
        let verification = VerificationDesk.Result(
            report: IntegrityReport(files: 3, compared: 2, unchanged: 1, issues: [issue]),
            unread: 0,
            unknown: 1,
            at: TestSite.now
        )
        let bytes = try JSONDocument.encode(verification, "integrity")
        try site.site.store.keepDashboardDocument("integrity", at: TestSite.now, bytes)
        return site
    }

    /// Answers to everything that the document names, asked rightly and wrongly; a JSON line each.
    private func answers(_ site: TestSite, _ document: JSONValue) async throws -> [String] {
        let cookie = try await site.signIn(.admin)
        let token = try site.site.accounts.issueToken(
            user: "user-admin",
            name: "narrow",
            scopes: [.readLocations],
            expiresAt: nil,
            now: TestSite.now
        )
        let days = try json(await site.ask("/api/v1/behaviour", cookie: cookie))
        let day = try #require(days["items"]?.array?.first?["id"]?.string)
        let places = try json(await site.ask("/api/v1/access", cookie: cookie))
        let place = try #require(places["items"]?.array?.first?["id"]?.string)
        var lines: [String] = []
        func take(_ template: String, _ answer: WebResponse, _ status: Int) throws {
            #expect(answer.status == status, "\(template)")
            let line: JSONValue = .object([
                "template": .string(template), "status": .integer(Int64(answer.status)),
                "type": .string(answer.header("content-type") ?? ""), "body": try json(answer),
            ])
            lines.append(line.compact)
        }
        for (template, item) in document["paths"]?.object ?? [:] {
            let path = template.replacing("{fingerprint}", with: FindingPageTests.finding(1, risk: 20).fingerprint)
                .replacing("{location}", with: WebField.escaped(place))
                .replacing("{id}", with: day)
            try take(template, await site.ask(path, cookie: cookie), 200)
            try take(template, await site.ask(path), 401)
            if !template.hasSuffix("/locations") {
                let narrow = ["authorization": "Bearer \(token)"]
                try take(template, await site.ask(path, headers: narrow), 403)
            }
            if path != template {
                let missing = template.replacing(/\{[a-z]+\}/, with: "nothing")
                try take(template, await site.ask(missing, cookie: cookie), 404)
            }
            let names = item["get"]?["parameters"]?.array?.compactMap { $0["name"]?.string } ?? []
            if names.contains("limit") { try take(template, await site.ask(path + "?limit=x", cookie: cookie), 400) }
            if names.contains("from") { try take(template, await site.ask(path + "?from=x", cookie: cookie), 400) }
        }
        return lines
    }

    private func validate(_ document: JSONValue, _ answers: [String]) throws -> CommandRunner.Outcome {
        let directory = try TemporaryDirectory()
        try directory.write(document.compact, to: "openapi.json")
        try directory.write(answers.joined(separator: "\n") + "\n", to: "answers.jsonl")
        let script = Self.root.appendingPathComponent("Scripts/validate-openapi").path
        return try CommandRunner().shell(
            "'\(Self.tools)/bin/python' '\(script)' openapi.json answers.jsonl",
            directory: directory.url
        )
    }

    @Test(.enabled(if: OpenAPITests.isExpected, "needs Scripts/requirements-test.txt"))
    func everyAnswerIsAsDescribed() async throws {
        let site = try await filled()
        let document = try json(await site.ask("/api/openapi.json"))
        let answers = try await answers(site, document)
        let outcome = try validate(document, answers)
        #expect(outcome.status == 0, "\(outcome.output) \(outcome.error)")
        // What is wrong has to be said, or the check above says nothing.
        let wrong = answers.map { $0.replacing(#""total":"#, with: #""sum":"#) }
        #expect(try validate(document, wrong).output.contains("'total' is a required property"))
        let untold = answers.filter { !$0.contains("api/v1/compliance") }
        #expect(try validate(document, untold).output.contains("/api/v1/compliance: no answer of it was given"))
        var broken = document.object ?? [:]
        broken["info"] = ["title": "Trailwarden"]
        #expect(try validate(.object(broken), answers).output.contains("'version' is a required property"))
    }

    /// Every scope that a token can have opens something.
    @Test func everyScopeOpensAnOperation() throws {
        let site = try TestSite()
        #expect(Set(APIRoutes.operations(site.site).map(\.scope)) == Set(APIScope.allCases))
    }

    @Test func tellsOfCriteriaOverAPeriod() async throws {
        let site = try await filled()
        let cookie = try await site.signIn()
        let value = try json(
            await site.ask("/api/v1/compliance?from=2026-05-01&until=2026-05-31", cookie: cookie)
        )
        #expect(value["from"]?.string == "2026-05-01T00:00:00.000Z")
        #expect(value["until"]?.string == "2026-06-01T00:00:00.000Z")
        let criteria = try #require(value["criteria"]?.array)
        #expect(criteria.contains { $0["id"]?.string == "CC6.1" })
        let backwards = await site.ask("/api/v1/compliance?from=2026-05-31&until=2026-05-01", cookie: cookie)
        #expect(backwards.status == 400)
    }
}
