internal import Synchronization
public import WardenCloud

/// Answers about configurations that one run needs twice, since discovery follows them and the posture keeps them: each is
/// asked for once. Only what was answered stays, for minutes and up to a bound; refusals are asked again.
public final class AnswerMemory: HTTPTransport {
    private static let bound = 8_000_000
    private static let largest = 65_536
    private static let lifetime = Duration.seconds(600)
    /// Configurations of a bucket. Listings of its objects are no configuration.
    private static let configurations: Set<String> = [
        "accelerate", "acl", "analytics", "encryption", "inventory", "lifecycle", "location", "logging", "metrics",
        "notification", "object-lock", "ownershipControls", "policy", "publicAccessBlock", "replication", "versioning",
    ]

    private struct Entry {
        var response: HTTPResponse
        var at: ContinuousClock.Instant
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var bytes = 0
    }

    private let transport: any HTTPTransport
    private let state = Mutex(State())
    private let clock = ContinuousClock()

    public init(_ transport: any HTTPTransport) { self.transport = transport }

    /// Everything is asked anew from here on.
    public func forget() { state.withLock { $0 = State() } }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let key = Self.key(request) else { return try await transport.send(request) }
        let known = state.withLock { $0.entries[key] }
        if let known, clock.now - known.at < Self.lifetime { return known.response }
        let response = try await transport.send(request)
        // That there is none (404) is an answer as well.
        if response.status == 200 || response.status == 404, response.body.count <= Self.largest {
            let entry = Entry(response: response, at: clock.now)
            state.withLock { state in
                guard state.bytes + response.body.count <= Self.bound else { return }
                state.bytes += response.body.count - (state.entries[key]?.response.body.count ?? 0)
                state.entries[key] = entry
            }
        }
        return response
    }

    /// Nil for what is not kept. Two credentials never share an answer.
    private static func key(_ request: HTTPRequest) -> String? {
        let body = String(decoding: request.body.prefix(200), as: UTF8.self)
        let isKept =
            switch request.method {
            case "GET":
                request.path.contains("/v20180820/")
                    || request.query.contains { $0.value == nil && configurations.contains($0.name) }
            case "POST": body.contains("Action=GetCallerIdentity")
            default: false
            }
        guard isKept, let signature = request.headers["Authorization"],
            let credential = signature.split(separator: "Credential=").dropFirst().first?.prefix(while: { $0 != "/" })
        else { return nil }
        let names = ["x-amz-account-id", "x-amz-expected-bucket-owner"].map { request.headers[$0] ?? "" }
        return ([request.method, request.url, String(credential), body] + names).joined(separator: "\n")
    }
}
