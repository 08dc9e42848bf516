import Foundation
import Testing
import WardenTestSupport

/// `trailwarden rule match`, as a user runs it.
@Suite struct RuleMatchTests {
    private static let rules = """
        title: Failed login
        id: 5f3d9f3c-1111-4a5b-9c3d-000000000001
        name: failed_login
        logsource: {product: databricks}
        detection: {selection: {action: login, ok: false}, condition: selection}
        ---
        title: Good login
        name: good_login
        logsource: {product: databricks}
        detection: {selection: {action: login, ok: true}, condition: selection}
        ---
        title: Many failures
        name: many_failures
        correlation:
          type: event_count
          rules: [failed_login]
          group-by: [user]
          timespan: 10m
          condition: {gte: 3}
        ---
        title: Broken in
        id: 5f3d9f3c-1111-4a5b-9c3d-000000000002
        correlation:
          type: temporal_ordered
          rules: [many_failures, good_login]
          group-by: [user]
          timespan: 10m
          generate: true
        ---
        title: Any b
        logsource: {category: whatever}
        detection: {sel: {user|startswith: B}, condition: sel}

        """

    /// Lines out of time order: correlations go by event time.
    private static let events = """
        {"timestamp":1700000002000,"user":"alice","action":"login","ok":false}
        {"timestamp":1700000001000,"user":"alice","action":"login","ok":false}

        {"timestamp":"2023-11-14T22:13:25Z","user":"alice","action":"login","ok":true}
        {"timestamp":1700000003000,"user":"alice","action":"login","ok":false}
        {"timestamp":1700000003000,"user":"bob","action":"login","ok":false}

        """

    private static let expected = [
        #"{"line":4,"rule":"Good login","id":null}"#,
        #"{"line":4,"rule":"Broken in","id":"5f3d9f3c-1111-4a5b-9c3d-000000000002"}"#,
        #"{"line":5,"rule":"Many failures","id":null}"#,
        #"{"line":6,"rule":"Any b","id":null}"#,
    ]

    private func files(
        _ rules: String = Self.rules,
        _ events: String = Self.events
    ) throws
        -> (directory: TemporaryDirectory, rules: String, events: String)
    {
        let directory = try TemporaryDirectory()
        return (directory, try directory.write(rules, to: "rules/r.yml"), try directory.write(events, to: "e.jsonl"))
    }

    @Test func namesLinesInOrderAndCorrelationsByTheirCompletingLine() throws {
        let files = try files()
        let outcome = try CommandRunner().run(
            ["rule", "match", files.rules, "--events", files.events, "--generic", "--output", "jsonl"])
        #expect(outcome.status == 0)
        #expect(outcome.lines == Self.expected)
        #expect(outcome.error.isEmpty)
    }

    @Test func anOrderMayNameARuleTwice() throws {
        let directory = try TemporaryDirectory()
        let order = """
            title: In, out, in again
            correlation:
              type: temporal_ordered
              rules: [failed_login, good_login, failed_login]
              group-by: [user]
              timespan: 10m
            """
        let rules = try directory.write(Self.rules + "---\n" + order, to: "rules.yml")
        let events = ["false", "true", "true", "false"].enumerated().map { index, ok in
            #"{"timestamp":170000000\#(index)000,"user":"alice","action":"login","ok":\#(ok)}"# + "\n"
        }
        let arguments = ["rule", "match", rules, "--generic", "--events", "-"]
        let outcome = try CommandRunner().run(arguments, input: events.joined())
        let found = outcome.lines.filter { $0.contains("In, out, in again") }
        #expect(found == [#"{"line":4,"rule":"In, out, in again","id":null}"#], "\(outcome.output) \(outcome.error)")
    }

    /// Arrays of texts, and of objects that hold the field.
    @Test func valuesAreCountedInsideArrays() throws {
        let rules = """
            title: A
            name: a
            logsource: {product: x}
            detection: {s: {k: v}, condition: s}
            ---
            title: Plain
            correlation: {type: value_count, rules: [a], timespan: 1m, condition: {field: f, gte: 3}}
            ---
            title: Inside
            correlation: {type: value_count, rules: [a], timespan: 1m, condition: {field: o.n, gte: 3}}

            """
        let files = try files(
            rules,
            """
            {"timestamp":1000,"k":"v","f":["x","y"],"o":[{"n":1},{"n":2},{"n":3}]}
            {"timestamp":2000,"k":"v","f":["y",null,"z\\u001e"],"o":[]}

            """
        )
        let outcome = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events, "--generic"])
        let expected = [#"{"line":1,"rule":"Inside","id":null}"#, #"{"line":2,"rule":"Plain","id":null}"#]
        #expect(outcome.lines == expected, "\(outcome.error)")
    }

    @Test func readsStandardInputAndDirectoriesOfRules() throws {
        let files = try files()
        let outcome = try CommandRunner().run(
            ["rule", "match", files.directory.path + "/rules", "--events", "-", "--generic"],
            input: Self.events
        )
        #expect(outcome.status == 0)
        #expect(outcome.lines == Self.expected)
    }

    @Test func refusedRulesAreToldWithPlaceAndTheOthersStillRun() throws {
        let broken =
            Self.rules + """
                ---
                title: Broken
                logsource: {product: databricks}
                detection: {sel: {user|foo: b}, condition: sel}

                """
        let files = try files(broken)
        let outcome = try CommandRunner().run(
            ["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(outcome.status == 3)
        #expect(outcome.lines == Self.expected)
        #expect(outcome.error.contains("unknown modifier 'foo'"))
        #expect(outcome.error.contains("r.yml:36:"))
        #expect(outcome.error.contains("help:"))
    }

    @Test func unreadableLinesAreCountedAndTheRestIsAnswered() throws {
        let files = try files(Self.rules, Self.events + "{bad\n[1]\n\"text\"\n")
        let outcome = try CommandRunner().run(
            ["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(outcome.status == 3)
        #expect(outcome.lines == Self.expected)
        #expect(outcome.error.contains("e.jsonl:7: "))
        #expect(outcome.error.contains("e.jsonl:9: "))
    }

    @Test func eventsWithoutTimeMatchRulesButNotCorrelations() throws {
        let events = Self.events.replacingOccurrences(of: "timestamp", with: "when")
        let files = try files(Self.rules, events)
        let without = try CommandRunner().run(
            ["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(without.status == 3)
        #expect(without.lines == [Self.expected[0], Self.expected[3]])
        #expect(without.error.contains("no readable event time"))
        let named = try CommandRunner().run(
            ["rule", "match", files.rules, "--events", files.events, "--generic", "--time-field", "when"])
        #expect(named.status == 0)
        #expect(named.lines == Self.expected)
    }

    /// A number is milliseconds, however small, also as text and with a fraction.
    @Test(arguments: [("0", "600000", 1), ("0", "600001", 0), ("-300000", "\"300000\"", 1), ("0.0", "6e5", 1)])
    func numbersAreMilliseconds(_ first: String, _ second: String, _ matches: Int) throws {
        let rules = """
            title: A
            name: a
            logsource: {product: x}
            detection: {s: {k: v}, condition: s}
            ---
            title: Two
            correlation: {type: event_count, rules: [a], timespan: 10m, condition: {gte: 2}}

            """
        let events = [first, second].map { #"{"timestamp":\#($0),"k":"v"}"# }.joined(separator: "\n")
        let files = try files(rules, events)
        let outcome = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(outcome.lines.count == matches)
        #expect(outcome.status == 0)
    }

    /// Without `--generic` records are told by shape, and a rule about another source does not see them.
    @Test func logsourcesDecideUnlessGeneric() throws {
        let rules = """
            title: Databricks
            logsource: {product: databricks}
            detection: {s: {actionName: login}, condition: s}
            ---
            title: CloudTrail
            logsource: {product: aws, service: cloudtrail}
            detection: {s: {actionName: login}, condition: s}

            """
        let event = #"{"version":"2.0","timestamp":1700000000000,"serviceName":"accounts","actionName":"login"}"#
        let files = try files(rules, event + "\n")
        let shaped = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events])
        #expect(shaped.lines == [#"{"line":1,"rule":"Databricks","id":null}"#])
        let generic = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(generic.lines.count == 2)
    }

    /// Generic events are read as they are, even where they look like a shape that is otherwise rewritten.
    @Test func genericEventsAreNotRewritten() throws {
        let rules =
            "title: T\nlogsource: {}\ndetection: {s: {event_date: '2024-01-01', action_name: x}, condition: s}\n"
        let event =
            #"{"event_time":"2024-01-01T00:00:00Z","event_date":"2024-01-01","service_name":"s","action_name":"x","request_params":{},"user_identity":{}}"#
        let files = try files(rules, event + "\n")
        let outcome = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events, "--generic"])
        #expect(outcome.lines == [#"{"line":1,"rule":"T","id":null}"#])
    }

    @Test func recordsOnOneLineAreTellableApart() throws {
        let record = { (name: String, second: Int) in
            #"{"eventVersion":"1.11","eventTime":"2026-03-02T10:00:0\#(second)Z","eventSource":"kms.amazonaws.com","eventName":"\#(name)","userIdentity":{"arn":"a"}}"#
        }
        let rules = """
            title: Key
            name: key
            logsource: {product: aws, service: cloudtrail}
            detection: {s: {eventName: DisableKey}, condition: s}
            ---
            title: Three keys
            correlation: {type: event_count, rules: [key], group-by: [userIdentity.arn], timespan: 1m, condition: {gte: 3}}

            """
        let document = #"{"Records":[\#((1...3).map { record("DisableKey", $0) }.joined(separator: ","))]}"#
        let files = try files(rules, document)
        let outcome = try CommandRunner().run(["rule", "match", files.rules, "--events", files.events])
        #expect(outcome.lines == [#"{"line":1,"rule":"Three keys","id":null}"#])
    }

    @Test func theBuiltInRulesAnswer() throws {
        let event =
            #"{"version":"2.0","auditLevel":"ACCOUNT_LEVEL","timestamp":1772449200000,"workspaceId":0,"userIdentity":{"email":"a@example.com"},"serviceName":"logDelivery","actionName":"updateLogDeliveryConfiguration","requestParams":{"config_id":"c1","status":"DISABLED"},"response":{"statusCode":200}}"#
        let outcome = try CommandRunner().run(["rule", "match", "--pack", "--events", "-"], input: event + "\n")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(#"{"line":1,"rule":"Audit log delivery switched off","id":""#))
    }

    @Test func wrongUseLeavesWith64() throws {
        #expect(try CommandRunner().run(["rule", "match", "--events", "x"]).status == 64)
        #expect(try CommandRunner().run(["rule", "match", "r.yml"]).status == 64)
        #expect(try CommandRunner().run(["rule", "match", "-", "--events", "-"]).status == 64)
    }

    @Test func missingFilesLeaveWithOne() throws {
        let files = try files()
        let noRules = try CommandRunner().run(["rule", "match", "/nonexistent.yml", "--events", files.events])
        #expect(noRules.status == 1)
        #expect(noRules.error.contains("/nonexistent.yml"))
        let noEvents = try CommandRunner().run(["rule", "match", files.rules, "--events", "/nonexistent.jsonl"])
        #expect(noEvents.status == 1)
        #expect(noEvents.error.contains("/nonexistent.jsonl"))
    }

    @Test func pipelinesMapFields() throws {
        let files = try files()
        let rules = try files.directory.write(
            "title: Mapped\nlogsource: {product: databricks}\ndetection: {s: {Who: alice}, condition: s}\n",
            to: "m.yml"
        )
        let pipeline = try files.directory.write(
            """
            name: p
            priority: 10
            transformations:
              - id: m
                type: field_name_mapping
                mapping: {Who: user}

            """,
            to: "p.yml"
        )
        let outcome = try CommandRunner().run(
            ["rule", "match", rules, "--events", files.events, "--generic", "--pipeline", pipeline])
        #expect(outcome.lines.count == 4)
    }
}
