import Foundation
import Synchronization
import WardenAlerts
import WardenCloud
import WardenDomain
import WardenRuntime
import WardenStore
import WardenTestSupport

/// A directory of logs, a state directory, and monitors over them.
final class Workbench: Sendable {
    let logs: TemporaryDirectory
    let state: TemporaryDirectory

    init() throws {
        logs = try TemporaryDirectory()
        state = try TemporaryDirectory()
        try logs.write(Self.rules, to: ".rules/rules.yml")
    }

    /// A rule on single events, and a correlation of three of another kind.
    static let rules = """
        title: Token made
        id: 11111111-0000-4000-8000-000000000001
        name: token_made
        logsource: {product: databricks}
        detection:
          selection: {actionName: generateDbToken}
          condition: selection
        level: high
        ---
        title: Failed sign-in
        id: 11111111-0000-4000-8000-000000000002
        name: failed_login
        logsource: {product: databricks}
        detection:
          selection: {actionName: login, response.statusCode: 401}
          condition: selection
        level: low
        ---
        title: Many failed sign-ins
        id: 11111111-0000-4000-8000-000000000003
        correlation:
          type: event_count
          rules: [failed_login]
          group-by: [userIdentity.email]
          timespan: 10m
          condition: {gte: 3}
        level: high

        """

    static let start: Int64 = 1_790_000_000_000

    static func event(_ number: Int, _ action: String, _ who: String, status: Int = 200, at offset: Int64) -> String {
        #"{"version":"2.0","timestamp":\#(start + offset),"workspaceId":"42","sourceIPAddress":"203.0.113.9","#
            + #""userAgent":"curl","userIdentity":{"email":"\#(who)"},"serviceName":"accounts","#
            + #""actionName":"\#(action)","requestId":"r-\#(number)","requestParams":{"n":"\#(number)"},"#
            + #""response":{"statusCode":\#(status)}}"#
    }

    /// Three failed sign-ins a minute apart for every fifth person, and a token now and then.
    static func events(_ count: Int, from first: Int = 0) -> [String] {
        (first..<(first + count)).map { number in
            let who = "u\(number % 7)@example.com"
            let offset = Int64(number) * 1_000
            switch number % 10 {
            case 0: return event(number, "generateDbToken", who, at: offset)
            case 1, 2, 3: return event(number, "login", "guess\(number / 40)@example.com", status: 401, at: offset)
            default: return event(number, "getTable", who, at: offset)
            }
        }
    }

    var configuration: ConnectConfiguration {
        var configuration = ConnectConfiguration()
        var source = MonitorSettings.Source(name: "logs", kind: .directory, every: 200)
        source.path = logs.path
        configuration.monitor.sources = [source]
        return configuration
    }

    /// Reads everything that is there, delivers what it raises, ends.
    func read(
        _ configuration: ConnectConfiguration? = nil,
        transport: (any HTTPTransport)? = nil,
        environment: [String: String] = [:],
        log: LogBook = LogBook(),
        patience: Int64 = 600_000,
        clock: (@Sendable () -> Int64)? = nil
    ) async throws {
        var options = MonitorJob.Options(stateDirectory: state.path)
        options.rulePaths = [logs.path + "/.rules"]
        options.usesBuiltInRules = false
        options.endsWhenRead = true
        options.deliveryPatience = patience
        let ports = LocalPorts(environment: environment, home: state.path, readFile: { _ in nil })
        let job = MonitorJob(
            options,
            configuration: configuration ?? self.configuration,
            ports: ports,
            log: log.log,
            transport: transport,
            clock: clock
        )
        try await job.run(signals: AsyncStream { _ in })
    }

    func store() throws -> Store { try Store(path: state.path + "/trailwarden.db") }

    /// What is told, without when it was told.
    func told() throws -> [String] {
        try AlertDesk(stateDirectory: state.path, configuration: configuration)
            .list(isOpenOnly: false, minimum: .informational, limit: 100_000)
            .map { entry in
                let alert = entry.alert
                let places = alert.samples.map { "\($0.location.file):\($0.location.line)" }.joined(separator: " ")
                return "\(alert.id) \(alert.title) \(alert.subject) \(alert.count) \(alert.firstSeen ?? 0) "
                    + "\(alert.lastSeen ?? 0) \(places)"
            }
            .sorted()
    }
}

/// Remembers what the monitor logged.
final class LogBook: Sendable {
    private let events = Mutex<[String]>([])

    var all: [String] { events.withLock { $0 } }

    var log: MonitorLog {
        MonitorLog { [self] _, event, fields in
            let text = fields.map { "\($0.0)=\($0.1.compact)" }.joined(separator: " ")
            events.withLock { $0.append("\(event) \(text)") }
        }
    }
}

/// A receiver that answers as it is told, and remembers what it took.
final class Receiver: HTTPTransport {
    enum Mood: Sendable { case takes, down, busy, fails, refuses, resets }

    private struct State {
        var mood: @Sendable (Int) -> Mood
        var requests = 0
        var taken: [String: Int] = [:]
        var bodies: [String] = []
    }

    private let state: Mutex<State>

    init(_ mood: @escaping @Sendable (Int) -> Mood = { _ in .takes }) { state = Mutex(State(mood: mood)) }

    /// How often each delivery was taken, by its key.
    var taken: [String: Int] { state.withLock { $0.taken } }
    var bodies: [String] { state.withLock { $0.bodies } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let mood = state.withLock { state in
            state.requests += 1
            return state.mood(state.requests)
        }
        let key = request.headers["Idempotency-Key"] ?? "?"
        func take() {
            state.withLock { state in
                state.taken[key, default: 0] += 1
                state.bodies.append(String(decoding: request.body, as: UTF8.self))
            }
        }
        switch mood {
        case .takes:
            take()
            return HTTPResponse(status: 200)
        case .down: throw TransportFailure(.unreachable, "refused")
        case .busy: return HTTPResponse(status: 429, headers: ["Retry-After": "0"])
        case .fails: return HTTPResponse(status: 500)
        case .refuses: return HTTPResponse(status: 400, body: Array("no such field".utf8))
        case .resets:
            // It was taken, and the answer was lost.
            take()
            throw TransportFailure(.truncated, "reset")
        }
    }
}

extension ConnectConfiguration {
    /// With a webhook that gets everything.
    func withWebhook(_ name: String = "hook") -> ConnectConfiguration {
        var configuration = self
        var sink = AlertSettings.SinkDefinition(name: name, type: "webhook")
        sink.texts["url"] = "https://hooks.example/\(name)"
        sink.secrets["secret"] = .environment("HOOK_SECRET")
        configuration.alerts.sinks.append(sink)
        configuration.alerts.policy.minimum = .informational
        let names = configuration.alerts.sinks.map(\.name)
        configuration.alerts.policy.routes = [Route(name: "all", sinks: names)]
        return configuration
    }
}
