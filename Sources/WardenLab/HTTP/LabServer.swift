internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import Synchronization
internal import WardenServer

/// Loopback listeners for the hosts of the emulator: one port each, and every workspace also behind the account's port
/// for callers that name it in a header or in the host name.
final class LabServer: Sendable {
    private let emulator: DatabricksEmulator
    private let control: ControlPanel

    init(_ emulator: DatabricksEmulator, control: ControlPanel) {
        self.emulator = emulator
        self.control = control
    }

    /// Serves until the task is cancelled. `ready` is called once, when all listeners stand.
    /// - Parameter ports: the wanted port of each host; 0 for a free one.
    func run(_ ports: [(Host, Int)], ready: @escaping @Sendable () async throws -> Void) async throws {
        let waiting = Mutex(ports.count)
        let (standing, signal) = AsyncStream<Void>.makeStream()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (host, port) in ports {
                let application = application(host, port) {
                    let isLast = waiting.withLock { count -> Bool in
                        count -= 1
                        return count == 0
                    }
                    if isLast { signal.finish() }
                }
                group.addTask { try await application.serve() }
            }
            group.addTask {
                for await _ in standing {}
                try Task.checkCancellation()
                try await ready()
                while !Task.isCancelled { try await Task.sleep(for: .seconds(3_600)) }
            }
            // The first to end, by failure or by cancellation, ends all.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private func application(
        _ host: Host,
        _ port: Int,
        standing: @escaping @Sendable () -> Void
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "lab")
        logger.logLevel = .critical
        let emulator = emulator
        let control = control
        return Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await Self.answer(request, host, emulator, control)
            },
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port),
                serverName: "databricks"
            ),
            onServerRunning: { channel in
                if let bound = channel.localAddress?.port { emulator.place(host, at: "http://127.0.0.1:\(bound)") }
                standing()
            },
            logger: logger
        )
    }

    // MARK: One request

    private static func answer(
        _ request: Request,
        _ listener: Host,
        _ emulator: DatabricksEmulator,
        _ control: ControlPanel
    ) async throws -> Response {
        var request = request
        let buffer = try await request.collectBody(upTo: 16 << 20)
        let bytes = Array(buffer.readableBytesView)
        let call = RequestReader.call(request, bytes, listener: listener, emulator: emulator)
        if call.path.hasPrefix("/_lab/") {
            return response(await control.respond(call))
        }
        let outcome = emulator.respond(to: call)
        guard let fault = outcome.fault else { return response(outcome.reply) }
        return try await misbehave(fault, outcome.reply)
    }

    private static func response(_ reply: Reply) -> Response {
        var headers: HTTPFields = [:]
        if reply.body != nil { headers[.contentType] = "application/json" }
        for (name, value) in reply.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let bytes = reply.body?.encodedBytes ?? []
        return Response(
            status: .init(code: reply.status),
            headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    private static func misbehave(_ fault: Fault, _ reply: Reply) async throws -> Response {
        switch fault.kind {
        case .status, .throttle, .emptyPage: return response(reply)
        case .slow:
            try await Task.sleep(for: .milliseconds(fault.delayMilliseconds))
            return response(reply)
        case .truncate:
            let bytes = reply.body?.encodedBytes ?? []
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(bytes: bytes.prefix(max(1, bytes.count * 2 / 3))))
            )
        case .drop:
            let bytes = reply.body?.encodedBytes ?? [0x7B]
            return Response(
                status: .ok,
                headers: [.contentType: "application/json"],
                body: .init(contentLength: bytes.count + 1) { writer in
                    try await writer.write(ByteBuffer(bytes: bytes.prefix(bytes.count / 2)))
                    throw CancellationError()
                }
            )
        case .html:
            let page = "<html><head><title>502 Bad Gateway</title></head><body><pre>upstream error</pre></body></html>"
            return Response(
                status: .init(code: fault.status == 500 ? 502 : fault.status),
                headers: [.contentType: "text/html"],
                body: .init(byteBuffer: ByteBuffer(string: page))
            )
        }
    }
}
