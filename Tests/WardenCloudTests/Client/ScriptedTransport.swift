import Synchronization
import WardenCloud
import WardenDomain

/// Answers from a script, in order, and remembers what was asked. The last step repeats.
final class ScriptedTransport: HTTPTransport {
    enum Step: Sendable {
        case response(Int, String, HTTPHeaders)
        case failure(TransportFailure)

        static func json(_ text: String) -> Step { .response(200, text, ["Content-Type": "application/json"]) }
        static func status(_ status: Int, _ text: String = "", _ headers: HTTPHeaders = [:]) -> Step {
            .response(status, text, headers)
        }
    }

    private let state: Mutex<(steps: [Step], requests: [HTTPRequest])>

    init(_ steps: [Step]) { state = Mutex((steps, [])) }

    var requests: [HTTPRequest] { state.withLock { $0.requests } }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let step = state.withLock { state in
            state.requests.append(request)
            return state.steps.count > 1 ? state.steps.removeFirst() : state.steps[0]
        }
        switch step {
        case .response(let status, let text, let headers):
            return HTTPResponse(status: status, headers: headers, body: Array(text.utf8))
        case .failure(let failure): throw failure
        }
    }
}

/// A clock that moves only when somebody sleeps.
final class FakeClock: Sendable {
    private let state = Mutex<(now: Int64, slept: [Duration])>((1_700_000_000_000, []))

    var slept: [Duration] { state.withLock { $0.slept } }
    var now: Int64 { state.withLock { $0.now } }

    func advance(_ milliseconds: Int64) { state.withLock { $0.now += milliseconds } }

    var time: CloudTime {
        CloudTime(
            now: { self.now },
            sleep: { duration in
                try Task.checkCancellation()
                self.state.withLock {
                    $0.slept.append(duration)
                    $0.now +=
                        duration.components.seconds * 1_000 + duration.components.attoseconds / 1_000_000_000_000_000
                }
            },
            jitter: { 1 }
        )
    }
}

/// A dialect without credentials: status alone.
struct PlainDialect: CloudDialect {
    let service = "plain"

    func prepare(_ request: HTTPRequest) async throws -> HTTPRequest { request }

    func failure(in response: HTTPResponse) -> ServiceFailure? {
        switch response.status {
        case 200..<300: nil
        case 401: ServiceFailure(.unauthenticated)
        case 403: ServiceFailure(.denied, message: String(decoding: response.body, as: UTF8.self))
        case 404: ServiceFailure(.notFound)
        case 429: ServiceFailure(.throttled)
        case 500...: ServiceFailure(.serverFailure)
        default: ServiceFailure(.rejected)
        }
    }

    func recover(from failure: ServiceFailure, response: HTTPResponse) async -> Bool { false }
}
