import Testing
import WardenAlerts
import WardenCloud

/// Requests of other systems: who may ask for what, once, and now.
@Suite struct InboundTests {
    private let callers = [
        InboundRequest.Caller(name: "soar", secret: Secret("correct horse battery"), actions: [.acknowledge]),
        InboundRequest.Caller(name: "other", secret: Secret("another long secret"), actions: [.contain]),
    ]
    private let body = Array(#"{"action":"acknowledge","target":"a1-1","by":"ada","note":"seen"}"#.utf8)

    private func headers(
        _ body: [UInt8],
        secret: String = "correct horse battery",
        at seconds: Int64 = Fixture.now / 1_000
    ) -> [String: String] {
        let signature = WebhookSignature.sign(
            body,
            timestamp: String(seconds),
            delivery: "n-1",
            secret: Secret(secret)
        )
        return [
            "X-Trailwarden-Timestamp": String(seconds), "X-Trailwarden-Delivery": "n-1",
            "X-Trailwarden-Signature": "v1=" + signature,
        ]
    }

    private func read(_ body: [UInt8], _ headers: [String: String]) throws(InboundRequest.Refusal) -> InboundRequest {
        try InboundRequest(body, header: { headers[$0] }, callers: callers, now: Fixture.now)
    }

    @Test func takesASignedRequest() throws {
        let request = try read(body, headers(body))
        #expect(request.action == .acknowledge)
        #expect(request.target == "a1-1")
        #expect(request.by == "ada through soar")
        #expect(request.number == "soar/n-1")
    }

    @Test func refusesWhatIsNotSigned() {
        var changed = body
        changed[30] ^= 1
        #expect(throws: InboundRequest.Refusal.unsigned) { try read(changed, headers(body)) }
        #expect(throws: InboundRequest.Refusal.unsigned) { try read(body, headers(body, secret: "wrong secret here")) }
        #expect(throws: InboundRequest.Refusal.unsigned) { try read(body, [:]) }
        var renumbered = headers(body)
        renumbered["X-Trailwarden-Delivery"] = "n-2"
        #expect(throws: InboundRequest.Refusal.unsigned) { try read(body, renumbered) }
    }

    @Test(arguments: [-301, 301, 100_000])
    func refusesWhatIsNotFresh(_ seconds: Int64) {
        #expect(throws: InboundRequest.Refusal.stale) {
            try read(body, headers(body, at: Fixture.now / 1_000 + seconds))
        }
    }

    /// A number that no clock shows is stale, not the end of the process.
    @Test(arguments: [Int64.min, .min / 1_000, -1, .max / 1_000, .max])
    func refusesTimesThatNoClockShows(_ seconds: Int64) {
        #expect(throws: InboundRequest.Refusal.stale) { try read(body, headers(body, at: seconds)) }
    }

    @Test func refusesWhatTheCallerMayNotAskFor() {
        let contain = Array(#"{"action":"contain","target":"i-1"}"#.utf8)
        #expect(throws: InboundRequest.Refusal.forbidden) { try read(contain, headers(contain)) }
        #expect(throws: Never.self) { try read(contain, headers(contain, secret: "another long secret")) }
        let odd = Array(#"{"action":"delete","target":"x"}"#.utf8)
        #expect(throws: InboundRequest.Refusal.malformed) { try read(odd, headers(odd)) }
    }
}
