internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
public import WardenDomain
public import WardenWeb

/// Serves HTTP/1.1 on one address until its task is cancelled.
///
/// A request with a host name that is not this server's is refused: a page from elsewhere whose name was bent to this
/// address (DNS rebinding) is not answered.
public struct WebServer: Sendable {
    public struct Options: Sendable {
        /// Address to listen on. Loopback unless somebody decides otherwise.
        public var host: String
        /// 0 = any free port.
        public var port: Int
        /// Names under which browsers may ask, besides loopback's and `host`.
        public var names: [String]
        /// Bytes of a request's body.
        public var largestBody: Int
        /// Connections at once; more wait.
        public var connections: Int

        public init(
            host: String = "127.0.0.1",
            port: Int = 0,
            names: [String] = [],
            largestBody: Int = 1 << 20,
            connections: Int = 512
        ) {
            self.host = host
            self.port = port
            self.names = names
            self.largestBody = largestBody
            self.connections = connections
        }
    }

    private let options: Options
    private let handler: WebRoute.Handler

    public init(_ options: Options, handler: @escaping WebRoute.Handler) {
        self.options = options
        self.handler = handler
    }

    /// - Parameter ready: called once with the port, when the listener stands.
    /// - Throws: `server.unusable` where the address cannot be listened on.
    public func run(ready: @escaping @Sendable (Int) async -> Void) async throws(WardenError) {
        var logger = Logger(label: "trailwarden.server")
        logger.logLevel = .critical
        let (options, handler, hosts) = (options, handler, HostNames(options))
        let application = Application(
            responder: CallbackResponder { (request: Request, context: Context) in
                try await Self.answer(request, context, options, hosts, handler)
            },
            server: .http1(configuration: .init(idleTimeout: .seconds(75))),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(options.connections)
            ),
            onServerRunning: { channel in await ready(channel.localAddress?.port ?? options.port) },
            logger: logger
        )
        do {
            try await application.serve()
        } catch is CancellationError {
            return
        } catch {
            if Task.isCancelled { return }
            throw WardenError(
                code: "server.unusable",
                object: "\(options.host):\(options.port)",
                "cannot be listened on: \(error)",
                hint: "name a free port, or an address of this machine"
            )
        }
    }

    private static func answer(
        _ request: Request,
        _ context: Context,
        _ options: Options,
        _ hosts: HostNames,
        _ handler: WebRoute.Handler
    ) async throws -> Response {
        guard hosts.contains(request.head.authority ?? "") else {
            return write(.text("this server does not answer to that name\n", status: 421))
        }
        var request = request
        let bytes: [UInt8]
        do {
            bytes = Array(try await request.collectBody(upTo: options.largestBody).readableBytesView)
        } catch {
            return write(.text("the body is larger than \(options.largestBody) bytes\n", status: 413))
        }
        return write(await handler(read(request, bytes, context)), isHead: request.method == .head)
    }

    private static func read(_ request: Request, _ body: [UInt8], _ context: Context) -> WebRequest {
        let target = (request.head.path ?? "/").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers: [String: String] = [:]
        for field in request.headers {
            let name = field.name.rawName.lowercased()
            let glue = name == "cookie" ? "; " : ", "
            headers[name] = headers[name].map { $0 + glue + field.value } ?? field.value
        }
        headers["host"] = request.head.authority
        return WebRequest(
            method: request.method.rawValue,
            path: String(target[0]),
            query: target.count > 1 ? WebField.decode(String(target[1])) : [],
            headers: headers,
            body: body,
            remoteAddress: context.remoteAddress?.ipAddress ?? ""
        )
    }

    private static func write(_ response: WebResponse, isHead: Bool = false) -> Response {
        let response = SecurityHeaders.apply(to: response)
        var headers: HTTPFields = [:]
        for field in response.headers {
            if let name = HTTPField.Name(field.name) { headers.append(HTTPField(name: name, value: field.value)) }
        }
        let body: ResponseBody =
            switch response.body {
            case .bytes(let bytes): .init(byteBuffer: ByteBuffer(bytes: bytes))
            case .stream(let stream): .init(asyncSequence: stream.map { ByteBuffer(bytes: $0) })
            }
        return Response(status: .init(code: response.status), headers: headers, body: isHead ? .init() : body)
    }

    private struct Context: RequestContext, RemoteAddressRequestContext {
        var coreContext: CoreRequestContextStorage
        let remoteAddress: SocketAddress?

        init(source: ApplicationRequestContextSource) {
            coreContext = .init(source: source)
            remoteAddress = source.channel.remoteAddress
        }
    }
}
