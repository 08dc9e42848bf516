import Foundation
import Synchronization
import Testing
import WardenCloud
import WardenDomain
import WardenIncidents

@testable import WardenRuntime

/// Tickets at stand-ins that behave as the documentation of Jira and ServiceNow says.
@Suite struct TicketTests {
    private let origin = "trailwarden/evidence/0011223344556677"
    private let ports = LocalPorts(
        environment: ["U": "bot@example.com", "T": "synthetic"],
        home: "/",
        readFile: { _ in nil }
    )

    private func incident(_ stage: IncidentStage = .detected) -> Incident {
        var incident = Incident(
            id: "INC-2026-0007",
            opening: Opening(title: "Public bucket", severity: .high),
            time: 0,
            actor: "a"
        )
        let steps: [IncidentEvent.Kind] = [
            .contained(Change(summary: "x")), .fixed(Change(summary: "x")),
            .verified([Probe(name: "p", result: .holds, detail: "")]), .assigned("a"),
            .exposureStated(
                ExposureStatement(
                    window: ExposureWindow(),
                    readers: [],
                    readersAt: nil,
                    uses: [],
                    content: [],
                    coverage: .unknown,
                    unknowns: [],
                    statedAt: 0
                )
            ),
            .documented(Documentation(rootCause: "r", impact: "i", resolution: "mended")), .closed(""),
        ]
        for (place, step) in steps.enumerated() where stage == .closed {
            try? incident.record(IncidentEvent(time: Int64(place), actor: "a", kind: step))
        }
        return incident
    }

    private func job(_ transport: any HTTPTransport) -> TicketJob {
        var settings = TicketSettings()
        settings.link = "https://warden.example/incidents"
        let jira = TicketSettings.System(
            url: "https://jira.example",
            userVariable: "U",
            tokenVariable: "T",
            project: "SEC",
            type: "Task"
        )
        settings.jira = jira
        settings.servicenow = TicketSettings.System(
            url: "https://now.example",
            userVariable: "U",
            tokenVariable: "T",
            project: nil,
            type: nil
        )
        return TicketJob(settings: settings, ports: ports, origin: origin, transport: transport, now: 0)
    }

    @Test func aJiraIssueIsCreatedOnceThenUpdatedThenDone() async throws {
        let jira = JiraStandIn()
        let ticket = try await job(jira).write(incident(), to: .jira)
        #expect(ticket.url == "https://jira.example/browse/SEC-1")
        // The run was interrupted before the incident knew its ticket: the label finds it.
        #expect(try await job(jira).write(incident(), to: .jira) == ticket)
        _ = try await job(jira).write(incident(.closed), to: .jira)
        let issue = try #require(jira.issues.withLock { $0["SEC-1"] })
        #expect(jira.issues.withLock { $0.count } == 1)
        #expect(issue["status"] == "done")
        #expect(issue["link"]?.string == "https://warden.example/incidents/INC-2026-0007")
        #expect(issue["fields"]?["summary"]?.string == "[INC-2026-0007] Public bucket")
    }

    @Test func aServiceNowRecordIsCreatedOnceThenResolved() async throws {
        let now = ServiceNowStandIn()
        let ticket = try await job(now).write(incident(), to: .servicenow)
        #expect(ticket.name == "INC0010001")
        #expect(try await job(now).write(incident(.closed), to: .servicenow) == ticket)
        let record = try #require(now.records.withLock { $0.values.first })
        #expect(now.records.withLock { $0.count } == 1)
        #expect(record["state"]?.string == "6" && record["close_notes"]?.string == "mended")
        #expect(record["description"]?.string?.contains("https://warden.example/incidents/INC-2026-0007") == true)
    }

    @Test func aRefusalIsToldInTheSystemsWordsWithoutTheCredential() async throws {
        var settings = TicketSettings()
        settings.jira = TicketSettings.System(
            url: "https://jira.example",
            userVariable: "U",
            tokenVariable: "T",
            project: "NOPE",
            type: "Task"
        )
        let job = TicketJob(settings: settings, ports: ports, origin: origin, transport: JiraStandIn(), now: 0)
        let error = await #expect(throws: WardenError.self) { try await job.write(incident(), to: .jira) }
        #expect(error?.message.contains("project: valid project is required") == true)
        #expect("\(String(describing: error))".contains("synthetic") == false)
    }

    @Test func anUnconfiguredSystemIsNamed() async throws {
        let job = TicketJob(settings: TicketSettings(), ports: ports, origin: origin, transport: JiraStandIn(), now: 0)
        let error = await #expect(throws: WardenError.self) { try await job.write(incident(), to: .servicenow) }
        #expect(error?.code == "ticket.not-configured")
    }
}

private func isSignedIn(_ request: HTTPRequest) -> Bool {
    request.headers["Authorization"] == "Basic " + Data("bot@example.com:synthetic".utf8).base64EncodedString()
}

private func answer(_ status: Int, _ body: JSONValue = .null) -> HTTPResponse {
    HTTPResponse(status: status, body: body == .null ? [] : body.encoded)
}

/// Jira Cloud REST API v3: search, issue, comment, remote link, transitions.
private final class JiraStandIn: HTTPTransport {
    let issues = Mutex<[String: JSONValue]>([:])

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard isSignedIn(request) else { return answer(401) }
        let body = (try? JSONReader.read(request.body)) ?? .null
        let parts = request.path.split(separator: "/").map(String.init)
        return issues.withLock { issues in
            switch (request.method, parts.dropFirst(3).joined(separator: "/")) {
            case ("GET", "search/jql"):
                let query = request.query.first { $0.name == "jql" }?.value ?? ""
                let found = issues.filter { _, issue in
                    (issue["fields"]?["labels"]?.strings ?? []).contains { query.contains("labels = \"\($0)\"") }
                }
                return answer(200, ["issues": .array(found.keys.sorted().map { ["key": .string($0)] })])
            case ("POST", "issue"):
                guard body["fields"]?["project"]?["key"]?.string == "SEC" else {
                    return answer(400, ["errorMessages": [], "errors": ["project": "valid project is required"]])
                }
                guard body["fields"]?["summary"]?.string?.isEmpty == false,
                    body["fields"]?["description"]?["type"] == "doc"
                else {
                    return answer(400, ["errorMessages": ["bad fields"]])
                }
                let key = "SEC-\(issues.count + 1)"
                issues[key] = body
                return answer(201, ["id": "1", "key": .string(key), "self": "x"])
            default: return Self.onIssue(request.method, Array(parts.dropFirst(4)), body, &issues)
            }
        }
    }

    private static func onIssue(
        _ method: String,
        _ parts: [String],
        _ body: JSONValue,
        _ issues: inout [String: JSONValue]
    ) -> HTTPResponse {
        guard let key = parts.first, var issue = issues[key]?.object else { return answer(404) }
        switch (method, parts.dropFirst().first) {
        case ("PUT", nil):
            var fields = issue["fields"]?.object ?? [:]
            for (name, value) in body["fields"]?.object ?? [:] { fields[name] = value }
            issue["fields"] = .object(fields)
        case ("POST", "comment"): guard body["body"]?["type"] == "doc" else { return answer(400) }
        case ("POST", "remotelink"): issue["link"] = body["object"]?["url"]
        case ("GET", "transitions"):
            let done: JSONValue = ["id": "31", "to": ["statusCategory": ["key": "done"]]]
            return answer(200, ["transitions": [["id": "11", "to": ["statusCategory": ["key": "new"]]], done]])
        case ("POST", "transitions"): issue["status"] = body["transition"]?["id"] == "31" ? "done" : "open"
        default: return answer(405)
        }
        issues[key] = .object(issue)
        return answer(204)
    }
}

/// ServiceNow Table API: query by correlation id, create, patch.
private final class ServiceNowStandIn: HTTPTransport {
    let records = Mutex<[String: JSONValue]>([:])

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard isSignedIn(request) else { return answer(401, ["error": ["message": "User Not Authenticated"]]) }
        guard request.path.hasPrefix("/api/now/table/incident") else { return answer(404) }
        let body = (try? JSONReader.read(request.body)) ?? .null
        return records.withLock { records in
            switch request.method {
            case "GET":
                let query = request.query.first { $0.name == "sysparm_query" }?.value ?? ""
                let found = records.values.filter { "correlation_id=\($0["correlation_id"]?.string ?? "")" == query }
                return answer(200, ["result": .array(found)])
            case "POST":
                var record = body.object ?? [:]
                record["sys_id"] = "0123456789abcdef0123456789abcdef"
                record["number"] = "INC0010001"
                records["0123456789abcdef0123456789abcdef"] = .object(record)
                return answer(201, ["result": .object(record)])
            case "PATCH":
                let id = request.path.split(separator: "/").last.map(String.init) ?? ""
                guard var record = records[id]?.object else { return answer(404) }
                for (name, value) in body.object ?? [:] { record[name] = value }
                records[id] = .object(record)
                return answer(200, ["result": .object(record)])
            default: return answer(405)
            }
        }
    }
}
