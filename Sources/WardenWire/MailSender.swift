internal import Foundation
internal import NIOCore
internal import WardenAlerts

/// Sends one mail over SMTP (RFC 5321), with STARTTLS (RFC 3207) or TLS from the start (RFC 8314), and AUTH PLAIN.
///
/// A password never goes over a connection without TLS; without TLS at all only this machine is spoken to.
public struct MailSender: Sendable {
    public enum Encryption: Sendable { case starttls, tls, none }

    /// A user and a password.
    public struct Login: Sendable {
        public var user: String
        public var password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    private let address: WireAddress
    private let encryption: Encryption
    private let login: Login?
    private let patience: TimeAmount

    public init(
        host: String,
        port: Int,
        encryption: Encryption,
        authority: String? = nil,
        login: Login? = nil,
        patience: Duration = .seconds(20)
    ) {
        address = WireAddress(host: host, port: port, authority: authority)
        self.encryption = encryption
        self.login = login
        self.patience = TimeAmount(patience)
    }

    /// - Parameters:
    ///   - text: header and body with CRLF line ends.
    ///   - name: how this machine calls itself.
    /// - Returns: what the server said when it took the mail.
    /// - Throws: `WireError`.
    public func send(from sender: String, to recipients: [String], text: String, as name: String) async throws -> String
    {
        let isHere = ["localhost", "127.0.0.1", "::1"].contains(address.host)
        guard encryption != .none || isHere else {
            throw WireError(.lasting, "\(address.text): mail without TLS is sent to this machine alone")
        }
        let connection = try await WireConnection.open(address, isSecure: encryption == .tls, patience: patience)
        do {
            let receipt = try await talk(connection, sender, recipients, text, name)
            await connection.close()
            return receipt
        } catch {
            await connection.close()
            throw error
        }
    }

    private func talk(
        _ connection: WireConnection,
        _ sender: String,
        _ recipients: [String],
        _ text: String,
        _ name: String
    ) async throws -> String {
        _ = try await answer(connection, expecting: 220, to: "the greeting")
        var extensions = try await command(connection, "EHLO \(name)", expecting: 250)
        if encryption == .starttls {
            guard extensions.contains(where: { $0.uppercased().hasPrefix("STARTTLS") }) else {
                throw WireError(.lasting, "\(address.text): the server offers no STARTTLS")
            }
            _ = try await command(connection, "STARTTLS", expecting: 220)
            try await connection.secure()
            extensions = try await command(connection, "EHLO \(name)", expecting: 250)
        }
        if let login {
            guard encryption != .none else { throw WireError(.lasting, "\(address.text): a password needs TLS") }
            let secret = Data("\u{0}\(login.user)\u{0}\(login.password)".utf8).base64EncodedString()
            _ = try await command(connection, "AUTH PLAIN \(secret)", expecting: 235, shown: "AUTH PLAIN")
        }
        _ = try await command(connection, "MAIL FROM:<\(sender)>", expecting: 250)
        for recipient in recipients { _ = try await command(connection, "RCPT TO:<\(recipient)>", expecting: 250) }
        _ = try await command(connection, "DATA", expecting: 354)
        try await connection.write(Self.stuffed(text) + Array(".\r\n".utf8))
        let taken = try await answer(connection, expecting: 250, to: "the mail")
        // It is the server's now, whatever becomes of the goodbye.
        _ = try? await command(connection, "QUIT", expecting: 221)
        return taken.last ?? "250"
    }

    /// A line that begins with a dot gets another one.
    static func stuffed(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        var isLineStart = true
        for byte in text.utf8 {
            if isLineStart, byte == UInt8(ascii: ".") { result.append(byte) }
            result.append(byte)
            isLineStart = byte == UInt8(ascii: "\n")
        }
        if !isLineStart { result += Array("\r\n".utf8) }
        return result
    }

    private func command(
        _ connection: WireConnection,
        _ line: String,
        expecting code: Int,
        shown: String? = nil
    ) async throws -> [String] {
        try await connection.write(Array((line + "\r\n").utf8))
        return try await answer(connection, expecting: code, to: shown ?? line)
    }

    /// The lines of an answer without their codes.
    private func answer(_ connection: WireConnection, expecting code: Int, to what: String) async throws -> [String] {
        var reader = MailReply.Reader()
        while true {
            let line = try await connection.readLine()
            let reply: MailReply?
            do throws(MailReply.Fault) {
                reply = try reader.take(line)
            } catch {
                throw WireError(.passing, "\(address.text): \(error.words)")
            }
            guard let reply else { continue }
            if reply.code == code { return reply.lines }
            throw WireError(
                reply.isLasting ? .lasting : .passing,
                "\(address.text): \(what) was answered with \(reply.words.prefix(200))"
            )
        }
    }
}
