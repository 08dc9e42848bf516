import Foundation
import Testing
import WardenAlerts
import WardenDomain
import WardenRuntime
import WardenTestSupport

/// What is read is judged once, however it comes.
@Suite struct ReadingTests {
    private let environment = ["HOOK_SECRET": "a-secret-of-some-length"]

    @Test func raisesRulesAndCorrelationsOnce() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.events(400).joined(separator: "\n") + "\n", to: "a.jsonl")
        try await bench.read()
        let first = try bench.told()
        #expect(first.contains { $0.contains("Token made u0@example.com") })
        #expect(first.contains { $0.contains("Many failed sign-ins") })
        let tokens = try AlertDesk(stateDirectory: bench.state.path, configuration: bench.configuration)
            .list(isOpenOnly: true, minimum: .high, limit: 1_000).filter { $0.alert.title == "Token made" }
        #expect(tokens.reduce(0) { $0 + $1.alert.count } == 40)
        try await bench.read()
        #expect(try bench.told() == first)
    }

    @Test func rememberWhichLogsWereMetForRulesThatAreBlind() async throws {
        let bench = try Workbench()
        let directory = try StateDirectory(path: bench.state.path)
        #expect(try directory.connectedSources() == nil)
        try bench.logs.write(Workbench.events(20).joined(separator: "\n") + "\n", to: "a.jsonl")
        try await bench.read()
        let first = try #require(try directory.connectedSources())
        #expect(first == Set([RuleRequirement.workspaceEvents]))
        let command = Workbench.event(21, "runCommand", "u@example.com", at: 90_000)
            .replacingOccurrences(of: #""serviceName":"accounts""#, with: #""serviceName":"notebook""#)
        let delivery = Workbench.event(22, "updateLogDeliveryConfiguration", "u@example.com", at: 91_000)
            .replacingOccurrences(of: #""workspaceId":"42""#, with: #""workspaceId":"0""#)
        try bench.logs.write(command + "\n" + delivery + "\n", to: "b.jsonl")
        try await bench.read()
        let second = try #require(try directory.connectedSources())
        #expect(second == Set([RuleRequirement.workspaceEvents, .verbose, .accountEvents]))
    }

    @Test func growthRewritesAndCopiesCountNothingTwice() async throws {
        let whole = try Workbench()
        let events = Workbench.events(300)
        try whole.logs.write(events.joined(separator: "\n") + "\n", to: "a.jsonl")
        try await whole.read()

        let parts = try Workbench()
        try parts.logs.write(events[..<100].joined(separator: "\n") + "\n", to: "a.jsonl")
        try await parts.read()
        // Added to in place.
        let handle = try FileHandle(forWritingTo: parts.logs.url.appendingPathComponent("a.jsonl"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data((events[100..<200].joined(separator: "\n") + "\n").utf8))
        try handle.close()
        try await parts.read()
        // Written anew, longer, and delivered under another name as well.
        try parts.logs.write(events.joined(separator: "\n") + "\n", to: "a.jsonl")
        try parts.logs.write(events[50..<150].joined(separator: "\n") + "\n", to: "b.jsonl")
        try await parts.read()

        let (found, expected) = (try Self.counts(parts), try Self.counts(whole))
        #expect(found == expected, "\(found)")
    }

    /// Files that come late, in the wrong order: what a correlation finds is the same.
    @Test func lateFilesCompleteCorrelations() async throws {
        let events = [
            Workbench.event(1, "login", "late@example.com", status: 401, at: 0),
            Workbench.event(2, "login", "late@example.com", status: 401, at: 60_000),
            Workbench.event(3, "login", "late@example.com", status: 401, at: 120_000),
        ]
        let bench = try Workbench()
        try bench.logs.write(events[2] + "\n", to: "c.jsonl")
        try await bench.read()
        // Far later than the lateness allows, by event time.
        try bench.logs.write(
            Workbench.event(9, "login", "x@example.com", status: 401, at: 90_000_000) + "\n",
            to: "z.jsonl"
        )
        try await bench.read()
        try bench.logs.write(events[0] + "\n", to: "a.jsonl")
        try await bench.read()
        #expect(try !bench.told().contains { $0.contains("Many failed") })
        try bench.logs.write(events[1] + "\n", to: "b.jsonl")
        try await bench.read()
        #expect(try bench.told().filter { $0.contains("Many failed") }.count == 1)
        try await bench.read()
        #expect(try bench.told().filter { $0.contains("Many failed") }.count == 1)
    }

    /// What comes so late that its surroundings were forgotten is not silently judged without them.
    @Test func saysWhatCameTooLate() async throws {
        let bench = try Workbench()
        let week: Int64 = 7 * 86_400_000
        try bench.logs.write(Workbench.event(1, "login", "a@example.com", status: 401, at: week) + "\n", to: "a.jsonl")
        try await bench.read()
        try bench.logs.write(Workbench.event(2, "login", "a@example.com", status: 401, at: 0) + "\n", to: "b.jsonl")
        try await bench.read()
        #expect(try bench.told().contains { $0.contains("had to forget") && $0.contains("late hits") })
    }

    @Test func everyAlertReachesTheReceiverOnce() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.events(200).joined(separator: "\n") + "\n", to: "a.jsonl")
        let receiver = Receiver()
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        let alerts = try bench.told().count
        #expect(receiver.taken.count == alerts)
        #expect(receiver.taken.values.allSatisfy { $0 == 1 })
    }

    @Test(arguments: [Receiver.Mood.down, .busy, .fails, .resets])
    func nothingIsLostWhileTheReceiverMisbehaves(_ mood: Receiver.Mood) async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.events(60).joined(separator: "\n") + "\n", to: "a.jsonl")
        let receiver = Receiver { number in number <= 3 ? mood : .takes }
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        #expect(receiver.taken.count == (try bench.told().count))
    }

    @Test func whatIsRefusedIsDeadAndSaidToTheOthers() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.event(1, "generateDbToken", "u@example.com", at: 0) + "\n", to: "a.jsonl")
        let receiver = Receiver { _ in .refuses }
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        let desk = try AlertDesk(stateDirectory: bench.state.path, configuration: bench.configuration)
        let dead = try desk.dead()
        #expect(dead.count == 1)
        #expect(dead[0].lastError == "HTTP 400: no such field")
        #expect(try desk.redeliver(sink: nil, at: Workbench.start) == 1)
        let willing = Receiver()
        try await bench.read(bench.configuration.withWebhook(), transport: willing, environment: environment)
        #expect(willing.taken.count == 1)
    }

    @Test func secretsOfTheLogStayThere() async throws {
        let bench = try Workbench()
        let secret = "dapi" + "9f8c2d7a4b1e6350" + "c7e1a94d02b8f635"
        let line = Workbench.event(1, "generateDbToken", "u@example.com", at: 0)
            .replacingOccurrences(of: #""n":"1""#, with: #""comment":"use \#(secret) please""#)
        try bench.logs.write(line + "\n", to: "a.jsonl")
        let receiver = Receiver()
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        #expect(receiver.bodies.contains { $0.contains("databricks-personal-access-token") || $0.contains("[") })
        #expect(!receiver.bodies.contains { $0.contains(secret) })
        let database = try Data(contentsOf: bench.state.url.appendingPathComponent("trailwarden.db"))
        #expect(database.firstRange(of: Data(secret.utf8)) == nil)
    }

    /// A credential may stand where nobody expects one: as the name of a member, of a workspace, of a user agent.
    @Test func secretsInNamesOfTheLogStayThereToo() async throws {
        let bench = try Workbench()
        let secret = "dapi" + "4b1e63509f8c2d7a" + "02b8f635c7e1a94d"
        let other = "dapi" + "63509f8c2d7a4b1e" + "f635c7e1a94d02b8"
        let lines = (0..<3).map { number in
            Workbench.event(number, "login", "u@example.com", status: 401, at: Int64(number) * 1_000)
                .replacingOccurrences(of: #""n":""#, with: #""\#(secret)":"\#(other) "#)
                .replacingOccurrences(of: #""workspaceId":"42""#, with: #""workspaceId":"\#(secret)""#)
                .replacingOccurrences(of: #""userAgent":"curl""#, with: #""userAgent":"curl \#(other)""#)
        }
        try bench.logs.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")
        let receiver = Receiver()
        try await bench.read(bench.configuration.withWebhook(), transport: receiver, environment: environment)
        #expect(receiver.bodies.contains { $0.contains("Many failed sign-ins") })
        #expect(receiver.bodies.contains { $0.contains("\"kind\":\"content\"") })
        for name in try FileManager.default.subpathsOfDirectory(atPath: bench.state.path) {
            guard let bytes = FileManager.default.contents(atPath: bench.state.path + "/" + name) else { continue }
            for text in [secret, other] { #expect(bytes.firstRange(of: Data(text.utf8)) == nil, "\(name)") }
        }
        for text in [secret, other] { #expect(!receiver.bodies.contains { $0.contains(text) }) }
    }

    @Test func twoMonitorsDoNotShareAState() async throws {
        let bench = try Workbench()
        try bench.logs.write(Workbench.events(10).joined(separator: "\n") + "\n", to: "a.jsonl")
        let held = open(bench.state.path + "/monitor.lock", O_RDWR | O_CREAT, 0o600)
        defer { close(held) }
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        await #expect(throws: WardenError.self) { try await bench.read() }
    }

    private static func counts(_ bench: Workbench) throws -> [String] {
        try AlertDesk(stateDirectory: bench.state.path, configuration: bench.configuration)
            .list(isOpenOnly: false, minimum: .informational, limit: 10_000)
            .map { "\($0.alert.title) \($0.alert.subject) \($0.alert.count)" }.sorted()
    }
}
