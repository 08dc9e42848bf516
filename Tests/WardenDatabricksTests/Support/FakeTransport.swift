import Synchronization
import WardenCloud
import WardenDatabricks

/// Answers by a function and remembers the exchanges.
final class FakeTransport: HTTPTransport {
    struct Exchange: Sendable {
        var request: HTTPRequest
        var response: HTTPResponse
    }

    private let seen = Mutex<[Exchange]>([])
    private let answer: @Sendable (HTTPRequest, Int) throws -> HTTPResponse

    /// - Parameter answer: given the request and how many came before it.
    init(_ answer: @escaping @Sendable (HTTPRequest, Int) throws -> HTTPResponse) { self.answer = answer }

    var exchanges: [Exchange] { seen.withLock { $0 } }
    var requests: [HTTPRequest] { exchanges.map(\.request) }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = try answer(request, seen.withLock { $0.count })
        seen.withLock { $0.append(Exchange(request: request, response: response)) }
        return response
    }
}

extension HTTPResponse {
    init(_ text: String, status: Int = 200, headers: HTTPHeaders = [:]) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }
}

extension HTTPRequest {
    func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

enum Fake {
    /// Shaped like a token, and none.
    static let token = "dapi" + String(repeating: "0f", count: 16)
    static let time = CloudTime(now: { 1_700_000_000_000 }, sleep: { _ in }, jitter: { 0 })

    static func cloud(_ transport: FakeTransport) -> CloudClient {
        CloudClient(transport: transport, time: time, retry: RetryPolicy(maximumAttempts: 3))
    }

    static func workspace(_ transport: FakeTransport) -> DatabricksWorkspace {
        DatabricksWorkspace(client: client(transport))
    }

    static func account(_ transport: FakeTransport) -> DatabricksAccount {
        DatabricksAccount(client: client(transport), accountID: "acc")
    }

    private static func client(_ transport: FakeTransport) -> DatabricksClient {
        DatabricksClient(
            cloud: cloud(transport),
            host: Endpoint(authority: "dbc-1.cloud.databricks.com"),
            authorizer: FixedToken(Secret(token))
        )
    }
}

extension Result where Failure == CloudGap {
    var gap: CloudGap? {
        if case .failure(let gap) = self { gap } else { nil }
    }
}
