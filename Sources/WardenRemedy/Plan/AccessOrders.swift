public import WardenAccess
public import WardenEstate

/// Cuts of the access graph as orders of actions.
public enum AccessOrders {
    /// - Parameter owner: who is given what the principal owns; nil = a person decides.
    public static func make(_ changes: [AccessChange], in posture: Posture, owner: String? = nil) -> OrderList {
        var list = OrderList()
        for change in changes { add(change, EstateNames(posture: posture), owner, &list) }
        return list
    }

    private static func add(
        _ change: AccessChange,
        _ names: EstateNames,
        _ owner: String?,
        _ list: inout OrderList
    ) {
        let principal = names.name(change.principal)
        switch change.kind {
        case .removeMember:
            let group = change.target.hasPrefix("group ") ? String(change.target.dropFirst(6)) : change.target
            // Everybody of the account is in it; what it was given has to be revoked instead.
            if ["account users", "users"].contains(group) { return byHand(change, &list) }
            list.add("identity.remove-member", ["group": group, "principal": principal])
        case .unassign:
            guard let workspace = change.asset?.name else { return byHand(change, &list) }
            list.add("identity.remove-assignment", ["workspace": workspace, "principal": principal])
        case .revoke: revoke(change, principal, names, &list)
        case .changePolicy:
            guard let bucket = change.asset?.place?.bucket else { return byHand(change, &list) }
            if principal.hasPrefix("arn:") || principal.count == 12 {
                list.add("s3.deny-principal", ["bucket": bucket, "principal": principal])
            } else {
                list.add("s3.block-public-access", ["bucket": bucket])
                list.add("s3.remove-public-statements", ["bucket": bucket])
            }
        case .removeDoor: door(change, names, &list)
        case .changeOwner:
            guard let owner else {
                list.leave("\(change.sentence): name the new owner with --new-owner or 'remedy.owner'")
                return
            }
            guard let asset = change.asset, let securable = names.securable(asset),
                let workspace = names.workspace(ofMetastore: asset.kind == .metastore ? asset.name : asset.scope)
            else { return byHand(change, &list) }
            list.add(
                "uc.transfer-ownership",
                ["workspace": workspace, "securable": securable, "owner": owner]
            )
        case .removeRole:
            guard change.what == "account admin" else { return byHand(change, &list) }
            list.add("identity.revoke-account-admin", ["principal": principal])
        }
    }

    private static func byHand(_ change: AccessChange, _ list: inout OrderList) {
        list.leave("\(change.sentence): no action does this; it is for a person")
    }

    private static func revoke(
        _ change: AccessChange,
        _ principal: String,
        _ names: EstateNames,
        _ list: inout OrderList
    ) {
        guard let asset = change.asset else { return byHand(change, &list) }
        if asset.kind == .share {
            guard let workspace = names.workspace(ofMetastore: asset.scope) else { return byHand(change, &list) }
            return list.add("sharing.revoke", ["workspace": workspace, "share": asset.name, "recipient": principal])
        }
        if let securable = names.securable(asset) {
            let metastore = asset.kind == .metastore ? asset.name : asset.scope
            guard let workspace = names.workspace(ofMetastore: metastore) else { return byHand(change, &list) }
            let privilege = change.what.uppercased().split(separator: " ").joined(separator: "_")
            return list.add(
                "uc.revoke-grant",
                ["workspace": workspace, "securable": securable, "principal": principal, "privileges": privilege]
            )
        }
        guard let object = names.object(asset) else { return byHand(change, &list) }
        list.add(
            "workspace.revoke-permission",
            ["workspace": asset.scope, "object": object, "principal": principal]
        )
    }

    private static func door(_ change: AccessChange, _ names: EstateNames, _ list: inout OrderList) {
        guard let asset = change.asset else { return byHand(change, &list) }
        switch asset.kind {
        case .dashboard:
            list.add("workspace.publish-as-viewer", ["workspace": asset.scope, "dashboard": asset.name])
        case .share:
            let object = change.target.split(separator: " ").first.map(String.init) ?? ""
            guard let workspace = names.workspace(ofMetastore: asset.scope) else { return byHand(change, &list) }
            list.add("sharing.remove-object", ["workspace": workspace, "share": asset.name, "object": object])
        default: byHand(change, &list)
        }
    }
}
