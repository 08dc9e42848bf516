internal import WardenDomain

struct IsolateWorkspace: RemedyAction {
    static let facts = ActionFacts(
        "workspace.isolate",
        "shut a workspace to all but administrators, break-glass and Trailwarden, at named addresses",
        needs: ["workspace admin", "account admin"],
        reach: "nobody enters from other addresses, jobs whose compute calls from them included, and whoever is named "
            + "loses the assignment",
        takes: [
            .workspace,
            ActionParameter(
                "addresses",
                "addresses or networks that stay let in, separated by commas; own_addresses and break_glass_addresses "
                    + "of the configuration where none are given"
            ),
            ActionParameter("lists", "labels of the lists that let others in; all unless told", isRequired: false),
            ActionParameter("principals", "who loses the assignment; all who can unless told", isRequired: false),
        ],
        contains: true,
        phase: 20
    )
    /// The label of our list.
    static let label = "trailwarden isolation"
    let own: Slot
    let enabling: Slot
    let lists: [Slot]
    let assignments: [Slot]
    let addresses: [String]

    init(_ arguments: ActionArguments) throws(WardenError) {
        let workspace = try arguments.need(.workspace)
        own = Slot(.addressList, in: workspace, Self.label)
        enabling = Slot(.workspaceConf, in: workspace, "enableIpAccessLists")
        _ = try arguments.need("addresses")
        addresses = arguments.list("addresses")
        lists = arguments.names("lists").filter { $0 != Self.label }.map { Slot(.addressList, in: workspace, $0) }
        assignments = arguments.names("principals").map {
            Slot(.workspaceAssignment, in: "account", workspace, $0)
        }
    }

    var slots: [Slot] { [own, enabling] + lists + assignments }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        let document: JSONValue = [
            "list_type": "ALLOW", "ip_addresses": .array(addresses.map(JSONValue.string)), "enabled": true,
        ]
        let words = addresses.joined(separator: ", ")
        // Ours first: at no moment is nobody let in, in this order or backwards.
        var changes = try change(own, now, to: document, "let \(own.scope) be reached from \(words)")
        for list in lists {
            // A list that is gone, or that keeps addresses out, lets nobody in.
            guard case .object(var held)? = try now.value(list), held["list_type"]?.string == "ALLOW" else { continue }
            held["enabled"] = false
            changes += try change(list, now, to: .object(held), "switch list '\(list.name)' of \(list.scope) off")
        }
        changes += try change(enabling, now, to: "true", "switch address lists on in \(own.scope)")
        for slot in assignments {
            changes += try change(slot, now, to: nil, "keep \(slot.part) out of workspace \(slot.name)")
        }
        return changes
    }
}
