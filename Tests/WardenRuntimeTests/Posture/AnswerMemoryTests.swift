import Synchronization
import Testing
import WardenCloud
import WardenRuntime

/// What a run asks for once although two parts of it need the answer.
@Suite struct AnswerMemoryTests {
    /// Answers everything alike and counts.
    private final class Counting: HTTPTransport {
        private let status: Int
        private let sent = Mutex(0)

        init(status: Int = 200) { self.status = status }

        var count: Int { sent.withLock { $0 } }

        func send(_ request: HTTPRequest) async throws -> HTTPResponse {
            sent.withLock { $0 += 1 }
            return HTTPResponse(status: status, body: Array("<Answer/>".utf8))
        }
    }

    private func request(
        _ configuration: String? = "policy",
        method: String = "GET",
        key: String = "AKIAONE",
        host: String = "logs.s3.us-east-1.amazonaws.com"
    ) -> HTTPRequest {
        let signature = "AWS4-HMAC-SHA256 Credential=\(key)/20261101/us-east-1/s3/aws4_request, Signature=00"
        let listing = [HTTPRequest.QueryItem("list-type", "2"), HTTPRequest.QueryItem("prefix", "")]
        return HTTPRequest(
            method: method,
            authority: host,
            path: "/",
            query: configuration.map { [.init($0, nil)] } ?? listing,
            headers: ["Authorization": signature]
        )
    }

    private func calls(_ requests: [HTTPRequest], status: Int = 200) async throws -> Int {
        let wire = Counting(status: status)
        let memory = AnswerMemory(wire)
        for request in requests { #expect(try await memory.send(request).status == status) }
        return wire.count
    }

    @Test func asksForAConfigurationOnce() async throws {
        #expect(try await calls([request(), request(), request()]) == 1)
        #expect(try await calls([request(), request("acl"), request(host: "old.s3.us-east-1.amazonaws.com")]) == 3)
        #expect(try await calls([request(), request()], status: 404) == 1)
    }

    @Test func neverSharesAnAnswerBetweenCredentials() async throws {
        #expect(try await calls([request(), request(key: "AKIATWO")]) == 2)
    }

    @Test(arguments: [403, 429, 500, 503]) func asksAgainAfterARefusal(status: Int) async throws {
        #expect(try await calls([request(), request()], status: status) == 2)
    }

    @Test func keepsNoListingAndNoChange() async throws {
        #expect(try await calls([request(nil), request(nil)]) == 2)
        #expect(try await calls([request(method: "PUT"), request(method: "PUT")]) == 2)
    }

    @Test func asksAnewOnceItForgot() async throws {
        let wire = Counting()
        let memory = AnswerMemory(wire)
        _ = try await memory.send(request())
        memory.forget()
        _ = try await memory.send(request())
        #expect(wire.count == 2)
    }
}
