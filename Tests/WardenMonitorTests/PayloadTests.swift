import Foundation
import Testing
import WardenAlerts
import WardenCloud
import WardenDomain
import WardenTestSupport

/// What sinks send is what receivers document: Amazon's own models, the limits of the others, the OCSF schema.
@Suite struct PayloadTests {
    private static let now: Int64 = 1_790_000_000_000
    private static let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private static var python: String? { Tools.path("moto_server")?.replacing("moto_server", with: "python") }

    /// Ordinary, empty in all that may be, and far too long in all that can be.
    private static func alert(_ number: Int, _ text: String) -> Alert {
        let event = EventContext(
            source: .databricks,
            time: now - 60_000,
            service: "accounts",
            action: "updateLogDeliveryConfiguration",
            principal: text,
            sourceAddress: "203.0.113.9",
            userAgent: text,
            workspace: "4242",
            status: "200",
            details: [.init(field: "requestParams.status", value: text)]
        )
        let place = EventLocation(file: "s3://logs/\(text)", line: 7, offset: 900)
        return Alert(
            id: "a1-\(String(repeating: "0", count: 30))\(number % 10)\(number / 10)",
            kind: Alert.Kind.allCases[number % Alert.Kind.allCases.count],
            severity: Severity.allCases[number % Severity.allCases.count],
            title: text.isEmpty ? "Log delivery was turned off" : "Log delivery was turned off " + text,
            summary: text,
            subject: text,
            rule: text.isEmpty ? "" : "3f1c9a52-0000-4000-8000-000000000001",
            tags: text.isEmpty ? [] : (0..<40).map { "attack.t1562.\($0)" },
            runbook: text,
            place: text,
            workspace: text.isEmpty ? "" : "4242",
            firstSeen: text.isEmpty ? nil : now - 60_000,
            lastSeen: text.isEmpty ? nil : now,
            raisedAt: now,
            samples: text.isEmpty ? [] : Array(repeating: .init(location: place, event: event), count: 5)
        )
    }

    private static var dispatches: [Dispatch] {
        // Long and many apart: both at once would be gigabytes.
        let contents: [(text: String, count: Int)] = [
            ("mallory@example.com", 1), ("", 1), (String(repeating: "lång ", count: 4_000), 1),
            ("mallory@example.com", 70),
        ]
        return Dispatch.Reason.allCases.flatMap { reason in
            contents.map { text, count in
                Dispatch(
                    id: "d1-0123456789abcdef0123456789abcdef",
                    reason: reason,
                    alerts: (0..<count).map { alert($0, text) },
                    createdAt: now
                )
            }
        }
    }

    private static func sink(_ type: String) throws -> any Sink {
        let texts = [
            "url": "https://receiver.example/x", "region": "eu-west-1", "account": "123456789012", "project": "SEC",
            "queue": "https://sqs.eu-west-1.amazonaws.com/123456789012/alerts",
        ]
        let secrets = ["url": "https://receiver.example/x?a=b", "routing_key": "k", "key": "k", "token": "t"]
        let known = Set((SinkCatalogue.type(type)?.keys ?? []).map(\.name))
        return try SinkCatalogue.make(
            type,
            SinkSettings(
                name: "s",
                texts: texts.filter { known.contains($0.key) },
                secrets: secrets.filter { known.contains($0.key) }.mapValues { Secret($0) }
            )
        )
    }

    @Test(.enabled(if: Tools.isWanted("moto_server")))
    func payloadsAreWhatReceiversDocument() throws {
        let types = [
            "pagerduty", "opsgenie", "slack", "teams", "alertmanager", "splunk", "security-hub", "eventbridge", "sqs",
        ]
        var lines: [String] = []
        for type in types {
            let sink = try Self.sink(type)
            for dispatch in Self.dispatches {
                let context = SinkContext(now: Self.now, host: "warden-1", version: "0.1")
                guard case .http(let request, _) = sink.message(for: dispatch, context) else { continue }
                // Closing an alert at Opsgenie has a body of its own.
                if type == "opsgenie", request.path != "/v2/alerts" { continue }
                // Splunk takes one document after another.
                let text = String(decoding: request.body, as: UTF8.self)
                let bodies = type == "splunk" ? text.replacing("}{", with: "}\n{").split(separator: "\n") : [text[...]]
                for body in bodies {
                    let json = try JSONReader.read(Array(body.utf8))
                    lines.append(JSONValue.object(["type": .string(type), "body": json]).compact)
                }
            }
        }
        try check(lines, "validate-payloads")
    }

    @Test(.enabled(if: Tools.isWanted("moto_server")))
    func findingsAreOCSF() throws {
        let directory = try TemporaryDirectory()
        let sink = try SinkCatalogue.make(
            "file",
            SinkSettings(name: "s", texts: ["path": directory.path + "/out", "format": "ocsf"])
        )
        var lines: [String] = []
        for (number, dispatch) in Self.dispatches.enumerated() {
            var dispatch = dispatch
            dispatch.id += "-\(number)"
            let context = SinkContext(now: Self.now, host: "warden-1", version: "0.1")
            guard case .append(let bytes, _) = sink.message(for: dispatch, context) else { continue }
            lines += String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }
        #expect(lines.count > 300)
        try check(lines, "validate-ocsf")
    }

    private func check(_ lines: [String], _ script: String) throws {
        let directory = try TemporaryDirectory()
        try directory.write(lines.joined(separator: "\n") + "\n", to: "payloads.jsonl")
        let python = try #require(Self.python)
        let program = "\(python) \(Self.checkout)/Scripts/\(script)"
        let done = try CommandRunner().shell("\(program) \(directory.path)/payloads.jsonl")
        #expect(done.status == 0, "\(done.output.prefix(3_000)) \(done.error.prefix(1_000))")
    }
}
