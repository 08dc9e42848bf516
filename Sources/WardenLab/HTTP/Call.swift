/// Which of the hosts a request came to.
enum Host: Sendable, Hashable {
    case account
    case workspace(Int64)

    var workspace: Int64? {
        guard case .workspace(let id) = self else { return nil }
        return id
    }
}

/// Who calls, with every name that a grant could reach them by.
struct Caller: Sendable {
    var principal: Int64
    /// The name that grants and audit events use: e-mail or application id.
    var name: String
    /// Own name, all groups upwards, and `account users`.
    var identities: Set<String>
    var tokenID: String?

    static let nobody = Caller(principal: 0, name: "unknown", identities: [])
}

/// One request, taken apart.
struct Call: Sendable {
    var host: Host
    var method: String
    /// Without query, percent-encoded as sent.
    var path: String
    var parameters: [String: String] = [:]
    var query: [String: [String]] = [:]
    var body: JSON = .null
    /// Fields of a form body; nil for every other kind of body.
    var form: [String: String]?
    var headers: [String: String] = [:]
    var caller = Caller.nobody
    /// Epoch milliseconds.
    var now: Int64
    var address = "127.0.0.1"
    var baseURL = ""

    var userAgent: String { headers["user-agent"] ?? "" }

    /// The workspace of the host; 0 on the account host.
    var workspace: Int64 { host.workspace ?? 0 }

    func query(_ name: String) -> String? { query[name]?.first }

    func flag(_ name: String) -> Bool { query(name)?.lowercased() == "true" }

    /// A path parameter, decoded. Templates guarantee that it is there.
    func path(_ name: String) -> String { parameters[name] ?? "" }

    /// A required text field of the body.
    func text(_ name: String) throws -> String {
        guard let text = body[name]?.text, !text.isEmpty else {
            throw Refusal.invalid("Missing required field: \(name)")
        }
        return text
    }

    /// A value by name, wherever the request carries it: path, query, form, body. `=text` is the text itself, `*keys` and
    /// `*values` are what the body's members are called and hold.
    func value(_ name: String) -> String? {
        if name.hasPrefix("=") { return String(name.dropFirst()) }
        if name == "*keys" || name == "*values" {
            let members = body.members.sorted { $0.key < $1.key }
            return members.map { name == "*keys" ? $0.key : $0.value.parameterText }.joined(separator: ",")
        }
        return parameters[name] ?? query(name) ?? form?[name] ?? body[name].map(\.parameterText)
    }
}

/// What goes back.
struct Reply: Sendable {
    var status = 200
    /// Nil for an empty body.
    var body: JSON?
    var headers: [String: String] = [:]

    init(_ body: JSON? = [:], status: Int = 200, headers: [String: String] = [:]) {
        self.status = status
        self.body = body
        self.headers = headers
    }

    static let empty = Reply([:])
}
