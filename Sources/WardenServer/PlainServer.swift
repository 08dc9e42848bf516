internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import Logging
internal import NIOCore
public import WardenDomain

/// A small HTTP/1.1 server: one handler, whole requests, whole answers.
public struct PlainServer: Sendable {
    public struct Request: Sendable {
        public var method: String
        /// Without query.
        public var path: String
        /// Names in lower case.
        public var headers: [String: String]
        public var body: [UInt8]
    }

    public struct Answer: Sendable {
        public var status: Int
        public var contentType: String
        public var body: [UInt8]

        public init(_ status: Int, _ text: String, contentType: String = "text/plain; charset=utf-8") {
            self.status = status
            self.contentType = contentType
            body = Array(text.utf8)
        }

        public init(_ status: Int, json: JSONValue) {
            self.init(status, json.compact + "\n", contentType: "application/json")
        }
    }

    /// Largest body that is read, bytes.
    private static let largestBody = 64 * 1_024
    /// Connections at once; more wait.
    private static let connections = 256

    private let host: String
    private let port: Int
    private let handle: @Sendable (Request) async -> Answer

    /// - Parameter port: 0 = a free one.
    public init(host: String, port: Int, handle: @escaping @Sendable (Request) async -> Answer) {
        self.host = host
        self.port = port
        self.handle = handle
    }

    /// Serves until cancelled.
    ///
    /// - Parameter onListening: told the port once it stands.
    /// - Throws: where the address cannot be had.
    public func run(onListening: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "monitor")
        logger.logLevel = .critical
        let handle = handle
        let application = Application(
            responder: CallbackResponder { (request: Hummingbird.Request, _: BasicRequestContext) in
                await Self.respond(request, handle)
            },
            // Who opens connections and says nothing must not shut others out.
            server: .http1(configuration: .init(idleTimeout: .seconds(30))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                serverName: "trailwarden",
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)
            ),
            onServerRunning: { channel in onListening(channel.localAddress?.port ?? 0) },
            logger: logger
        )
        try await application.serve()
    }

    private static func respond(
        _ request: Hummingbird.Request,
        _ handle: @Sendable (Request) async -> Answer
    ) async -> Response {
        var request = request
        guard let buffer = try? await request.collectBody(upTo: largestBody) else {
            return response(Answer(413, "the body is too large\n"))
        }
        var headers: [String: String] = [:]
        for field in request.headers { headers[field.name.canonicalName] = field.value }
        let plain = Request(
            method: request.method.rawValue,
            path: request.uri.path,
            headers: headers,
            body: Array(buffer.readableBytesView)
        )
        return response(await handle(plain))
    }

    private static func response(_ answer: Answer) -> Response {
        Response(
            status: HTTPResponse.Status(code: answer.status),
            headers: [.contentType: answer.contentType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
        )
    }
}
