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

    static func inside(_ index: SecurableIndex, in model: AccessModel) -> Requirement {
        let chain = model.chain(index).filter { !isMetastore($0, model) }
        return .all(chain.map { .use($0) } + [UnityRules(model: model).entry(index)])
    }

    static func managing(_ index: SecurableIndex, in model: AccessModel) -> Requirement {
        let manages: Requirement = .any([.owns(index), .holds(.manage, index)])
        guard let parent = container(of: index, model) else {
            return .all([manages, UnityRules(model: model).entry(index)])
        }
        return .any([.all([manages, .inside(parent)]), .managing(parent)])
    }

    /// Metastore administrators from a workspace that uses it; account administrators.
    static func administering(_ index: SecurableIndex, in model: AccessModel) -> Requirement {
        var parts: [Requirement] = []
        if let store = model.metastores[model.securable(index).metastore] {
            parts.append(.all([.owns(index), .through(store.users, nil)]))
            for statement in model.securable(index).unread {
                if let all = model.accountUsers { parts.append(.through(all, statement)) }
            }
        }
        if let admins = model.accountAdmins { parts.append(.through(admins, nil)) }
        return .any(parts)
    }

    /// The catalog or schema that it lies in.
    private static func container(of index: SecurableIndex, _ model: AccessModel) -> SecurableIndex? {
        model.securable(index).parent.flatMap { isMetastore($0, model) ? nil : $0 }
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
            return reach(index, [.readFiles, .createExternal, .all], "READ_FILES")
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

    /// By a privilege or ownership, or by giving it to oneself first.
    private func reach(_ index: SecurableIndex, _ privileges: PrivilegeSet, _ word: String) -> Requirement {
        let chain = model.chain(index).filter { !Self.isMetastore($0, model) }
        let direct: Requirement = .any([.owns(index)] + chain.map { .holds(privileges, $0) })
        let around = Self.container(of: index, model).map { Requirement.inside($0) } ?? entry(index)
        let securable = model.securable(index)
        let grant = note(
            .mayGrantItself,
            "may give itself \(word) on \(securable.label): it manages it or what it lies in"
        )
        return .any([
            .all([direct, around]),
            .all([.managing(index), .fact(grant)]),
            administrators(
                model.securable(index).metastore,
                "may give itself \(word) on \(securable.label), as an administrator",
                .mayGrantItself
            ),
        ])
    }

    /// To drop it or change whom it belongs to.
    func manage(_ index: SecurableIndex) -> Requirement {
        let securable = model.securable(index)
        return .any([
            .all([.managing(index), .fact(note(.setting, "may drop \(securable.label)"))]),
            administrators(securable.metastore, "may drop \(securable.label), as an administrator", .setting),
        ])
    }

    /// Metastore and account administrators can give themselves anything in the metastore.
    private func administrators(
        _ metastore: String,
        _ words: @escaping @autoclosure @Sendable () -> String,
        _ relation: Hop.Relation
    ) -> Requirement {
        if let store = model.metastores[metastore] {
            return .all([.administering(store.index), .fact(note(relation, words()))])
        }
        return model.accountAdmins.map { .through($0, note(relation, words())) } ?? .never
    }

    /// A workspace that uses the metastore and that the catalog, location or credential is bound to.
    func entry(_ index: SecurableIndex) -> Requirement {
        let securable = model.securable(index)
        let bound = model.chain(index).compactMap { model.securable($0).workspaces }.first
        if let bound {
            return .any(bound.compactMap { id in model.workspaces[id].map { .through($0.users, nil) } })
        }
        guard let store = model.metastores[securable.metastore] else { return .never }
        // Which workspaces it is bound to was not read: perhaps none that the caller may enter.
        let unread = model.chain(index).compactMap { model.securable($0).unreadBindings }.first
        return .through(store.users, unread)
    }

    private func note(
        _ relation: Hop.Relation,
        _ words: @escaping @autoclosure @Sendable () -> String
    ) -> Statement {
        Statement(known: { Hop(relation, from: "", to: "", detail: words()) })
    }
}
