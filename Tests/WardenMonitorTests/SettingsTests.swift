import Foundation
import Testing
import WardenAlerts
import WardenDomain
import WardenRuntime

/// What `monitor:` and `alerts:` say, and what is said about mistakes in them.
@Suite struct SettingsTests {
    private func read(_ text: String) -> (ConnectConfiguration?, [String]) {
        let (configuration, diagnostics) = ConfigurationReader.read(text, file: "t.yml")
        return (configuration, diagnostics.map { "\($0.code): \($0.message)" })
    }

    /// The examples of the documentation are read as they stand.
    @Test(arguments: ["monitoring", "sinks"]) func documentedSettingsAreRight(_ page: String) throws {
        let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("docs/\(page).md")
        let text = try String(contentsOf: docs, encoding: .utf8)
        let blocks = text.components(separatedBy: "```yaml\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        #expect(!blocks.isEmpty)
        for block in blocks {
            let (configuration, problems) = read(block)
            #expect(problems.isEmpty)
            #expect(configuration != nil)
        }
    }

    @Test func routesAreReadWhole() throws {
        let (configuration, problems) = read(
            """
            alerts:
              minimum: medium
              sinks:
                - {name: siem, type: syslog, host: h, transport: tcp, port: 601, rate: {messages: 5, per: 10s}}
                - {name: pager, type: pagerduty, routing_key_env: KEY}
              routes:
                - {sinks: [siem], match: {severity: high, kinds: [content]}, group_by: [kind], group_wait: 90s,
                   escalate_after: 15m, escalate_to: [pager], continue: true}
              thresholds:
                - {name: many, count: 10, severity: critical}
            """
        )
        #expect(problems.isEmpty)
        let alerts = try #require(configuration).alerts
        #expect(alerts.policy.minimum == .medium)
        #expect(alerts.sinks[0].texts == ["host": "h", "transport": "tcp", "port": "601"])
        #expect(alerts.sinks[0].rate == RateLimit(messages: 5, interval: 10_000))
        #expect(alerts.sinks[1].secrets["routing_key"] == .environment("KEY"))
        let route = alerts.policy.routes[0]
        #expect(route.match == AlertMatch(severity: .high, kinds: [.content]))
        #expect(route.groupBy == [.kind])
        #expect(route.groupWait == 90_000)
        #expect(route.escalateAfter == 900_000)
        #expect(route.continues)
        #expect(alerts.policy.thresholds[0].count == 10)
    }

    @Test(arguments: [
        ("alerts:\n  sinks:\n    - {name: a, type: fax}\n", "configuration.unknown-value: 'type' cannot be 'fax'"),
        ("alerts:\n  sinks:\n    - {name: a, type: webhook, url: u}\n", "has no 'secret'"),
        ("alerts:\n  sinks:\n    - {name: a, type: file, path: p, colour: red}\n", "has no key 'colour'"),
        ("alerts:\n  routes:\n    - {sinks: [nobody]}\n", "there is no sink 'nobody'"),
        ("alerts:\n  undeliverable_after: soon\n", "'undeliverable_after' cannot be 'soon'"),
        ("alerts:\n  inbound:\n    - {name: s, actions: [acknowledge]}\n", "the caller has no secret"),
        ("monitor:\n  sources:\n    - {type: carrier-pigeon}\n", "'type' cannot be 'carrier-pigeon'"),
        ("monitor:\n  sources:\n    - {type: s3}\n", "has no 'bucket'"),
        ("monitor:\n  listen: somewhere\n", "'listen' cannot be 'somewhere'"),
    ])
    func mistakesAreNamed(_ text: String, _ expected: String) {
        let (configuration, problems) = read(text)
        #expect(configuration == nil)
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }
}
