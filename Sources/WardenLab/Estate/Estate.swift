/// Everything the emulator knows: one account with all that is in it.
struct Estate: Sendable {
    /// Pages and delays that the lab lets one choose.
    struct Options: Sendable {
        /// Rows of a page whose size the caller left to the server.
        var serverPage = 100
        var issuer = ""
    }

    var accountID: String
    var options = Options()
    var ids: Seeded
    var directory = Directory()
    var workspaces = Table<Workspace>()
    var metastores: [String: Metastore] = [:]
    /// By the secret itself.
    var tokens: [String: AccessToken] = [:]
    var hosts: [Host: HostState] = [:]
    var audit = AuditLog()
    var statements: [String: StatementRecord] = [:]
    private var shelves: [Shelf: Table<JSON>] = [:]
    private var visibleCache: [Shelf: (version: Int, ids: [Int64])] = [:]
    private var assignmentVersion = 0
    /// Direct entries of workspace objects' access lists, by `type/id` within a workspace.
    var accessLists: [ObjectKey: [AccessEntry]] = [:]

    init(accountID: String, seed: UInt64) {
        self.accountID = accountID
        ids = Seeded(seed ^ 0x1AB)
    }

    /// Resources of one kind in one place that need no type of their own.
    struct Shelf: Sendable, Hashable {
        var kind: String
        /// 0 for the account.
        var workspace: Int64
    }

    /// Documents of a kind; `workspace` 0 is the account's.
    subscript(_ kind: String, _ workspace: Int64) -> Table<JSON> {
        get { shelves[Shelf(kind: kind, workspace: workspace)] ?? Table() }
        _modify { yield &shelves[Shelf(kind: kind, workspace: workspace), default: Table()] }
    }

    func workspace(_ id: Int64) -> Workspace? { workspaces[String(id)] }

    mutating func updateWorkspace(_ id: Int64, _ change: (inout Workspace) -> Void) {
        guard var workspace = workspaces[String(id)] else { return }
        change(&workspace)
        workspaces[String(id)] = workspace
        assignmentVersion += 1
    }

    /// Who a workspace knows, by kind: worked out once and again only after a change.
    mutating func cached(
        _ kind: Principal.Kind,
        _ workspace: Int64,
        _ make: (Estate) -> [Principal]
    ) -> [Principal] {
        let place = Shelf(kind: kind.rawValue, workspace: workspace)
        let version = directory.version + assignmentVersion
        if let known = visibleCache[place], known.version == version {
            return known.ids.compactMap { directory[$0] ?? BuiltInGroup(id: $0, workspace)?.principal }
        }
        let made = make(self)
        visibleCache[place] = (version, made.map(\.id))
        return made
    }

    /// A number of the size that jobs, notebooks and the like have.
    mutating func numericID() -> Int64 { Int64(ids.next() % 900_000_000_000_000) + 100_000_000_000_000 }
}

// Who may do what outside Unity Catalog.
extension Estate {
    func isAccountAdmin(_ principal: Int64) -> Bool {
        directory.closure(of: principal).contains { directory[$0]?.roles.contains("account_admin") == true }
    }

    func isAdmin(_ principal: Int64, of workspace: Int64) -> Bool {
        guard let assignments = self.workspace(workspace)?.assignments else { return false }
        return directory.closure(of: principal).contains { assignments[$0] == "ADMIN" }
    }

    func isMember(_ principal: Int64, of workspace: Int64) -> Bool {
        guard let assignments = self.workspace(workspace)?.assignments else { return false }
        return directory.closure(of: principal).contains { assignments[$0] != nil }
    }

    func requireAccountAdmin(_ call: Call) throws {
        guard isAccountAdmin(call.caller.principal) else {
            throw Refusal.denied("This API is disabled for users without account admin status.")
        }
    }

    func requireWorkspaceAdmin(_ call: Call) throws {
        guard isAdmin(call.caller.principal, of: call.workspace) else {
            throw Refusal.denied("Only workspace admins can use this API.")
        }
    }

    /// Runs `body` on the metastore of the workspace that the call came to.
    mutating func unity<Result>(
        _ call: Call,
        _ body: (inout Metastore, Authority) throws -> Result
    ) throws -> Result {
        guard let id = workspace(call.workspace)?.metastore, let owner = metastores[id]?.owner else {
            throw Refusal(404, "METASTORE_DOES_NOT_EXIST", "No metastore assigned for the current workspace.")
        }
        let authority = Authority(
            caller: call.caller,
            isMetastoreAdmin: call.caller.identities.contains(owner),
            workspace: call.workspace
        )
        // In place: a copy of a metastore would be a copy of all its tables.
        return try withMetastore(id) { try body(&$0, authority) }
    }

    private mutating func withMetastore<Result>(
        _ id: String,
        _ body: (inout Metastore) throws -> Result
    ) rethrows -> Result {
        try body(&metastores[id, default: Metastore(id: id, name: "", owner: "", region: "", created: 0)])
    }
}
