internal import WardenAlerts
internal import WardenCloud
internal import WardenDomain
internal import WardenWire

/// Carries messages that are no HTTP.
enum WireCarrier {
    static func send(_ lines: [[UInt8]], to target: SyslogTarget) async -> DeliveryVerdict {
        let carrier: SyslogSender.Carrier =
            switch target.carrier {
            case .udp: .udp
            case .tcp: .tcp
            case .tls: .tls
            }
        let sender = SyslogSender(
            host: target.host,
            port: target.port,
            carrier: carrier,
            authority: target.authority
        )
        return await verdict {
            try await sender.send(lines)
            return "\(lines.count) lines to \(target.host):\(target.port)"
        }
    }

    static func send(_ mail: MailMessage, through server: MailServer, as name: String) async -> DeliveryVerdict {
        let encryption: MailSender.Encryption =
            switch server.encryption {
            case .starttls: .starttls
            case .tls: .tls
            case .none: .none
            }
        let login = server.password.map { MailSender.Login(user: server.user ?? "", password: $0.revealed) }
        let sender = MailSender(
            host: server.host,
            port: server.port,
            encryption: encryption,
            authority: server.authority,
            login: login
        )
        return await verdict {
            try await sender.send(from: mail.sender, to: mail.recipients, text: mail.text, as: name)
        }
    }

    private static func verdict(_ body: () async throws -> String) async -> DeliveryVerdict {
        do {
            return .delivered(receipt: try await body())
        } catch let error as WireError {
            return error.kind == .lasting ? .refused(reason: error.message) : .retry(reason: error.message, after: nil)
        } catch {
            return .retry(reason: "\(error)", after: nil)
        }
    }
}
