internal import NIOCore
internal import NIOPosix

/// Sends lines to a syslog collector.
///
/// UDP: a datagram a line (RFC 5426), fire and forget. TCP and TLS: octet counting (RFC 6587, RFC 5425). Syslog has no
/// acknowledgement: after the lines the connection is closed in both directions and its end awaited, so that a
/// collector that went away before it read them is noticed and the lines are sent again.
public struct SyslogSender: Sendable {
    public enum Carrier: Sendable { case udp, tcp, tls }

    private let address: WireAddress
    private let carrier: Carrier
    private let patience: TimeAmount

    /// - Parameter authority: PEM file of the authorities that are trusted; nil = the system's.
    public init(host: String, port: Int, carrier: Carrier, authority: String? = nil, patience: Duration = .seconds(10))
    {
        address = WireAddress(host: host, port: port, authority: authority)
        self.carrier = carrier
        self.patience = TimeAmount(patience)
    }

    /// - Throws: `WireError`.
    public func send(_ lines: [[UInt8]]) async throws {
        guard carrier != .udp else { return try await sendDatagrams(lines) }
        let connection = try await WireConnection.open(address, isSecure: carrier == .tls, patience: patience)
        do {
            for line in lines { try await connection.write(Self.frame(line)) }
            // A refusal of the collector (its certificate check, a reset) shows up here and not at the write.
            try await connection.finish()
        } catch {
            await connection.close()
            throw error
        }
        await connection.close()
    }

    /// `LENGTH SPACE LINE`.
    static func frame(_ line: [UInt8]) -> [UInt8] { Array("\(line.count) ".utf8) + line }

    private func sendDatagrams(_ lines: [[UInt8]]) async throws {
        do {
            let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: address.host, port: address.port).get()
            for line in lines {
                // More than fits into one datagram everywhere is cut, as RFC 5426 allows.
                try await channel.writeAndFlush(ByteBuffer(bytes: line.prefix(60_000))).get()
            }
            try? await channel.close().get()
        } catch {
            throw WireError(.passing, "\(address.text): \(error)")
        }
    }
}

extension WireConnection {
    /// Says that nothing more comes, and waits a moment for the other side to say the same or to complain.
    func finish() async throws {
        await halfClose()
        if await endsQuietly() { return }
        throw WireError(.passing, "the collector broke the connection off")
    }
}
