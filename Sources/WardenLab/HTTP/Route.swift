/// Does the work of one operation on the estate.
typealias Handler = @Sendable (inout Estate, Call) throws -> Reply

/// One operation: where it answers, what it writes to the audit log, what it does.
struct Route: Sendable {
    enum Scope: Sendable { case account, workspace, both }
    enum Access: Sendable { case anyone, authenticated }

    var method: String
    var template: [String]
    var scope: Scope
    var access = Access.authenticated
    var audit: AuditRule
    var handler: Handler

    /// - Parameter path: segments; `{name}` binds one segment, `{name*}` as the last one binds the rest.
    init(
        _ method: String,
        _ path: String,
        _ scope: Scope = .workspace,
        access: Access = .authenticated,
        audit: AuditRule,
        _ handler: @escaping Handler
    ) {
        self.method = method
        template = path.split(separator: "/").map(String.init)
        self.scope = scope
        self.access = access
        self.audit = audit
        self.handler = handler
    }
}

/// The event that a call of a route leaves behind.
struct AuditRule: Sendable {
    var service: String
    var action: String
    /// Account-level events carry workspace 0.
    var isAccountLevel: Bool
    /// Event parameter -> request field that fills it (path, query or body).
    var parameters: [String: String]

    init(_ service: String, _ action: String, account: Bool = false, _ parameters: [String: String] = [:]) {
        self.service = service
        self.action = action
        isAccountLevel = account
        self.parameters = parameters
    }

    static func unity(_ action: String, _ parameters: [String: String] = [:]) -> AuditRule {
        AuditRule("unityCatalog", action, account: true, parameters)
    }
}

/// One API family: a file each.
protocol Family {
    static var routes: [Route] { get }
}
