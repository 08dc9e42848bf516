internal import WardenEstate

/// What Unity Catalog asks for, as requirements on the caller.
///
/// Sources: Databricks, "Unity Catalog privileges and securable objects", "Manage privileges in Unity Catalog".
struct UnityRules {
    let model: AccessModel

    /// To look into a catalog or schema: its owner, or a holder of the USE privilege, which a catalog passes down.
    static func use(_ index: SecurableIndex, in model: AccessModel) -> Requirement {
        let wanted: PrivilegeSet = model.securable(index).kind == .catalog ? [.useCatalog, .all] : [.useSchema, .all]
        return .any([.owns(index)] + model.chain(index).filter { !isMetastore($0, model) }.map { .holds(wanted, $0) })
    }

    private static func isMetastore(_ index: SecurableIndex, _ model: AccessModel) -> Bool {
        model.securable(index).kind == .metastore
    }

    /// - Returns: nil for a kind that keeps no data.
    func requirement(_ index: SecurableIndex, _ capability: Capability) -> Requirement? {
        let securable = model.securable(index)
        switch (securable.kind, capability) {
        case (.table, .read): return reach(index, [.select, .all], "SELECT")
        case (.table, .alter) where isSystem(securable): return .never
        case (.table, .delete) where isSystem(securable): return .never
        case (.table, .alter): return reach(index, [.modify, .all], "MODIFY")
        // MODIFY deletes rows; dropping the table takes its owner or a manager of it.
        case (.table, .delete): return .any([reach(index, [.modify, .all], "MODIFY"), manage(index)])
        case (.volume, .read): return reach(index, [.readVolume, .all], "READ_VOLUME")
        case (.volume, .alter): return reach(index, [.writeVolume, .all], "WRITE_VOLUME")
        case (.volume, .delete): return .any([reach(index, [.writeVolume, .all], "WRITE_VOLUME"), manage(index)])
        case (.externalLocation, .read), (.storageCredential, .read):
            return reach(index, [.readFiles, .createTable, .all], "READ_FILES")
        case (.externalLocation, _) where securable.isReadOnly, (.storageCredential, _) where securable.isReadOnly:
            return .never
        case (.externalLocation, .alter), (.externalLocation, .delete), (.storageCredential, .alter),
            (.storageCredential, .delete):
            return reach(index, [.writeFiles, .all], "WRITE_FILES")
        case (.table, .stop) where isSystem(securable): return systemSwitch(securable)
        default: return nil
        }
    }

    /// A system table ends when its schema is switched off.
    private func systemSwitch(_ securable: Securable) -> Requirement {
        let schema = securable.name.split(separator: ".").dropFirst().first.map(String.init) ?? "access"
        return administrators(securable.metastore, "may switch system schema '\(schema)' off", .setting)
    }

    private func isSystem(_ securable: Securable) -> Bool { securable.name.hasPrefix("system.") }

    /// By a privilege or ownership, or by giving it to oneself first; from a workspace where the securable is open.
    private func reach(_ index: SecurableIndex, _ privileges: PrivilegeSet, _ word: String) -> Requirement {
        let chain = model.chain(index).filter { model.securable($0).kind != .metastore }
        let direct: Requirement = .any([.owns(index)] + chain.map { .holds(privileges, $0) })
        let containers: [Requirement] = chain.dropFirst().map { .use($0) }
        let label = model.securable(index).label
        let grant = note(.mayGrantItself, "may give itself \(word) on \(label): it manages it or what it lies in")
        return .any([
            .all([direct] + containers + [entry(index)]),
            .all([managing(index), .fact(grant), entry(index)]),
            administrators(
                model.securable(index).metastore,
                "may give itself \(word) on \(label), as an administrator",
                .mayGrantItself
            ),
        ])
    }

    /// To drop it or change whom it belongs to.
    func manage(_ index: SecurableIndex) -> Requirement {
        let label = model.securable(index).label
        return .any([
            .all([managing(index), .fact(note(.setting, "may drop \(label)")), entry(index)]),
            administrators(model.securable(index).metastore, "may drop \(label), as an administrator", .setting),
        ])
    }

    /// Owner or holder of MANAGE, of the securable or of what it lies in; what lies above has to let one through.
    private func managing(_ index: SecurableIndex) -> Requirement {
        let chain = model.chain(index).filter { model.securable($0).kind != .metastore }
        return .any(
            chain.enumerated().map { position, place in
                // MANAGE is passed down, so here only what is given at this level.
                let manages: Requirement = .any([.owns(place), .holds(.manage, place)])
                return .all([manages] + chain[(position + 1)...].map { .use($0) })
            }
        )
    }

    /// Metastore and account administrators can give themselves anything in the metastore.
    private func administrators(_ metastore: String, _ words: String, _ relation: Hop.Relation) -> Requirement {
        var parts: [Requirement] = []
        if let store = model.metastores[metastore] {
            parts.append(.all([.owns(store.index), .fact(note(relation, words)), .through(store.users, nil)]))
            for statement in model.securable(store.index).unread {
                if let all = model.accountUsers { parts.append(.through(all, statement)) }
            }
        }
        if let admins = model.accountAdmins { parts.append(.through(admins, note(relation, words))) }
        return .any(parts)
    }

    /// A workspace that uses the metastore and that the catalog, location or credential is bound to.
    func entry(_ index: SecurableIndex) -> Requirement {
        let securable = model.securable(index)
        let bound = model.chain(index).compactMap { model.securable($0).workspaces }.first
        if let bound {
            return .any(bound.compactMap { id in model.workspaces[id].map { .through($0.users, nil) } })
        }
        guard let store = model.metastores[securable.metastore] else { return .never }
        return .through(store.users, nil)
    }

    private func note(_ relation: Hop.Relation, _ words: String) -> Statement {
        Statement(Hop(relation, from: "", to: "", detail: words))
    }
}
