public import WardenAccess
public import WardenEstate

extension AccessOrders {
    /// Privileges that let somebody change or remove, and do not carry reading.
    private static let writing: Set<String> = [
        "MODIFY", "WRITE_VOLUME", "WRITE_FILES", "MANAGE", "APPLY_TAG", "REFRESH",
    ]
    /// What stays of everything: reading, and the way to it.
    private static let reading = "SELECT,READ_VOLUME,READ_FILES,USE_CATALOG,USE_SCHEMA,BROWSE"

    /// The group that shows what the platform masks for others, and gives nothing else.
    private static let unmasking = "databricks_pii_access"

    /// Cuts of seeing unredacted texts that leave all else. What would take more along is for a person.
    public static func redact(_ changes: [AccessChange], in posture: Posture) -> OrderList {
        var list = OrderList()
        for change in changes {
            let group = change.target.hasPrefix("group ") ? String(change.target.dropFirst(6)) : change.target
            if change.kind == .removeMember, group == unmasking {
                let made = make([change], in: posture)
                for order in made.orders { list.add(order.action, order.arguments) }
                list.leftOut += made.leftOut
            } else {
                list.leave("\(change.sentence): it shows unredacted texts, and more hangs on it; it is for a person")
            }
        }
        return list
    }

    /// Cuts of altering and deleting that leave reading. What would take reading along is for a person.
    public static func downgrade(_ changes: [AccessChange], in posture: Posture) -> OrderList {
        var list = OrderList()
        let names = EstateNames(posture: posture)
        for change in changes {
            let privilege = change.what.uppercased().split(separator: " ").joined(separator: "_")
            if change.kind == .revoke, writing.contains(privilege) {
                let made = make([change], in: posture)
                for order in made.orders { list.add(order.action, order.arguments) }
                list.leftOut += made.leftOut
            } else if change.kind == .revoke, privilege == "ALL_PRIVILEGES", let asset = change.asset,
                let securable = names.securable(asset),
                let workspace = names.workspace(ofMetastore: asset.kind == .metastore ? asset.name : asset.scope)
            {
                list.add(
                    "uc.narrow-grant",
                    [
                        "workspace": workspace, "securable": securable, "principal": names.name(change.principal),
                        "keep": reading,
                    ]
                )
            } else {
                list.leftOut.append("\(change.sentence): it would take reading along; it is for a person")
            }
        }
        return list
    }
}
