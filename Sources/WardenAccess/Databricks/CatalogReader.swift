internal import WardenDomain
internal import WardenEstate

/// Fills the model with securables of Unity Catalog, their owners and the grants on them.
struct CatalogReader {
    let posture: Posture

    /// - Parameter wanted: the securables whose grants count; their parents come along.
    func read(_ wanted: [AssetID], _ directory: inout DirectoryReader, into model: inout AccessModel) -> [Unknown] {
        var gaps: [Unknown] = []
        for asset in posture.assets(.metastore) { readMetastore(asset, &directory, &model, &gaps) }
        for id in wanted { _ = add(id, &directory, &model, &gaps) }
        return gaps
    }

    private func readMetastore(
        _ asset: Asset,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        let store = WorkspaceReader.metastore(asset.id.name, in: &model)
        let described = posture.assets.keys.filter { $0.kind == .account && $0.scope == "databricks" }
            .compactMap { posture.document(.metastores, of: $0)?.array }.joined()
            .first { $0["metastore_id"]?.string == asset.id.name }
        let document = described ?? posture.document(.securable, of: asset.id)
        if let name = document?["owner"]?.string ?? asset.owner {
            let owner = directory.owner(name, in: &model)
            let label = document?["name"]?.string ?? asset.name
            model.update(store.index) {
                $0.owner = owner
                $0.name = label
            }
        } else {
            let gap = posture[.securable, of: asset.id].unknown
            let words = gap.map(DirectoryReader.words) ?? "who owns metastore \(asset.name)"
            let hop = Hop(.owns, from: "", to: "metastore \(asset.name)", detail: "perhaps its admin", missing: words)
            model.update(store.index) { $0.unread.append(Statement(hop)) }
            if let gap { gaps.append(gap) }
        }
    }

    private static func kind(of id: AssetID) -> Securable.Kind? {
        switch id.kind {
        case .metastore: .metastore
        case .catalog: .catalog
        case .schema: .schema
        case .table, .view, .materializedView, .streamingTable: .table
        case .volume: .volume
        case .externalLocation: .externalLocation
        case .storageCredential: .storageCredential
        case .share: .share
        default: nil
        }
    }

    private static func parent(of id: AssetID) -> AssetID? {
        let parts = id.name.split(separator: ".", omittingEmptySubsequences: false)
        switch id.kind {
        case .schema: return AssetID(.catalog, scope: id.scope, name: String(parts[0]))
        case .table, .volume:
            guard parts.count >= 3 else { return nil }
            return AssetID(.schema, scope: id.scope, name: parts[..<2].joined(separator: "."))
        case .catalog, .externalLocation, .storageCredential:
            return AssetID(.metastore, scope: "databricks", name: id.scope)
        default: return nil
        }
    }

    private func add(
        _ id: AssetID,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) -> SecurableIndex? {
        if let known = model.find(id) { return known }
        guard let kind = Self.kind(of: id) else { return nil }
        let parent = Self.parent(of: id).flatMap { add($0, &directory, &model, &gaps) }
        let metastore = kind == .metastore ? id.name : id.scope
        let index = model.securable(id) {
            Securable(asset: id, kind: kind, name: id.name, parent: parent, metastore: metastore)
        }
        guard kind != .metastore else {
            _ = WorkspaceReader.metastore(id.name, in: &model)
            return index
        }
        readOwner(id, index, &directory, &model, &gaps)
        readGrants(id, index, &directory, &model, &gaps)
        return index
    }

    private func readOwner(
        _ id: AssetID,
        _ index: SecurableIndex,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        let reading = posture[.securable, of: id]
        let document = reading.document
        let name = document?["owner"]?.string ?? posture.assets[id]?.owner
        if let name {
            let owner = directory.owner(name, in: &model)
            model.update(index) { $0.owner = owner }
        } else if document == nil {
            note("who owns", id, index, reading.unknown, &model, &gaps)
        }
        guard let document else { return }
        readStorage(document, id, index, &directory, &model, &gaps)
        let mode = document["isolation_mode"]?.string ?? ""
        guard mode == "ISOLATED" || mode == "ISOLATION_MODE_ISOLATED" else { return }
        switch posture[.bindings, of: id] {
        case .known(let rows):
            let bound = (rows.array ?? []).compactMap { $0["workspace_id"]?.text }
            model.update(index) { $0.workspaces = bound }
        case .absent: model.update(index) { $0.workspaces = [] }
        case .unknown(let gap):
            let label = model.securable(index).label
            let words =
                "the workspaces that \(label) is bound to: \(gap.detail)"
                + (gap.permission.map { " (needs \($0))" } ?? "")
            let hop = Hop(.setting, from: "", to: label, detail: "a workspace that it is bound to", missing: words)
            model.update(index) { $0.unreadBindings = Statement(hop) }
            gaps.append(gap)
        }
    }

    private func readStorage(
        _ document: JSONValue,
        _ id: AssetID,
        _ index: SecurableIndex,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        let isReadOnly = document["read_only"]?.bool ?? false
        switch model.securable(index).kind {
        case .storageCredential:
            let role = document["aws_iam_role"]?["role_arn"]?.string
            model.update(index) {
                $0.role = role
                $0.isReadOnly = isReadOnly
            }
        case .externalLocation:
            let credential = document["credential_name"]?.string.flatMap {
                add(AssetID(.storageCredential, scope: id.scope, name: $0), &directory, &model, &gaps)
            }
            model.update(index) {
                $0.credential = credential
                $0.isReadOnly = isReadOnly
            }
        default: break
        }
    }

    private func readGrants(
        _ id: AssetID,
        _ index: SecurableIndex,
        _ directory: inout DirectoryReader,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        switch posture[.grants, of: id] {
        case .known(let document):
            let rows = document.array ?? document["privilege_assignments"]?.array ?? []
            for row in rows {
                guard let principal = row["principal"]?.text, let words = row["privileges"]?.array else { continue }
                var privileges: PrivilegeSet = []
                for word in words {
                    privileges.formUnion(Privilege.named(word.string ?? word["privilege"]?.string ?? ""))
                }
                model.grant(privileges, to: directory.resolve(principal, in: &model), on: index)
            }
        case .absent: break
        case .unknown(let gap): note("the grants on", id, index, gap, &model, &gaps)
        }
    }

    private func note(
        _ what: String,
        _ id: AssetID,
        _ index: SecurableIndex,
        _ gap: Unknown?,
        _ model: inout AccessModel,
        _ gaps: inout [Unknown]
    ) {
        let label = model.securable(index).label
        let words = gap.map { "\(what) \(label): \($0.detail)" + ($0.permission.map { " (needs \($0))" } ?? "") }
        let hop = Hop(
            .granted,
            from: "somebody",
            to: label,
            detail: "\(what) \(label) could not be read",
            missing: words ?? "\(what) \(label)"
        )
        model.update(index) { $0.unread.append(Statement(hop)) }
        if let gap { gaps.append(gap) }
    }
}
