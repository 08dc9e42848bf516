import Testing
import WardenCloud
import WardenDomain

@Suite struct CloudClientTests {
    private let clock = FakeClock()

    private func send(
        _ steps: [ScriptedTransport.Step],
        isIdempotent: Bool = true,
        attempts: Int = 4
    ) async -> (Result<JSONValue, CloudGap>, ScriptedTransport) {
        let transport = ScriptedTransport(steps)
        let client = CloudClient(
            transport: transport,
            time: clock.time,
            retry: RetryPolicy(maximumAttempts: attempts)
        )
        let request = HTTPRequest(authority: "host.example", path: "/things")
        let call = CloudCall(
            request,
            operation: "list things",
            resource: "things",
            permission: .readWorkspaces,
            isIdempotent: isIdempotent
        )
        let result = await client.send(call, as: PlainDialect()) { try JSONReader.read($0.body) }
        return (result, transport)
    }

    @Test func givesTheAnswer() async {
        let (result, transport) = await send([.json(#"{"a":1}"#)])
        #expect(result == .success(["a": 1]))
        #expect(transport.requests.count == 1)
        #expect(transport.requests[0].headers["User-Agent"] == "trailwarden")
    }

    @Test(arguments: [
        (403, CloudGap.Kind.denied, 1), (401, .unauthenticated, 1), (404, .notFound, 1), (400, .rejected, 1),
        (429, .throttled, 4), (500, .serverFailure, 4), (503, .serverFailure, 4),
    ])
    func namesEveryFailure(status: Int, kind: CloudGap.Kind, sends: Int) async throws {
        let (result, transport) = await send([.status(status, "no")])
        guard case .failure(let gap) = result else { throw Unexpected() }
        #expect(gap.kind == kind && gap.status == status && gap.permission == "account admin")
        #expect(transport.requests.count == sends)
    }

    @Test func waitsAsLongAsTheServerAsks() async {
        let (result, _) = await send([.status(429, "", ["Retry-After": "7"]), .json("{}")])
        #expect(result == .success([:]))
        #expect(clock.slept.first == .seconds(7))
    }

    @Test func neverSendsATimedOutChangeTwice() async throws {
        let (result, transport) = await send(
            [.failure(TransportFailure(.timeout, "host: timed out"))],
            isIdempotent: false
        )
        guard case .failure(let gap) = result else { throw Unexpected() }
        #expect(gap.kind == .unreachable)
        #expect(transport.requests.count == 1)
    }

    @Test func readsAgainWhatWasCut() async {
        let (result, transport) = await send([.json(#"{"a":[1,2"#), .json(#"{"a":[1,2]}"#)])
        #expect(result == .success(["a": [1, 2]]))
        #expect(transport.requests.count == 2)
    }

    @Test func callsABodyThatStaysCutMalformed() async throws {
        let (result, transport) = await send([.json(#"{"a":[1,2"#)])
        guard case .failure(let gap) = result else { throw Unexpected() }
        #expect(gap.kind == .malformed && gap.message.contains("too early"))
        #expect(transport.requests.count == 4)
    }

    @Test func callsAPageOfHTMLMalformed() async throws {
        let (result, transport) = await send([.status(200, "<!doctype html><html><title>Sign in</title></html>")])
        guard case .failure(let gap) = result else { throw Unexpected() }
        #expect(gap.kind == .malformed && gap.message.contains("HTML"))
        #expect(transport.requests.count == 1)
    }

    @Test func keepsCredentialsOutOfMessages() async throws {
        let token = "dapi" + String(repeating: "0a1b", count: 8)
        let (result, _) = await send([.status(403, "token \(token) may not; Authorization: Bearer \(token)")])
        guard case .failure(let gap) = result else { throw Unexpected() }
        #expect(!gap.description.contains(token) && gap.description.contains("may not"))
    }

    @Test func boundsWhatRunsAtOneHost() async {
        let gate = HostGate(limit: 3)
        let client = CloudClient(transport: ScriptedTransport([.json("{}")]), time: clock.time, gate: gate)
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let request = HTTPRequest(authority: "host.example", path: "/\(number)")
                    let call = CloudCall(request, operation: "get", resource: "r")
                    let result = await client.send(call, as: PlainDialect()) { try JSONReader.read($0.body) }
                    return result == .success([:])
                }
            }
            for await isDone in group { #expect(isDone) }
        }
        #expect(await gate.peak <= 3)
    }

    private struct Unexpected: Error {}
}
