internal import WardenChecks
internal import WardenDomain
internal import WardenEstate

extension FindingOrders {
    static let catalogChecks: Set<String> = [
        "audit-grants-name-nobody-gone",
        "audit-catalogs-are-bound", "audit-copies-no-broader-than-source", "audit-copies-not-open-to-everyone",
        "audit-copies-not-changed-by-others", "audit-copies-owned-by-groups", "audit-readers-are-declared",
        "audit-readers-not-shared-with-everyone", "audit-recipient-tokens-expire",
        "audit-shares-are-declared", "audit-tables-not-managed-by-others",
        "audit-tables-not-open-to-everyone", "log-credentials-are-read-only", "log-credentials-not-used-directly",
        "log-locations-are-read-only", "log-locations-not-open-to-everyone", "log-locations-not-written-by-others",
        "log-locations-owned-by-groups", "log-volumes-not-open-to-everyone", "metastore-rights-not-given-to-everyone",
    ]

    func catalog(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        switch finding.check {
        case "audit-readers-not-shared-with-everyone": objects(finding, &list)
        case "audit-shares-are-declared":
            guard let workspace = names.workspace(ofMetastore: id.scope) else { return }
            for item in finding.items {
                list.add("sharing.revoke", ["workspace": workspace, "share": id.name, "recipient": item.id])
            }
        case "audit-recipient-tokens-expire":
            guard let workspace = names.workspace(ofMetastore: id.scope) else { return }
            for item in finding.items {
                list.add("sharing.expire-token", ["workspace": workspace, "recipient": id.name, "token": item.id])
            }
        case "audit-catalogs-are-bound": bound(finding, &list)
        case "audit-copies-owned-by-groups", "log-locations-owned-by-groups": owned(finding, &list)
        case "log-locations-are-read-only", "log-credentials-are-read-only": readOnly(finding, &list)
        default: grants(finding, &list)
        }
    }

    // MARK: Grants

    /// `principal PRIVILEGE securable`, as grants are named.
    private func grants(_ finding: Finding, _ list: inout OrderList) {
        if finding.check == "audit-readers-are-declared", declared.declaredReaders.isEmpty {
            return leaveOut(finding, "'policy.declared_readers' names nobody yet: say first who is right", &list)
        }
        for item in finding.items {
            let parts = item.id.split(separator: " ").map(String.init)
            guard parts.count >= 3, let asset = parts.last.flatMap({ AssetID($0) }) else {
                leaveOut(finding, "'\(item.id)' names no grant", &list)
                continue
            }
            let principal = parts.dropLast(2).joined(separator: " ")
            let privilege = parts[parts.count - 2]
            // Who is gone needs none of what the grant gives.
            let isGone = finding.check == "audit-grants-name-nobody-gone"
            guard isGone || revokesOnly(asset, finding.subject, principal) else {
                leaveOut(
                    finding,
                    "\(principal) has \(privilege) from \(asset.kind.rawValue) \(asset.name), which holds more than audit logs; for a person: uc.revoke-grant",
                    &list
                )
                continue
            }
            let metastore = asset.kind == .metastore ? asset.name : asset.scope
            guard let securable = names.securable(asset), let workspace = names.workspace(ofMetastore: metastore) else {
                continue
            }
            list.add(
                "uc.revoke-grant",
                ["workspace": workspace, "securable": securable, "principal": principal, "privileges": privilege]
            )
        }
    }

    /// Grants above the subject give other things too. They go only where that is audit data as well, or where everybody
    /// holds them.
    private func revokesOnly(_ asset: AssetID, _ subject: AssetID, _ principal: String) -> Bool {
        let everyone = ["account users", "users", "all account users"].contains(principal.lowercased())
        return asset == subject || asset.name.lowercased().hasPrefix("system.") || everyone
    }

    /// `users CAN_READ` on an object of a workspace.
    private func objects(_ finding: Finding, _ list: inout OrderList) {
        guard let object = names.object(finding.subject) else { return }
        for item in finding.items {
            let principal = item.id.split(separator: " ").dropLast().joined(separator: " ")
            list.add(
                "workspace.revoke-permission",
                ["workspace": finding.subject.scope, "object": object, "principal": principal]
            )
        }
    }

    // MARK: Securables

    /// A catalog is closed to workspaces that do not use it: those of its metastore keep it.
    private func bound(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        let catalog = id.name.split(separator: ".").first.map(String.init) ?? id.name
        guard catalog != "system", let workspace = names.workspace(ofMetastore: id.scope) else { return }
        let keep = names.workspaces(ofMetastore: id.scope).joined(separator: ",")
        list.add("uc.isolate", ["workspace": workspace, "securable": "catalog:\(catalog)", "keep": keep])
    }

    private func owned(_ finding: Finding, _ list: inout OrderList) {
        guard let owner else {
            return leaveOut(finding, "name the group that owns audit data as 'remedy.owner'", &list)
        }
        guard let securable = names.securable(finding.subject),
            let workspace = names.workspace(ofMetastore: finding.subject.scope)
        else { return }
        list.add("uc.transfer-ownership", ["workspace": workspace, "securable": securable, "owner": owner])
    }

    /// A credential that also leads elsewhere stays writable: what is written there is not ours to stop.
    private func readOnly(_ finding: Finding, _ list: inout OrderList) {
        let id = finding.subject
        guard let securable = names.securable(id), let workspace = names.workspace(ofMetastore: id.scope) else {
            return
        }
        if id.kind == .storageCredential {
            let logs = Set(posture.locations.compactMap { $0.asset.id.place?.bucket })
            let others = posture.assets(.externalLocation).filter { location in
                let document = posture.document(.securable, of: location.id)
                guard document?["credential_name"]?.text == id.name else { return false }
                let bucket = document?["url"]?.text.flatMap { StorageURL($0) }?.bucket
                return bucket.map { !logs.contains($0) } ?? true
            }
            if let other = others.first {
                return leaveOut(finding, "it also leads to \(other.name), which would no longer be written", &list)
            }
        }
        list.add("uc.read-only", ["workspace": workspace, "securable": securable])
    }
}
