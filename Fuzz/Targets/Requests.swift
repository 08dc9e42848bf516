import WardenAlerts
import WardenCloud
import WardenDomain

/// Requests of other systems to the monitor: what nobody signed is refused without a word more, and of what a caller
/// signed only what it may ask for, and asked for just now, is taken.
///
/// The first line is the timestamp, the second the request's number, the third a signature; all of it is the body.
enum Requests {
    private static let now: Int64 = 1_790_000_000_000
    private static let caller = InboundRequest.Caller(
        name: "soar",
        secret: Secret("a secret of the fuzzer"),
        actions: [.acknowledge, .resolve]
    )

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let body = Array(bytes)
        let lines = bytes.text.split(separator: "\n", omittingEmptySubsequences: false).prefix(3).map(String.init)
        let stamp = lines.first ?? ""
        let number = lines.count > 1 ? lines[1] : ""
        let own = lines.count > 2 ? lines[2] : ""
        do {
            _ = try request(body, stamp, number, own)
            throw BrokenClaim("a request that nobody signed is taken")
        } catch let refusal as InboundRequest.Refusal {
            try claim(refusal == .unsigned, "who has no secret learns '\(refusal.rawValue)'")
        }
        // The same, signed: with the time that it says, and with the right one.
        for stamp in [stamp, String(now / 1_000)] {
            let code = WebhookSignature.sign(body, timestamp: stamp, delivery: number, secret: caller.secret)
            guard let taken = try? request(body, stamp, number, "v1=" + code) else { continue }
            try claim(caller.actions.contains(taken.action), "a caller may do what it may not")
            try claim(
                !taken.target.isEmpty && taken.target.utf8.count <= 256,
                "a target of \(taken.target.utf8.count) bytes"
            )
            let age = Int64(stamp).map { now - $0 * 1_000 }
            try claim(age.map { abs($0) <= InboundRequest.freshness } == true, "a stale request is taken")
            try claim(taken.by.utf8.allSatisfy { $0 >= 0x20 }, "a name that breaks a line")
        }
    }

    private static func request(
        _ body: [UInt8],
        _ stamp: String,
        _ number: String,
        _ signature: String
    ) throws(InboundRequest.Refusal) -> InboundRequest {
        let headers = [
            "X-Trailwarden-Timestamp": stamp, "X-Trailwarden-Delivery": number, "X-Trailwarden-Signature": signature,
        ]
        return try InboundRequest(body, header: { headers[$0] }, callers: [caller], now: now)
    }
}
