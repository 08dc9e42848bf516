internal import Synchronization
internal import WardenCloud

/// Sends calls on and remembers them with their answers' status, so that they can be sent again by themselves.
final class CallLog: HTTPTransport {
    struct Call {
        var request: HTTPRequest
        /// Nil = no answer came.
        var status: Int?
    }

    private let base: any HTTPTransport
    private let sent = Mutex<[Call]>([])

    init(_ base: any HTTPTransport) { self.base = base }

    /// In the order in which they were sent.
    var calls: [Call] { sent.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let index = sent.withLock { sent in
            sent.append(Call(request: request))
            return sent.count - 1
        }
        let response = try await base.send(request)
        sent.withLock { $0[index].status = response.status }
        return response
    }
}
