internal import WardenDomain

struct EnableAddressLists: RemedyAction {
    static let facts = ActionFacts(
        "network.enable-address-lists",
        "switch the address lists of a workspace on",
        needs: ["workspace admin"],
        reach: "everybody whom the lists do not let in is shut out of the workspace",
        takes: [.workspace]
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceConf, "enableIpAccessLists")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: "true", "switch address lists on in \(slot.scope)")
    }
}
