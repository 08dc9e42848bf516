public import WardenCloud
public import WardenDomain

/// Where alerts go: turns a dispatch into what goes over the wire, and reads the answers. One file per kind of sink.
public protocol Sink: Sendable {
    /// The word in the configuration.
    static var type: String { get }
    /// What the configuration may say.
    static var keys: [SinkKey] { get }

    /// - Throws: `sink.settings` where a value cannot be used.
    init(_ settings: SinkSettings) throws(WardenError)

    /// The first message of a dispatch.
    func message(for dispatch: Dispatch, _ context: SinkContext) -> SinkMessage

    /// What an answer to message number `step` (from 0) means. Not asked where the message has no answer.
    func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict
}

extension Sink {
    public func verdict(
        on response: HTTPResponse,
        step: Int,
        dispatch: Dispatch,
        _ context: SinkContext
    ) -> DeliveryVerdict {
        DeliveryVerdict(response)
    }
}

/// What a sink may know while it writes.
public struct SinkContext: Sendable, Hashable {
    /// Epoch milliseconds.
    public var now: Int64
    /// Name of this machine.
    public var host: String
    public var version: String

    public init(now: Int64, host: String, version: String) {
        self.now = now
        self.host = host
        self.version = version
    }
}

/// What goes over the wire.
public enum SinkMessage: Sendable, Hashable {
    case http(HTTPRequest, signing: AWSSigning?)
    /// Lines for a collector, framed by the edge as its transport wants.
    case syslog([[UInt8]], SyslogTarget)
    case mail(MailMessage, MailServer)
    /// Lines for a file, appended whole and synced.
    case append([UInt8], file: String)
}

/// How a request to AWS is signed.
public struct AWSSigning: Sendable, Hashable {
    public var service: String
    public var region: String
    /// Profile of the credentials; nil = the environment.
    public var profile: String?

    public init(service: String, region: String, profile: String? = nil) {
        self.service = service
        self.region = region
        self.profile = profile
    }
}

/// A syslog collector.
public struct SyslogTarget: Sendable, Hashable {
    public enum Carrier: String, Sendable, Hashable, CaseIterable { case udp, tcp, tls }

    public var host: String
    public var port: Int
    public var carrier: Carrier
    /// PEM file of the authorities that are trusted; nil = the system's.
    public var authority: String?

    public init(host: String, port: Int, carrier: Carrier, authority: String? = nil) {
        self.host = host
        self.port = port
        self.carrier = carrier
        self.authority = authority
    }
}

/// A mail and who it is for.
public struct MailMessage: Sendable, Hashable {
    public var sender: String
    public var recipients: [String]
    /// Header and body with CRLF line ends, dots not yet doubled.
    public var text: String

    public init(sender: String, recipients: [String], text: String) {
        self.sender = sender
        self.recipients = recipients
        self.text = text
    }
}

/// A mail server.
public struct MailServer: Sendable, Hashable {
    public enum Encryption: String, Sendable, Hashable, CaseIterable {
        /// Refuse to go on without STARTTLS.
        case starttls
        case tls
        /// Loopback alone.
        case none
    }

    public var host: String
    public var port: Int
    public var encryption: Encryption
    public var authority: String?
    public var user: String?
    public var password: Secret?

    public init(
        host: String,
        port: Int,
        encryption: Encryption,
        authority: String? = nil,
        user: String? = nil,
        password: Secret? = nil
    ) {
        self.host = host
        self.port = port
        self.encryption = encryption
        self.authority = authority
        self.user = user
        self.password = password
    }
}
