internal import WardenDomain
internal import WardenEstate

/// Fills the model with the people of a Databricks account: users, groups in groups, service principals, administrators.
struct DirectoryReader {
    private let posture: Posture
    private let account: AssetID
    /// The name that grants use, in lower case -> node.
    private(set) var names: [String: Node] = [:]
    /// SCIM id -> node.
    private(set) var ids: [String: Node] = [:]
    /// What could not be read: names in grants that are not known may be in it.
    private(set) var gaps: [Unknown] = []
    private var unresolved: [String: Node] = [:]
    /// Names that no listing has: whoever they are, they may be in every workspace.
    private(set) var strangers: [(node: Node, statement: Statement)] = []

    init(_ posture: Posture, account: AssetID) {
        self.posture = posture
        self.account = account
    }

    mutating func read(into model: inout AccessModel) {
        let everyone = model.node(Party(.group, "account users"))
        let admins = model.node(Party(.platformRole, "account admins"))
        model.accountUsers = everyone
        model.accountAdmins = admins
        names["account users"] = everyone
        var members: [Node] = []
        for user in rows(.users) { members += add(user, .user, name: user["userName"]?.string, admins, &model) }
        for principal in rows(.servicePrincipals) {
            members += add(principal, .servicePrincipal, name: principal["applicationId"]?.text, admins, &model)
        }
        for member in members { model.connect(member, to: everyone) }
        let groups = rows(.groups)
        for group in groups { _ = add(group, .group, name: group["displayName"]?.string, admins, &model) }
        for group in groups { connect(group, &model) }
        if !gaps.isEmpty { connectUnseenAdministrators(admins, everyone, &model) }
    }

    private mutating func rows(_ aspect: Aspect) -> [JSONValue] {
        switch posture[aspect, of: account] {
        case .known(let document):
            if let rows = document.array { return rows }
            gaps.append(malformed(aspect))
            return []
        case .absent: return []
        case .unknown(let unknown):
            gaps.append(unknown)
            return []
        }
    }

    private func malformed(_ aspect: Aspect) -> Unknown {
        Unknown(
            "\(aspect) of \(account)",
            call: aspect.rawValue,
            reason: .malformed,
            detail: "the answer is not a list",
            blindSpot: "people and groups of the account"
        )
    }

    private mutating func add(
        _ row: JSONValue,
        _ kind: Party.Kind,
        name: String?,
        _ admins: Node,
        _ model: inout AccessModel
    ) -> [Node] {
        guard let name, let id = row["id"]?.text else {
            gaps.append(malformed(kind == .user ? .users : kind == .group ? .groups : .servicePrincipals))
            return []
        }
        let isLocal = kind == .group && row["meta"]?["resourceType"]?.string == "WorkspaceGroup"
        let node = model.node(Party(isLocal ? .workspaceGroup : kind, name, label: row["displayName"]?.string))
        ids[id] = node
        if !isLocal { names[name.lowercased()] = node }
        if row["active"]?.bool == false { model.deactivate(node) }
        if Self.roles(row).contains("account_admin") {
            let hop = Hop(
                .holdsRole,
                from: model.party(node).description,
                to: "account admins",
                detail: "an account admin",
                evidence: Evidence(.call, "GET /scim/v2", field: "roles", value: "account_admin")
            )
            let change = AccessChange(
                .removeRole,
                principal: model.party(node).description,
                what: "account admin",
                target: account.name
            )
            model.connect(node, to: admins, Statement(hop, change: change))
        }
        return [node]
    }

    static func roles(_ row: JSONValue) -> [String] {
        (row["roles"]?.array ?? []).compactMap { $0.string ?? $0["value"]?.string }
    }

    private mutating func connect(_ group: JSONValue, _ model: inout AccessModel) {
        guard let id = group["id"]?.text, let node = ids[id] else { return }
        for member in group["members"]?.array ?? [] {
            guard let memberID = member["value"]?.text else { continue }
            if let known = ids[memberID] {
                model.connect(known, to: node)
            } else {
                let name = member["display"]?.string ?? memberID
                let missing =
                    gaps.isEmpty
                    ? "who '\(name)' is: group \(model.party(node).name) lists it and the account does not: it was deleted"
                    : "who '\(name)' is: \(Self.words(gaps))"
                let stranger = model.node(Party(.unresolved, name))
                let hop = Hop(
                    .memberOf,
                    from: name,
                    to: model.party(node).description,
                    detail: "listed as a member",
                    missing: missing
                )
                model.connect(stranger, to: node, Statement(hop))
                strangers.append((stranger, Statement(hop)))
            }
        }
    }

    /// Users that were not read may be administrators.
    private mutating func connectUnseenAdministrators(_ admins: Node, _ everyone: Node, _ model: inout AccessModel) {
        let unseen = model.node(Party(.unresolved, "users who could not be listed"))
        let hop = Hop(
            .holdsRole,
            from: "users who could not be listed",
            to: "account admins",
            detail: "perhaps account admins, members of any group",
            missing: Self.words(gaps)
        )
        let statement = Statement(hop)
        model.connect(unseen, to: admins, statement)
        model.connect(unseen, to: everyone, statement)
        strangers.append((unseen, statement))
    }

    /// The node that a grant names. A name that no listing has becomes a party of its own, whose access is unknown.
    mutating func resolve(_ name: String, in model: inout AccessModel) -> Node {
        let key = name.lowercased()
        if let known = names[key] ?? unresolved[key] { return known }
        let grantee = model.node(Party(.platformRole, "whoever is called '\(name)'"))
        let stranger = model.node(Party(.unresolved, name))
        let missing =
            gaps.isEmpty
            ? "whether '\(name)' still exists: a grant names it and no listing of the account has it"
            : "who '\(name)' is: \(Self.words(gaps))"
        let hop = Hop(.memberOf, from: name, to: name, detail: "named by a grant", missing: missing)
        let statement = Statement(hop)
        model.connect(stranger, to: grantee, statement)
        strangers.append((stranger, statement))
        unresolved[key] = grantee
        return grantee
    }

    /// Databricks' own, which is nobody who signs in.
    mutating func owner(_ name: String?, in model: inout AccessModel) -> Node? {
        guard let name, !name.isEmpty else { return nil }
        if ["system user", "_system", "databricks", "__databricks_internal", "_unknown_"].contains(name.lowercased()) {
            return nil
        }
        return resolve(name, in: &model)
    }

    static func words(_ gaps: [Unknown]) -> String {
        var seen: Set<String> = []
        return gaps.map(words).filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    static func words(_ gap: Unknown) -> String {
        gap.question + ": " + gap.detail + (gap.permission.map { " (needs \($0))" } ?? "")
    }
}
