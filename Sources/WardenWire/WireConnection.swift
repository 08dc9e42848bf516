internal import Foundation
internal import NIOCore
internal import NIOPosix
internal import NIOSSL

/// Where a connection goes, and whom it trusts.
struct WireAddress: Sendable, Hashable {
    var host: String
    var port: Int
    /// PEM file of authorities; nil = the system's.
    var authority: String?

    var text: String { "\(host):\(port)" }

    /// The handler that turns a connection into a verified TLS connection.
    func secureHandler() throws -> NIOSSLClientHandler {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let authority { configuration.trustRoots = .file(authority) }
        do {
            let context = try NIOSSLContext(configuration: configuration)
            // An address has no name to send; the certificate is checked against it all the same.
            let name = (try? SocketAddress(ipAddress: host, port: port)) == nil ? host : nil
            return try NIOSSLClientHandler(context: context, serverHostname: name)
        } catch {
            throw WireError(.passing, "\(text): TLS cannot be set up: \(error)")
        }
    }
}

/// Bytes in both directions, with a limit in time on every step.
final class WireConnection: Sendable {
    private let channel: any Channel
    private let inbox: WireInbox
    private let address: WireAddress
    private let patience: TimeAmount

    private init(_ channel: any Channel, _ inbox: WireInbox, _ address: WireAddress, _ patience: TimeAmount) {
        self.channel = channel
        self.inbox = inbox
        self.address = address
        self.patience = patience
    }

    /// - Parameter isSecure: TLS from the first byte.
    static func open(_ address: WireAddress, isSecure: Bool, patience: TimeAmount) async throws -> WireConnection {
        let inbox = WireInbox()
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(patience)
                .channelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        if isSecure { try channel.pipeline.syncOperations.addHandler(address.secureHandler()) }
                        try channel.pipeline.syncOperations.addHandler(InboxHandler(inbox))
                    }
                }
                .connect(host: address.host, port: address.port).get()
            return WireConnection(channel, inbox, address, patience)
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError(.passing, "\(address.text): \(Self.words(error))")
        }
    }

    /// Goes on with TLS on the same connection (STARTTLS). Nothing that came before it is believed.
    func secure() async throws {
        let address = address
        inbox.discard()
        do {
            try await channel.eventLoop.submit { [channel] in
                try channel.pipeline.syncOperations.addHandler(address.secureHandler(), position: .first)
            }.get()
        } catch let error as WireError {
            throw error
        } catch {
            throw WireError(.passing, "\(address.text): \(Self.words(error))")
        }
    }

    func write(_ bytes: [UInt8]) async throws {
        if let failure = inbox.failure { throw WireError(.passing, "\(address.text): \(Self.words(failure))") }
        let channel = channel
        let timer = channel.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
        let written = channel.eventLoop.makePromise(of: Void.self)
        channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: written)
        // On the event loop, so that a busy machine does not take a write that was done for one that was not.
        written.futureResult.whenComplete { _ in timer.cancel() }
        do {
            try await written.futureResult.get()
        } catch {
            throw WireError(.passing, "\(address.text): \(Self.words(inbox.failure ?? error))")
        }
    }

    /// The next line without its end.
    func readLine() async throws -> String {
        let (channel, inbox) = (channel, inbox)
        // A line that came in time counts, however late this task gets to run.
        let timer = channel.eventLoop.scheduleTask(in: patience) {
            if inbox.isAwaited { channel.close(promise: nil) }
        }
        defer { timer.cancel() }
        guard let line = await inbox.nextLine() else {
            let reason = inbox.failure.map(Self.words) ?? "the connection ended before an answer came"
            throw WireError(.passing, "\(address.text): \(reason)")
        }
        return line
    }

    /// Ends our direction, where the carrier can.
    func halfClose() async { try? await channel.close(mode: .output).get() }

    /// Waits a moment for the other side's end. False where it complained.
    func endsQuietly() async -> Bool {
        let channel = channel
        let timer = channel.eventLoop.scheduleTask(in: .milliseconds(500)) { channel.close(promise: nil) }
        while await inbox.nextLine() != nil {}
        timer.cancel()
        switch inbox.failure {
        case nil: return true
        // Many collectors close without the goodbye of TLS.
        case NIOSSLError.uncleanShutdown?: return true
        default: return false
        }
    }

    func close() async {
        // A TLS connection says goodbye first; a peer that does not answer is not waited for.
        let channel = channel
        let timer = channel.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(mode: .all, promise: nil) }
        try? await channel.close().get()
        timer.cancel()
    }

    private static func words(_ error: any Error) -> String {
        if let error = error as? IOError { return String(cString: strerror(error.errnoCode)).lowercased() }
        if let error = error as? NIOConnectionError, let first = error.connectionErrors.first {
            return words(first.error)
        }
        if case .alreadyClosed? = error as? ChannelError { return "the receiver closed the connection" }
        if case .connectTimeout? = error as? ChannelError { return "no connection in time" }
        return String("\(error)".prefix(200))
    }
}
