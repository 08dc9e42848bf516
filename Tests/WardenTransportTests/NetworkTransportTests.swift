import HTTPTypes
import Hummingbird
import Testing
import WardenCloud
import WardenServer
import WardenTransport

/// The transport against a server on loopback that answers well and badly.
@Suite struct NetworkTransportTests {
    private typealias Outgoing = WardenCloud.HTTPRequest

    private func withServer(_ test: @escaping @Sendable (String) async throws -> Void) async throws {
        let router = Router()
        router.get("/huge") { _, _ in String(repeating: "x", count: 100_000) }
        router.get("/away") { _, _ in
            Response(status: .found, headers: [.location: "https://elsewhere.example/"])
        }
        router.get("/slow") { _, _ in
            try await Task.sleep(for: .seconds(30))
            return "late"
        }
        router.get("**") { request, _ in request.uri.description + "\n" + (request.headers[.userAgent] ?? "") }
        let (ports, found) = AsyncStream<Int>.makeStream()
        let application = Application(
            router: router,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in found.yield(channel.localAddress?.port ?? 0) }
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.serve() }
            var iterator = ports.makeAsyncIterator()
            let port = await iterator.next() ?? 0
            defer { group.cancelAll() }
            try await test("127.0.0.1:\(port)")
        }
    }

    private let transport = NetworkTransport(limits: TransportLimits(connectTimeout: .seconds(30)))

    @Test func sendsPathsAndQueriesAsTheyWereSigned() async throws {
        let transport = transport
        try await withServer { authority in
            let paths = ["/a%20b%2Bc", "/a//b", "/x/../y/./z", "/%C3%A9~%2A", "/plain%2Fslash/", "/semi%3Bcolon%3D"]
            for path in paths {
                let query: [Outgoing.QueryItem] = [.init("policy", nil), .init("k", "a b+c&d=é/"), .init("e", "")]
                let request = Outgoing(
                    scheme: "http",
                    authority: authority,
                    path: path,
                    query: query,
                    headers: ["User-Agent": "trailwarden/1"]
                )
                let response = try await transport.send(request)
                #expect(String(decoding: response.body, as: UTF8.self) == request.target + "\ntrailwarden/1")
            }
        }
    }

    @Test func takesNoMoreThanTheBound() async throws {
        let transport = transport
        try await withServer { authority in
            var request = Outgoing(scheme: "http", authority: authority, path: "/huge")
            let whole = try await transport.send(request)
            #expect(whole.body.count == 100_000)
            request.maximumResponseBytes = 1_000
            let bounded = request
            let failure = await #expect(throws: TransportFailure.self) { try await transport.send(bounded) }
            #expect(failure?.kind == .tooLarge)
        }
    }

    @Test func followsNoRedirect() async throws {
        let transport = transport
        try await withServer { authority in
            let request = Outgoing(scheme: "http", authority: authority, path: "/away")
            let response = try await transport.send(request)
            #expect(response.status == 302)
        }
    }

    @Test func givesUpInTimeWithoutNamingTheQuery() async throws {
        let transport = transport
        try await withServer { authority in
            let query: [Outgoing.QueryItem] = [.init("token", "hush-hush")]
            var request = Outgoing(scheme: "http", authority: authority, path: "/slow", query: query)
            request.timeout = .milliseconds(100)
            let impatient = request
            let failure = await #expect(throws: TransportFailure.self) { try await transport.send(impatient) }
            #expect(failure?.kind == .timeout && failure?.message == "\(authority): timed out")
        }
    }

    @Test func saysThatNobodyAnswers() async throws {
        let request = Outgoing(scheme: "http", authority: "127.0.0.1:1", path: "/")
        let failure = await #expect(throws: TransportFailure.self) { try await transport.send(request) }
        #expect(failure?.kind == .unreachable)
    }

    @Test(arguments: ["dbc-1.cloud.databricks.com", "10.0.0.1", "169.254.169.254.example.com"])
    func sendsNothingInClearToOthers(host: String) async throws {
        let failure = await #expect(throws: TransportFailure.self) {
            try await transport.send(Outgoing(scheme: "http", authority: host, path: "/"))
        }
        #expect(failure?.message.contains("plain http is refused") == true)
    }

    @Test func endsWhenItsTaskDoes() async throws {
        let transport = transport
        try await withServer { authority in
            let request = Outgoing(scheme: "http", authority: authority, path: "/slow")
            let task = Task { try await transport.send(request) }
            task.cancel()
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }
}
