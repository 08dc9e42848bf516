internal import Synchronization

/// The account host and the workspace hosts: takes requests apart, finds who asks, runs the route, writes the event.
public final class DatabricksEmulator: Sendable {
    private let estate: Mutex<Estate>
    private let faults = Mutex(FaultBox())
    private let router: Router
    private let recorder: Recorder?
    private let baseURLs = Mutex<[Host: String]>([:])
    private let deployments: [String: Int64]

    /// - Parameter recording: a file for every exchange; nil for none.
    init(_ estate: consuming Estate, recording: String? = nil) throws {
        deployments = Dictionary(estate.workspaces.rows.values.map { ($0.deployment, $0.id) }, uniquingKeysWith: { $1 })
        self.estate = Mutex(estate)
        router = Router(Families.all)
        recorder = try recording.map { try Recorder(path: $0) }
    }

    /// What the transport has to do with the answer.
    struct Outcome: Sendable {
        var reply: Reply
        var fault: Fault?
    }

    func withEstate<Result: Sendable>(_ body: (inout Estate) throws -> Result) rethrows -> Result {
        try estate.withLock { try body(&$0) }
    }

    func withFaults<Result: Sendable>(_ body: (inout FaultBox) throws -> Result) rethrows -> Result {
        try faults.withLock { try body(&$0) }
    }

    /// Where each host listens; links in answers are made of it.
    func place(_ host: Host, at url: String) { baseURLs.withLock { $0[host] = url } }

    func workspace(deployment: String) -> Int64? { deployments[deployment] }

    var places: [Host: String] { baseURLs.withLock { $0 } }

    func respond(to request: Call) -> Outcome {
        var call = request
        call.baseURL = baseURLs.withLock { $0[request.host] } ?? ""
        let fault = faults.withLock {
            $0.strike(method: request.method, path: request.path, workspace: request.workspace)
        }
        if let fault, !fault.afterHandler, let reply = Self.instead(fault) {
            return Outcome(reply: reply, fault: fault)
        }
        var reply = work(&call)
        recorder?.record(call, reply)
        if let fault {
            if fault.afterHandler, let lost = Self.instead(fault) { reply = lost }
            if fault.kind == .emptyPage { reply = Self.emptied(reply, call) }
        }
        return Outcome(reply: reply, fault: fault)
    }

    private func work(_ call: inout Call) -> Reply {
        guard let match = router.match(method: call.method, path: call.path, host: call.host) else {
            return Self.reply(
                to: Refusal(404, "ENDPOINT_NOT_FOUND", "No API found for '\(call.method) \(call.path)'")
            )
        }
        call.parameters = match.parameters
        let asked = call
        return estate.withLock { estate in
            var call = asked
            do {
                if let account = call.parameters["account_id"], account != estate.accountID {
                    throw Refusal(404, "RESOURCE_DOES_NOT_EXIST", "Account \(account) does not exist.")
                }
                if match.route.access == .authenticated {
                    call.caller = try Authenticator.authenticate(call, &estate)
                    try Authenticator.checkAddress(call, estate)
                }
                let reply = try match.route.handler(&estate, call)
                estate.note(call, match.route.audit, reply: reply, refusal: nil)
                return reply
            } catch {
                let refusal = (error as? Refusal) ?? Refusal(500, "INTERNAL_ERROR", "\(error)")
                estate.note(call, match.route.audit, reply: nil, refusal: refusal)
                return Self.reply(to: refusal)
            }
        }
    }

    private static func reply(to refusal: Refusal) -> Reply {
        Reply(refusal.body, status: refusal.status)
    }

    /// The answer that a fault gives in place of the real one.
    private static func instead(_ fault: Fault) -> Reply? {
        switch fault.kind {
        case .status:
            let code =
                [
                    400: "BAD_REQUEST", 403: "PERMISSION_DENIED", 404: "RESOURCE_DOES_NOT_EXIST",
                    409: "ABORTED", 503: "TEMPORARILY_UNAVAILABLE",
                ][fault.status] ?? "INTERNAL_ERROR"
            return reply(to: Refusal(fault.status, code, "Switched on by a fault of the lab."))
        case .throttle:
            var reply = reply(to: Refusal(429, "REQUEST_LIMIT_EXCEEDED", "Rate limit of the lab exceeded."))
            reply.headers["retry-after"] = String(fault.retryAfter)
            return reply
        case .slow, .emptyPage, .truncate, .drop, .html: return nil
        }
    }

    /// The same page without its rows, and with a token that leads to them.
    private static func emptied(_ reply: Reply, _ call: Call) -> Reply {
        guard call.method == "GET", case .object(var members)? = reply.body,
            let list = members.first(where: { !$0.value.elements.isEmpty })?.key
        else { return reply }
        members[list] = []
        members["next_page_token"] = .string(call.query("page_token") ?? Paging.token(after: ""))
        var result = reply
        result.body = .object(members)
        return result
    }
}
