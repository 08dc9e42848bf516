public import WardenAccess
public import WardenEstate

extension AccessOrders {
    /// Privileges that let somebody change or remove, and do not carry reading.
    private static let writing: Set<String> = [
        "MODIFY", "WRITE_VOLUME", "WRITE_FILES", "MANAGE", "APPLY_TAG", "REFRESH",
    ]
    /// What stays of everything: reading, and the way to it.
    private static let reading = "SELECT,READ_VOLUME,READ_FILES,USE_CATALOG,USE_SCHEMA,BROWSE"

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
