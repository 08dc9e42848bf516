internal import Synchronization
internal import WardenCloud

/// Sends calls on and remembers them, so that they can be sent again by themselves.
final class CallLog: HTTPTransport {
    private let base: any HTTPTransport
    private let calls = Mutex<[HTTPRequest]>([])

    init(_ base: any HTTPTransport) { self.base = base }

    var requests: [HTTPRequest] { calls.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        calls.withLock { $0.append(request) }
        return try await base.send(request)
    }
}
