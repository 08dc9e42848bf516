public import WardenCloud
internal import WardenDomain

/// One key of a sink in the configuration.
public struct SinkKey: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        case text
        /// https anywhere, http on this machine.
        case url
        case number(ClosedRange<Int>)
        case list
        case choice([String])
        /// Never in the file: `NAME_env` or `NAME_file` says where it stands.
        case secret
    }

    public var name: String
    public var form: Form
    public var isRequired: Bool

    public init(_ name: String, _ form: Form = .text, required: Bool = false) {
        self.name = name
        self.form = form
        isRequired = required
    }
}

/// What the configuration says of one sink, checked against the keys of its kind, secrets read.
public struct SinkSettings: Sendable, Hashable {
    public var name: String
    public var texts: [String: String]
    public var lists: [String: [String]]
    public var secrets: [String: Secret]

    public init(
        name: String,
        texts: [String: String] = [:],
        lists: [String: [String]] = [:],
        secrets: [String: Secret] = [:]
    ) {
        self.name = name
        self.texts = texts
        self.lists = lists
        self.secrets = secrets
    }

    func number(_ key: String) -> Int? { texts[key].flatMap { Int($0) } }

    func required(_ key: String) throws(WardenError) -> String {
        guard let text = texts[key], !text.isEmpty else { throw missing(key) }
        return text
    }

    func secret(_ key: String) throws(WardenError) -> Secret {
        guard let secret = secrets[key] else { throw missing(key) }
        return secret
    }

    /// The endpoint at `key`, or the one given.
    func endpoint(_ key: String, default standard: String? = nil) throws(WardenError) -> Endpoint {
        let text = texts[key] ?? standard ?? ""
        guard !text.isEmpty else { throw missing(key) }
        return try Self.endpoint(text, name: "\(name).\(key)")
    }

    static func endpoint(_ text: String, name: String) throws(WardenError) -> Endpoint {
        do {
            return try Endpoint(parsing: text, name: name)
        } catch {
            throw error as? WardenError ?? WardenError(code: "sink.settings", object: name, "\(error)")
        }
    }

    func missing(_ key: String) -> WardenError {
        WardenError(code: "sink.settings", object: name, "the sink has no '\(key)'", hint: "add '\(key)'")
    }
}
