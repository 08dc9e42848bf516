internal import WardenDomain

struct ChangeSetting: RemedyAction {
    static let facts = ActionFacts(
        "workspace.set-setting",
        "set a typed setting of a workspace",
        needs: ["workspace admin"],
        reach: "depends on the setting; everyone in the workspace may notice",
        takes: [
            .workspace, ActionParameter("setting", "its type: sql_results_download"),
            ActionParameter("value", "its document as JSON, without ETag: {\"boolean_val\": {\"value\": false}}"),
        ]
    )
    let slot: Slot
    let text: String

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.workspace(.workspaceSetting, try arguments.need("setting"))
        text = try arguments.need("value")
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard let value = PolicyText.parse(text), value.object != nil else {
            throw WardenError(code: "remedy.argument", object: "value", "'\(text)' is no JSON object")
        }
        return try change(slot, now, to: value, "set \(slot.name) in \(slot.scope)")
    }
}
