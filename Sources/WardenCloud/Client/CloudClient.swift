internal import WardenDomain

/// Sends calls: bounded in concurrency, retried with jitter, and every end a value: an answer or a `CloudGap`.
public struct CloudClient: Sendable {
    public var transport: any HTTPTransport
    public var time: CloudTime
    public var retry: RetryPolicy
    public var gate: HostGate
    /// Value of `User-Agent`.
    public var userAgent: String

    public init(
        transport: any HTTPTransport,
        time: CloudTime,
        retry: RetryPolicy = RetryPolicy(),
        gate: HostGate = HostGate(),
        userAgent: String = "trailwarden"
    ) {
        self.transport = transport
        self.time = time
        self.retry = retry
        self.gate = gate
        self.userAgent = userAgent
    }

    /// What one attempt came to.
    private enum Attempt<Value: Sendable>: Sendable {
        case done(Result<Value, CloudGap>)
        case again(RetryPolicy.Outcome, CloudGap)
        case recovered
    }

    /// Sends until there is an answer or no more sense in trying.
    ///
    /// - Parameter decode: reads the body of a successful answer; throws `MalformedBody`.
    public func send<Value: Sendable>(
        _ call: CloudCall,
        as dialect: any CloudDialect,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Result<Value, CloudGap> {
        var attempt = 0
        var mayRecover = true
        var waited = Duration.zero
        while true {
            attempt += 1
            switch await self.attempt(call, dialect, mayRecover: mayRecover, decode: decode) {
            case .done(let result): return result
            case .recovered: mayRecover = false
            case .again(let outcome, let gap):
                let wait = retry.delay(
                    after: outcome,
                    attempt: attempt,
                    isIdempotent: call.isIdempotent,
                    jitter: time.jitter()
                )
                guard let wait, waited + wait <= retry.maximumTotal else { return .failure(gap) }
                waited += wait
                if case .response(429, _?) = outcome {
                    await gate.pause(call.request.authority, until: time.now() + wait.milliseconds)
                }
                guard (try? await time.sleep(wait)) != nil else { return .failure(self.gap(.cancelled, call, dialect)) }
            }
        }
    }

    private func attempt<Value: Sendable>(
        _ call: CloudCall,
        _ dialect: any CloudDialect,
        mayRecover: Bool,
        decode: @Sendable (HTTPResponse) throws -> Value
    ) async -> Attempt<Value> {
        let response: HTTPResponse
        do {
            response = try await exchange(call, dialect)
        } catch let failure as TransportFailure {
            var gap = gap(failure.kind == .tooLarge ? .malformed : .unreachable, call, dialect)
            gap.message = Redaction.clean(failure.message)
            return .again(.failure(failure.kind), gap)
        } catch let gap as CloudGap {
            var placed = gap
            if placed.operation.isEmpty { placed.operation = call.operation }
            if placed.resource.isEmpty { placed.resource = call.resource }
            return .done(.failure(placed))
        } catch {
            return .done(.failure(gap(.cancelled, call, dialect)))
        }
        guard let failure = dialect.failure(in: response) else {
            return decoded(response, call, dialect, decode)
        }
        if mayRecover, await dialect.recover(from: failure, response: response) { return .recovered }
        let gap = gap(failure.kind, call, dialect, status: response.status, code: failure.code, failure.message)
        if failure.isFinal { return .done(.failure(gap)) }
        let after = response.headers["Retry-After"].flatMap(Double.init)
        let status = failure.kind == .throttled ? 429 : failure.isTransient ? 503 : response.status
        return .again(.response(status: status, retryAfter: after), gap)
    }

    /// One exchange inside the gate, after the pause that the host asked for.
    private func exchange(_ call: CloudCall, _ dialect: any CloudDialect) async throws -> HTTPResponse {
        let host = call.request.authority
        guard await gate.enter(host) else { throw CancellationError() }
        do {
            while case let rest = await gate.pausedUntil(host) - time.now(), rest > 0 {
                try await time.sleep(.milliseconds(rest))
            }
            var request = call.request
            request.headers["User-Agent"] = userAgent
            let response = try await transport.send(try await dialect.prepare(request))
            await gate.leave(host)
            return response
        } catch {
            await gate.leave(host)
            throw error
        }
    }

    private func decoded<Value: Sendable>(
        _ response: HTTPResponse,
        _ call: CloudCall,
        _ dialect: any CloudDialect,
        _ decode: @Sendable (HTTPResponse) throws -> Value
    ) -> Attempt<Value> {
        do {
            return .done(.success(try decode(response)))
        } catch {
            let malformed = error as? MalformedBody ?? MalformedBody("the body cannot be read")
            let gap = gap(.malformed, call, dialect, status: response.status, malformed.message)
            return malformed.mayBeCut ? .again(.failure(.truncated), gap) : .done(.failure(gap))
        }
    }

    private func gap(
        _ kind: CloudGap.Kind,
        _ call: CloudCall,
        _ dialect: any CloudDialect,
        status: Int? = nil,
        code: String? = nil,
        _ message: String = ""
    ) -> CloudGap {
        CloudGap(
            kind,
            service: dialect.service,
            operation: call.operation,
            resource: call.resource,
            permission: call.permission?.name,
            status: status,
            code: code,
            message: message
        )
    }
}

extension Duration {
    /// Whole milliseconds, rounded up.
    var milliseconds: Int64 {
        components.seconds * 1_000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
