import Foundation
import Synchronization
import Testing
import WardenAlerts
import WardenCloud
import WardenDomain
import WardenEvidence
import WardenRemedy
import WardenStore
import WardenTestSupport

@testable import WardenRuntime
@testable import WardenServer

/// Requests of other systems at a monitor: signed, once, and no more than the configuration allows.
@Suite struct ServingTests {
    private static let secret = "a-secret-of-some-length"
    private static let now: Int64 = 1_790_000_000_000

    private struct Desk {
        let directory: TemporaryDirectory
        let store: Store
        let endpoints: MonitorEndpoints
        let alert: Alert
        let approver: [UInt8]

        func ask(_ body: String, number: String = UUID().uuidString) async -> Int {
            let stamp = String(ServingTests.now / 1_000)
            let signature = WebhookSignature.sign(
                Array(body.utf8),
                timestamp: stamp,
                delivery: number,
                secret: Secret(ServingTests.secret)
            )
            return await endpoints.answer(
                .init(
                    method: "POST",
                    path: "/v1/actions",
                    headers: [
                        "x-trailwarden-timestamp": stamp, "x-trailwarden-delivery": number,
                        "x-trailwarden-signature": "v1=" + signature,
                    ],
                    body: Array(body.utf8)
                )
            ).status
        }
    }

    private func desk(
        actions: Set<InboundRequest.Action>,
        responses: [Response] = [],
        _ change: (inout ConnectConfiguration) -> Void = { _ in }
    ) throws -> Desk {
        let directory = try TemporaryDirectory()
        let state = try StateDirectory(path: directory.path)
        let store = try state.openStore()
        let alert = Alert(
            id: "a1-0001",
            kind: .detection,
            severity: .high,
            title: "Log delivery disabled",
            subject: "mallory@example.com",
            rule: "log-delivery-disabled",
            raisedAt: Self.now
        )
        try store.enqueue([], alert: AlertBook.row(alert, at: Self.now))
        let approver = [UInt8](repeating: 7, count: 32)
        var configuration = ConnectConfiguration()
        configuration.alerts.policy.responses = responses
        configuration.remedy.approvers = [.init(name: "ines", key: try #require(PlanFile.publicKey(seed: approver)))]
        change(&configuration)
        let endpoints = MonitorEndpoints(
            health: MonitorHealth(startedAt: Self.now, sources: []),
            store: store,
            live: LiveSettings(configuration),
            callers: Callers([.init(name: "soar", secret: Secret(Self.secret), actions: actions)]),
            state: state,
            ports: .system,
            clock: { Self.now },
            bell: Bell(),
            log: LogBook().log
        )
        return Desk(directory: directory, store: store, endpoints: endpoints, alert: alert, approver: approver)
    }

    private let contain = Response(name: "asked", match: AlertMatch(severity: .high), trigger: .asked)

    @Test func containPutsTheConfiguredResponseIntoTheOutboxOnce() async throws {
        let desk = try desk(actions: [.contain], responses: [contain])
        let body = #"{"action":"contain","target":"a1-0001","by":"ada"}"#
        #expect(await desk.ask(body, number: "n-1") == 202)
        #expect(await desk.ask(body, number: "n-1") == 409)
        let waiting = try desk.store.dueOutbox(sink: AlertBook.responses, at: Self.now, limit: 10)
        #expect(waiting.map(\.alerts) == [["a1-0001"]])
    }

    @Test func containNeedsARightATargetAndAResponse() async throws {
        let body = #"{"action":"contain","target":"a1-0001"}"#
        #expect(try await desk(actions: [.acknowledge], responses: [contain]).ask(body) == 403)
        #expect(try await desk(actions: [.contain]).ask(body) == 422)
        let desk = try desk(actions: [.contain], responses: [contain])
        #expect(await desk.ask(#"{"action":"contain","target":"a1-9999"}"#) == 404)
        #expect(try desk.store.dueOutbox(sink: AlertBook.responses, at: Self.now, limit: 10).isEmpty)
    }

    /// A log that takes no entry leaves the alert as it was.
    @Test func withoutTheEvidenceLogNothingIsDone() async throws {
        let desk = try desk(actions: [.acknowledge]) { $0.evidence.key = .file("/nowhere/evidence-key") }
        #expect(await desk.ask(#"{"action":"acknowledge","target":"a1-0001","by":"ada"}"#) == 503)
        #expect(try desk.store.alert("a1-0001")?.state == .open)
    }

    /// The caller's own signature approves nothing: an approver's has to be in the request.
    @Test func approveTakesASignatureOfAnApproverOnly() async throws {
        let desk = try desk(actions: [.approve])
        let state = try StateDirectory(path: desk.directory.path)
        let plan = Plan(id: "plan-abc123", created: Self.now, expires: Self.now + 1, reason: "r", changes: [])
        try PlanShelf.keep(PlanFile(plan), state)
        var signed = PlanFile(plan)
        try signed.sign("ines", seed: desk.approver)
        let good = try #require(signed.signatures.first)
        var foreign = PlanFile(plan)
        try foreign.sign("eve", seed: [UInt8](repeating: 9, count: 32))
        let bad = try #require(foreign.signatures.first)
        func body(_ target: String, _ key: String, _ value: String) -> String {
            #"{"action":"approve","target":"\#(target)","approval":{"key":"\#(key)","signature":"\#(value)"}}"#
        }
        #expect(await desk.ask(#"{"action":"approve","target":"plan-abc123"}"#) == 400)
        #expect(await desk.ask(body("plan-abc123", bad.key, bad.value)) == 403)
        #expect(await desk.ask(body("plan-abc123", good.key, bad.value)) == 403)
        #expect(await desk.ask(body("plan-none", good.key, good.value)) == 404)
        #expect(await desk.ask(body("plan-../../key", good.key, good.value)) == 404)
        #expect(await desk.ask(body("plan-abc123", good.key, good.value)) == 202)
        let text = try String(contentsOfFile: PlanShelf.path("plan-abc123", state), encoding: .utf8)
        #expect(try PlanFile(reading: text, file: "t").isSigned(by: good.key))
    }

    /// Without its entry in the evidence log nothing is done, and the same request may come again.
    @Test func whatCannotBeRecordedMayBeAskedForAgain() async throws {
        let desk = try desk(actions: [.acknowledge]) { $0.evidence.key = .environment("TRAILWARDEN_TEST_NO_SUCH_KEY") }
        let body = #"{"action":"acknowledge","target":"a1-0001","by":"ada"}"#
        for _ in 0..<2 { #expect(await desk.ask(body, number: "n-1") == 503) }
        #expect(try desk.store.alert("a1-0001")?.state != .acknowledged)
    }

    @Test func acknowledgeIsDoneAtOnce() async throws {
        let desk = try desk(actions: [.acknowledge])
        #expect(await desk.ask(#"{"action":"acknowledge","target":"a1-0001","by":"ada"}"#) == 200)
        #expect(try desk.store.alert("a1-0001")?.state == .acknowledged)
        let reader = try EvidenceReader(state: desk.directory.path)
        let entry = try #require(try reader.entries(.init(kind: "monitor.asked")).first)
        let body = try reader.body(of: entry)
        #expect(
            entry.subject == "a1-0001" && body?["action"] == "acknowledge"
                && body?["by"]?.text?.hasPrefix("ada through ") == true
        )
    }
}

/// Names in the orders of a response stand for what the alert says, or the order is not given.
@Suite struct OrderTemplateTests {
    private var alert: Alert {
        var alert = Alert(
            id: "a",
            kind: .detection,
            severity: .high,
            title: "t",
            subject: "mallory@example.com",
            raisedAt: 0
        )
        let context = EventContext(
            source: .databricks,
            principal: "mallory@example.com",
            sourceAddress: "203.0.113.9",
            details: [
                .init(field: "requestParams.config_id", value: "c-1"),
                .init(field: "requestParams.name", value: "da***"),
            ]
        )
        alert.samples = [.init(location: EventLocation(file: "f", line: 1, offset: 0), event: context)]
        return alert
    }

    private static func policy(_ response: Response) -> AlertPolicy {
        var policy = AlertPolicy()
        policy.responses = [response]
        return policy
    }

    /// What happened long ago is not answered by itself.
    @Test(arguments: [
        (Response.Trigger.raised, Int64(60_000), true), (.raised, 86_400_000, false), (.asked, 60_000, false),
    ])
    func answersOnlyWhatIsRecent(_ trigger: Response.Trigger, _ age: Int64, _ isDue: Bool) {
        var alert = alert
        alert.lastSeen = 1_790_000_000_000 - age
        let response = Response(name: "r", match: AlertMatch(), trigger: trigger)
        #expect(response.isDue(for: alert, at: 1_790_000_000_000) == isDue)
        let book = AlertBook(policy: Self.policy(response))
        let drafts = book.change(alert, known: nil, at: 1_790_000_000_000)
        #expect(drafts.flatMap(\.1).contains { $0.sink == AlertBook.responses } == isDue)
    }

    @Test(arguments: [
        ("{principal}", "mallory@example.com"), ("{address}/32", "203.0.113.9/32"),
        ("{requestParams.config_id}", "c-1"),
        ("fixed", "fixed"), ("{workspace}", nil), ("{requestParams.name}", nil), ("{open", nil),
    ])
    func fillsOrRefuses(_ text: String, _ expected: String?) {
        #expect(OrderTemplate.filled(text, alert) == expected)
    }
}
