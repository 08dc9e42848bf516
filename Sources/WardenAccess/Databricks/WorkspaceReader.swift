internal import WardenDomain
internal import WardenEstate

/// Fills the model with who may enter which workspace, and who administers it.
struct WorkspaceReader {
    let posture: Posture

    func read(_ directory: inout DirectoryReader, into model: inout AccessModel) -> [Unknown] {
        var gaps: [Unknown] = []
        for asset in posture.assets(.workspace) {
            let id = asset.id.name
            let label = asset.name == id ? "workspace \(id)" : "workspace \(asset.name)"
            let users = model.node(Party(.platformRole, "users of \(label)"))
            let admins = model.node(Party(.platformRole, "admins of \(label)"))
            model.workspaces[id] = AccessModel.Workspace(users: users, admins: admins, asset: asset.id, label: label)
            model.connect(
                admins,
                to: users,
                Statement(Hop(.assignedTo, from: "admins of \(label)", to: label, detail: "may enter \(label)"))
            )
            switch posture[.assignments, of: asset.id] {
            case .known(let document):
                for row in document.array ?? [] { assign(row, asset.id, label, (users, admins), &directory, &model) }
            case .absent: break
            case .unknown(let gap):
                gaps.append(gap)
                guard let all = model.accountUsers else { continue }
                let hop = Hop(
                    .assignedTo,
                    from: "account users",
                    to: label,
                    detail: "perhaps assigned to \(label)",
                    missing: DirectoryReader.words(gap)
                )
                model.connect(all, to: users, Statement(hop))
            }
            attach(asset, label, users, &model, &gaps)
        }
        return gaps
    }

    private func assign(
        _ row: JSONValue,
        _ asset: AssetID,
        _ label: String,
        _ nodes: (users: Node, admins: Node),
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel
    ) {
        let principal = row["principal"]
        let known = principal?["principal_id"]?.text.flatMap { directory.ids[$0] }
        let name =
            principal?["user_name"]?.string ?? principal?["group_name"]?.string
            ?? principal?["service_principal_name"]?.text ?? principal?["display_name"]?.string
        guard let node = known ?? name.map({ directory.resolve($0, in: &model) }) else { return }
        let isAdmin = row["permissions"]?.strings?.contains("ADMIN") ?? false
        let party = model.party(node).description
        let hop = Hop(
            .assignedTo,
            from: party,
            to: label,
            detail: isAdmin ? "administers \(label)" : "may enter \(label)",
            evidence: Evidence(
                .call,
                "GET /permissionassignments",
                field: "permissions",
                value: isAdmin ? "ADMIN" : "USER"
            )
        )
        let change = AccessChange(.unassign, principal: party, what: "assignment", target: label, asset: asset)
        model.connect(node, to: isAdmin ? nodes.admins : nodes.users, Statement(hop, change: change))
    }

    private func attach(
        _ asset: Asset,
        _ label: String,
        _ users: Node,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        switch posture[.metastoreAssignment, of: asset.id] {
        case .known(let document):
            guard let id = document["metastore_id"]?.string else { return }
            Self.connect(users, to: Self.metastore(id, in: &model), label, missing: nil, &model)
        case .absent: break
        case .unknown(let gap):
            gaps.append(gap)
            // It may use any of them.
            for metastore in posture.assets(.metastore) {
                let users = model.workspaces[asset.id.name]?.users
                guard let users else { continue }
                Self.connect(
                    users,
                    to: Self.metastore(metastore.id.name, in: &model),
                    label,
                    missing: DirectoryReader.words(gap),
                    &model
                )
            }
        }
    }

    private static func connect(
        _ users: Node,
        to store: AccessModel.Metastore,
        _ label: String,
        missing: String?,
        _ model: inout AccessModel
    ) {
        let hop = Hop(
            .setting,
            from: label,
            to: "metastore",
            detail: "\(label) uses the metastore",
            evidence: Evidence(.call, "GET /metastore", field: "metastore_assignment.metastore_id"),
            missing: missing
        )
        model.connect(users, to: store.users, Statement(hop))
    }

    static func metastore(_ id: String, in model: inout AccessModel) -> AccessModel.Metastore {
        if let known = model.metastores[id] { return known }
        let index = model.securable(AssetID(.metastore, scope: "databricks", name: id)) {
            Securable(
                asset: AssetID(.metastore, scope: "databricks", name: id),
                kind: .metastore,
                name: id,
                metastore: id
            )
        }
        let users = model.node(Party(.platformRole, "users of metastore \(id)"))
        let made = AccessModel.Metastore(index: index, users: users)
        model.metastores[id] = made
        return made
    }
}
