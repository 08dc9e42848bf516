internal import WardenDomain
internal import WardenEstate

/// The access list of a workspace object, with its principals found.
struct AccessList: Sendable {
    struct Entry: Sendable {
        var node: Node
        var level: String
        var statement: Statement
    }

    var entries: [Entry] = []
    /// Where it could not be read.
    var unread: Statement?
    var workspace: String

    /// Levels with which one sees, changes, deletes or keeps from running.
    static func levels(_ capability: Capability) -> Set<String> {
        switch capability {
        case .read:
            [
                "CAN_READ", "CAN_VIEW", "CAN_RUN", "CAN_EDIT", "CAN_MANAGE", "IS_OWNER", "CAN_MANAGE_RUN",
                "CAN_ATTACH_TO", "CAN_RESTART",
            ]
        case .alter: ["CAN_EDIT", "CAN_MANAGE", "IS_OWNER"]
        case .delete: ["CAN_MANAGE", "IS_OWNER"]
        case .stop: ["CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER"]
        }
    }

    init(_ reading: Reading, _ asset: Asset, _ directory: inout DirectoryReader, _ model: inout AccessModel) {
        workspace = asset.id.scope
        switch reading {
        case .known(let document): read(document["access_control_list"]?.array ?? [], asset, &directory, &model)
        case .absent: break
        case .unknown(let gap):
            let hop = Hop(
                .granted,
                from: "somebody",
                to: asset.name,
                detail: "the permissions of \(asset.kind.label) \(asset.name) could not be read",
                missing: DirectoryReader.words(gap)
            )
            unread = Statement(hop)
        }
    }

    init(
        _ rows: [JSONValue],
        _ asset: Asset,
        workspace: String,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel
    ) {
        self.workspace = workspace
        read(rows, asset, &directory, &model)
    }

    private mutating func read(
        _ rows: [JSONValue],
        _ asset: Asset,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel
    ) {
        for row in rows {
            guard let node = principal(row, &directory, &model) else { continue }
            for permission in row["all_permissions"]?.array ?? [] {
                guard let level = permission["permission_level"]?.string else { continue }
                add(level, node, asset, model)
            }
            // The older form has the level beside the name.
            if let level = row["permission_level"]?.string { add(level, node, asset, model) }
        }
    }

    private func principal(
        _ row: JSONValue,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel
    ) -> Node? {
        if let group = row["group_name"]?.string {
            if group == "users", let space = model.workspaces[workspace] { return space.users }
            if group == "admins", let space = model.workspaces[workspace] { return space.admins }
            return directory.resolve(group, in: &model)
        }
        let name = row["user_name"]?.string ?? row["service_principal_name"]?.text
        return name.map { directory.resolve($0, in: &model) }
    }

    private mutating func add(_ level: String, _ node: Node, _ asset: Asset, _ model: AccessModel) {
        let party = model.party(node).description
        let label = "\(asset.kind.label) \(asset.name)"
        let hop = Hop(
            .granted,
            from: party,
            to: label,
            detail: "\(level) on \(label)",
            evidence: Evidence(.call, "GET /api/2.0/permissions", field: "permission_level", value: level)
        )
        let change = AccessChange(.revoke, principal: party, what: level, target: label, asset: asset.id)
        entries.append(Entry(node: node, level: level, statement: Statement(hop, change: change)))
    }

    func requirement(_ capability: Capability, in model: AccessModel) -> Requirement {
        let wanted = Self.levels(capability)
        var parts: [Requirement] = entries.filter { wanted.contains($0.level) }.map { .through($0.node, $0.statement) }
        guard let space = model.workspaces[workspace] else { return .any(parts) }
        if let unread { parts.append(.through(space.users, unread)) }
        return .all([.any(parts), .through(space.users, nil)])
    }
}
