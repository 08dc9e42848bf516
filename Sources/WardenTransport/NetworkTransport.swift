internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
public import WardenCloud
public import WardenDomain

/// `HTTPTransport` over the network: TLS verified against the system's certificates, bounded, no redirect followed.
///
/// Plain http goes to loopback and to the metadata addresses of AWS alone; anything else is refused before a byte is
/// sent. Failures name the host and the cause, never a header, a path or a query.
public final class NetworkTransport: HTTPTransport {
    private let client: HTTPClient
    /// For hosts that go through a proxy; nil = none does.
    private let proxied: HTTPClient?
    private let route: NetworkRoute
    private let limits: TransportLimits

    /// Straight to every host, with the system's certificates.
    public init(limits: TransportLimits = TransportLimits()) {
        self.limits = limits
        route = .direct
        proxied = nil
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.configuration(limits))
    }

    /// - Throws: `WardenError` with code `connect.certificates` where the route names certificates that cannot be read.
    public init(limits: TransportLimits = TransportLimits(), route: NetworkRoute) throws(WardenError) {
        self.limits = limits
        self.route = route
        var configuration = Self.configuration(limits)
        if let path = route.certificates {
            do {
                let found = try NIOSSLCertificate.fromPEMFile(path)
                var tls = TLSConfiguration.makeClientConfiguration()
                tls.additionalTrustRoots = [.certificates(found)]
                configuration.tlsConfiguration = tls
            } catch {
                throw WardenError(
                    code: "connect.certificates",
                    object: path,
                    "the certificates cannot be read",
                    hint:
                        "AWS_CA_BUNDLE, REQUESTS_CA_BUNDLE, CURL_CA_BUNDLE or SSL_CERT_FILE names a file of PEM certificates"
                )
            }
        }
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        guard let proxy = route.proxy else {
            proxied = nil
            return
        }
        let authorization = proxy.user.map {
            HTTPClient.Authorization.basic(username: $0, password: proxy.password?.revealed ?? "")
        }
        configuration.proxy = .server(host: proxy.host, port: proxy.port, authorization: authorization)
        proxied = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private static func configuration(_ limits: TransportLimits) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = TimeAmount(limits.connectTimeout)
        configuration.timeout.read = TimeAmount(limits.readTimeout)
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = limits.connectionsPerHost
        // The caller retries and waits: a refused connection is an answer, not something to try again unseen.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.httpVersion = .http1Only
        return configuration
    }

    deinit {
        // The closure keeps the client alive until its connections are closed.
        client.shutdown { _ in }
        proxied?.shutdown { _ in }
    }

    public func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        let host = Endpoint(scheme: request.scheme, authority: request.authority).host
        guard request.scheme == "https" || Self.mayBePlain(host) else {
            throw TransportFailure(.unreachable, "\(request.authority): plain http is refused")
        }
        var outgoing = HTTPClientRequest(url: request.url)
        outgoing.method = .init(rawValue: request.method)
        for field in request.headers.fields { outgoing.headers.add(name: field.name, value: field.value) }
        // A body may be stored compressed: it is handed over as it is.
        if request.headers["Accept-Encoding"] == nil {
            outgoing.headers.add(name: "Accept-Encoding", value: "identity")
        }
        if !request.body.isEmpty || ["POST", "PUT", "PATCH"].contains(request.method) {
            outgoing.body = .bytes(ByteBuffer(bytes: request.body))
        }
        do {
            let timeout = TimeAmount(request.timeout ?? limits.requestTimeout)
            let way = route.isDirect(host) ? client : proxied ?? client
            let response = try await way.execute(outgoing, deadline: .now() + timeout)
            let limit = request.maximumResponseBytes ?? limits.maximumResponseBytes
            let body = try await response.body.collect(upTo: limit)
            var headers: WardenCloud.HTTPHeaders = [:]
            for field in response.headers { headers.add(field.name, field.value) }
            return HTTPResponse(
                status: Int(response.status.code),
                headers: headers,
                body: Array(body.readableBytesView)
            )
        } catch {
            if error is CancellationError || Task.isCancelled { throw CancellationError() }
            throw Self.failure(error, host: request.authority)
        }
    }

    private static func mayBePlain(_ host: String) -> Bool {
        // EC2 instance metadata, ECS and EKS credentials: link-local, never routed.
        Endpoint.isLoopback(host)
            || ["169.254.169.254", "169.254.170.2", "169.254.170.23", "fd00:ec2::254", "fd00:ec2::23"].contains(host)
    }

    private static func failure(_ error: any Error, host: String) -> TransportFailure {
        if error is NIOTooManyBytesError { return TransportFailure(.tooLarge, "\(host): the answer is too large") }
        if let error = error as? HTTPClientError {
            switch error {
            case .deadlineExceeded, .readTimeout, .writeTimeout: return TransportFailure(.timeout, "\(host): timed out")
            case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
                return TransportFailure(.unreachable, "\(host): no connection in time")
            case .remoteConnectionClosed:
                return TransportFailure(.truncated, "\(host): the connection ended before the answer did")
            case .proxyAuthenticationRequired:
                return TransportFailure(.unreachable, "\(host): the proxy wants a user and a password")
            case .invalidProxyResponse:
                return TransportFailure(
                    .unreachable,
                    "\(host): the proxy did not connect; see its address, user and password, and what it lets through"
                )
            default: return TransportFailure(.unreachable, "\(host): \(error.shortDescription)")
            }
        }
        if error is NIOConnectionError { return TransportFailure(.unreachable, "\(host): no connection") }
        if let error = error as? IOError,
            [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT].contains(error.errnoCode)
        {
            return TransportFailure(.unreachable, "\(host): no connection")
        }
        // Kinds of errors alone: their texts may hold parts of the request.
        let kind = String(describing: type(of: error))
        let isCut = ["HTTPParserError", "IOError", "ChannelError"].contains(kind)
        return TransportFailure(isCut ? .truncated : .unreachable, "\(host): \(words(kind))")
    }

    private static func words(_ kind: String) -> String {
        switch kind {
        case "NIOSSLError", "BoringSSLError", "NIOSSLExtraError": "TLS was refused or its certificate is not trusted"
        case "HTTPParserError", "IOError", "ChannelError": "the connection ended before the answer did"
        default: "no answer (\(kind))"
        }
    }
}

extension TimeAmount {
    fileprivate init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }
}
