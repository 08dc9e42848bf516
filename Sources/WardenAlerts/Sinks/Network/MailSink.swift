internal import Foundation
public import WardenDomain

/// Mail over SMTP with STARTTLS. Plain text, one mail a dispatch; the delivery's key is the Message-ID.
public struct MailSink: Sink {
    public static let type = "email"
    public static let keys = [
        SinkKey("host", required: true), SinkKey("port", .number(1...65_535)),
        SinkKey("security", .choice(MailServer.Encryption.allCases.map(\.rawValue))), SinkKey("ca_file"),
        SinkKey("from", required: true), SinkKey("to", .list, required: true), SinkKey("user"),
        SinkKey("password", .secret),
    ]

    private let server: MailServer
    private let sender: String
    private let recipients: [String]

    public init(_ settings: SinkSettings) throws(WardenError) {
        let encryption = settings.texts["security"].flatMap(MailServer.Encryption.init) ?? .starttls
        sender = try settings.required("from")
        recipients = settings.lists["to"] ?? []
        guard !recipients.isEmpty else { throw settings.missing("to") }
        for address in [sender] + recipients
        where !address.contains("@") || address.contains(where: { $0.isWhitespace || "<>,;\"".contains($0) }) {
            throw WardenError(
                code: "sink.settings",
                object: settings.name,
                "'\(address)' is no mail address",
                hint: "write name@example.org, without a display name"
            )
        }
        server = MailServer(
            host: try settings.required("host"),
            port: settings.number("port") ?? (encryption == .tls ? 465 : 587),
            encryption: encryption,
            authority: settings.texts["ca_file"],
            user: settings.texts["user"],
            password: settings.secrets["password"]
        )
    }

    public func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage {
        let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
        var lines = [
            "From: Trailwarden <\(sender)>", "To: \(recipients.joined(separator: ", "))",
            "Subject: \(Self.encodedWord(SafeLine.text(dispatch.headline, limit: 200)))",
            "Date: \(Self.date(dispatch.createdAt))", "Message-ID: <\(dispatch.id)@\(domain)>",
            "Auto-Submitted: auto-generated", "X-Trailwarden-Delivery: \(dispatch.id)", "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
        ]
        lines += Self.base64(PlainText.body(dispatch))
        return .mail(
            MailMessage(
                sender: sender,
                recipients: recipients,
                text: lines.joined(separator: "\r\n") + "\r\n"
            ),
            server
        )
    }

    /// RFC 2047, in words of at most 75 characters.
    static func encodedWord(_ text: String) -> String {
        guard !text.allSatisfy(\.isASCII) || text.count > 900 else { return text }
        var words: [String] = []
        var part = ""
        for character in text {
            if (part + String(character)).utf8.count > 42 {
                words.append(part)
                part = ""
            }
            part.append(character)
        }
        words.append(part)
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    private static func base64(_ text: String) -> [String] {
        let encoded = Array(Data(text.utf8).base64EncodedString())
        return stride(from: 0, to: encoded.count, by: 76).map { String(encoded[$0..<min($0 + 76, encoded.count)]) }
    }

    /// RFC 5322.
    static func date(_ milliseconds: Int64) -> String {
        let time = Timestamp(milliseconds)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let clock = "\(time.clock):\(InstantText.padded(time.second, 2))"
        return "\(Timestamp.weekdays[time.weekday]), \(time.day) \(months[time.month - 1]) \(time.year) \(clock) +0000"
    }
}
