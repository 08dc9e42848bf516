internal import WardenDomain

struct MakeLocationReadOnly: RemedyAction {
    static let facts = ActionFacts(
        "uc.read-only",
        "make an external location or storage credential read-only",
        needs: ["owner of the external location or storage credential"],
        reach: "writes through it are refused; reads go on",
        takes: [.workspace, ActionParameter("securable", "external_location:NAME or storage_credential:NAME")],
        contains: true
    )
    let slot: Slot

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.readOnly, try arguments.need(.securable))
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        try change(slot, now, to: true, "make \(slot.name) read-only")
    }
}
