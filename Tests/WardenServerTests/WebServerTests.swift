import Testing
import WardenCloud
import WardenServer
import WardenTransport
import WardenWeb

@Suite struct WebServerTests {
    /// Runs the server, asks once, and stops it.
    private func ask(
        _ path: String,
        host: String? = nil,
        method: String = "GET",
        body: [UInt8] = [],
        options: WebServer.Options = .init(largestBody: 100),
        handler: @escaping WebRoute.Handler
    ) async throws -> HTTPResponse {
        let server = WebServer(options, handler: handler)
        let (ports, report) = AsyncStream<Int>.makeStream()
        let running = Task { try await server.run { report.yield($0) } }
        defer { running.cancel() }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let parts = path.split(separator: "?").map(String.init)
        var request = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "127.0.0.1:\(port)",
            path: parts[0],
            query: parts.dropFirst().isEmpty ? [] : [.init("b", "c d")],
            body: body
        )
        if let host { request.headers["Host"] = host }
        return try await NetworkTransport().send(request)
    }

    @Test func servesOnAFreePortWithSecurityHeaders() async throws {
        let response = try await ask("/a?query") { .text("\($0.path) \($0.query("b") ?? "") \($0.remoteAddress)") }
        #expect(response.status == 200)
        #expect(String(decoding: response.body, as: UTF8.self) == "/a c d 127.0.0.1")
        #expect(response.headers["content-security-policy"]?.contains("default-src 'none'") == true)
        #expect(response.headers["x-content-type-options"] == "nosniff")
        #expect(response.headers["cache-control"] == "no-store")
    }

    @Test func refusesBodiesThatAreTooLarge() async throws {
        let response = try await ask("/", method: "POST", body: [UInt8](repeating: 65, count: 101)) { _ in .text("in") }
        #expect(response.status == 413)
    }

    @Test func refusesNamesThatAreNotItsOwn() async throws {
        let response = try await ask("/", host: "rebound.example") { _ in .text("secret") }
        #expect(response.status == 421)
        #expect(!String(decoding: response.body, as: UTF8.self).contains("secret"))
    }

    @Test func sendsStreamsToTheirEnd() async throws {
        let response = try await ask("/") { _ in
            let (stream, sink) = AsyncStream<[UInt8]>.makeStream()
            sink.yield(Array("one,".utf8))
            sink.yield(Array("two".utf8))
            sink.finish()
            return WebResponse(status: 200, body: .stream(stream))
        }
        #expect(String(decoding: response.body, as: UTF8.self) == "one,two")
    }

    /// A connection that was accepted and not looked at yet must not end the process when the server is told to stop.
    @Test func stopsWhileConnectionsArrive() async throws {
        for _ in 0..<10 {
            let server = WebServer(.init()) { _ in .text("here") }
            let (ports, report) = AsyncStream<Int>.makeStream()
            let running = Task { try await server.run { report.yield($0) } }
            var iterator = ports.makeAsyncIterator()
            let port = try #require(await iterator.next())
            let transport = NetworkTransport()
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<40 {
                    group.addTask {
                        if number == 10 { running.cancel() }
                        // Answered or refused: both are right.
                        let request = HTTPRequest(scheme: "http", authority: "127.0.0.1:\(port)", path: "/\(number)")
                        _ = try? await transport.send(request)
                    }
                }
            }
            try await running.value
        }
    }

    /// An open stream ends with the server, although nobody ends it.
    @Test func cutsStreamsThatStayOpen() async throws {
        let server = WebServer(.init()) { _ in
            let (stream, sink) = AsyncStream<[UInt8]>.makeStream()
            sink.yield(Array("one,".utf8))
            return WebResponse(status: 200, body: .stream(stream))
        }
        let (ports, report) = AsyncStream<Int>.makeStream()
        let running = Task { try await server.run { report.yield($0) } }
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let request = HTTPRequest(scheme: "http", authority: "127.0.0.1:\(port)", path: "/")
        async let answer = try? NetworkTransport().send(request)
        try await Task.sleep(for: .milliseconds(100))
        running.cancel()
        try await running.value
        _ = await answer
    }
}
