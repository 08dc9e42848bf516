internal import WardenDomain

struct RestrictTokenUse: RemedyAction {
    static let facts = ActionFacts(
        "workspace.restrict-tokens",
        "keep a principal from making personal access tokens",
        needs: ["workspace admin"],
        reach: "the principal can make no new tokens and its tokens stop working while it may not use them",
        takes: [.workspace, .principal],
        phase: 40
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.objectPermissions, "authorization/tokens", try arguments.need(.principal))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: nil, "keep \(slot.part) from using tokens in \(slot.scope)")
    }
}
