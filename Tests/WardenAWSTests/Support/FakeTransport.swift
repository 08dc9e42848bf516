import Synchronization
import WardenAWS
import WardenCloud

/// Answers by a function and remembers what was asked.
final class FakeTransport: HTTPTransport {
    private let requestsSeen = Mutex<[HTTPRequest]>([])
    private let answer: @Sendable (HTTPRequest, Int) throws -> HTTPResponse

    /// - Parameter answer: given the request and how many came before it.
    init(_ answer: @escaping @Sendable (HTTPRequest, Int) throws -> HTTPResponse) { self.answer = answer }

    var requests: [HTTPRequest] { requestsSeen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let number = requestsSeen.withLock { requests in
            requests.append(request)
            return requests.count - 1
        }
        return try answer(request, number)
    }
}

extension HTTPResponse {
    init(_ text: String, status: Int = 200, headers: HTTPHeaders = [:]) {
        self.init(status: status, headers: headers, body: Array(text.utf8))
    }
}

enum Fake {
    static let keys = AWSCredentials(
        accessKeyID: "AKIAIOSFODNN7EXAMPLE",
        secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY"
    )

    /// A clock that stands still and sleeps that take no time.
    static let now: Int64 = 1_700_000_000_000
    static let time = CloudTime(now: { now }, sleep: { _ in }, jitter: { 0 })

    static func cloud(_ transport: FakeTransport) -> CloudClient {
        CloudClient(transport: transport, time: time, retry: RetryPolicy(maximumAttempts: 3))
    }

    static func session(
        _ transport: FakeTransport,
        region: String = "eu-west-1",
        endpoints: AWSEndpoints = AWSEndpoints()
    ) -> AWSSession {
        AWSSession(cloud: cloud(transport), source: FixedCredentials(keys), region: region, endpoints: endpoints)
    }

    static func ports(
        _ environment: [String: String] = [:],
        files: [String: String] = [:],
        run: @escaping @Sendable (String) async -> String? = { _ in nil }
    ) -> LocalPorts {
        LocalPorts(environment: environment, home: "/home/a", readFile: { files[$0] }, run: run)
    }
}

extension Result where Failure == CloudGap {
    var gap: CloudGap? {
        if case .failure(let gap) = self { gap } else { nil }
    }
}
