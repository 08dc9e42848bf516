public import WardenDomain

/// Plans and changes as JSON. Absent before and after are left out, so `null` never stands for either.
public enum PlanCoding {
    public static func body(_ plan: Plan) -> JSONValue {
        [
            "id": .string(plan.id), "created": .integer(plan.created), "expires": .integer(plan.expires),
            "reason": .string(plan.reason), "findings": .strings(plan.findings),
            "changes": .array(plan.changes.map(json)), "assurances": .strings(plan.assurances),
            "left_out": .strings(plan.leftOut),
        ]
    }

    public static func json(_ change: Change) -> JSONValue {
        var members: [String: JSONValue] = [
            "action": .string(change.action), "slot": .string(change.slot.description),
            "summary": .string(change.summary), "reversal": .string(change.reversal.word),
        ]
        members["loss"] = change.reversal.loss.map(JSONValue.string)
        members["before"] = change.before
        members["after"] = change.after
        return .object(members)
    }

    static func plan(_ json: JSONValue) -> Plan? {
        guard let id = json["id"]?.string, let created = json["created"]?.integer,
            let expires = json["expires"]?.integer, let reason = json["reason"]?.string,
            let items = json["changes"]?.array
        else { return nil }
        let changes = items.compactMap(change)
        guard changes.count == items.count else { return nil }
        return Plan(
            id: id,
            created: created,
            expires: expires,
            reason: reason,
            findings: json["findings"]?.strings ?? [],
            changes: changes,
            assurances: json["assurances"]?.strings ?? [],
            leftOut: json["left_out"]?.strings ?? []
        )
    }

    public static func change(_ json: JSONValue) -> Change? {
        guard let action = json["action"]?.string, let slot = json["slot"]?.string.flatMap(Slot.init),
            let summary = json["summary"]?.string, let word = json["reversal"]?.string
        else { return nil }
        let loss = json["loss"]?.string ?? ""
        let reversal: Change.Reversal
        switch word {
        case "full": reversal = .full
        case "partial": reversal = .partial(loss)
        case "none": reversal = .none(loss)
        default: return nil
        }
        return Change(
            action: action,
            slot: slot,
            before: json["before"],
            after: json["after"],
            summary: summary,
            reversal: reversal
        )
    }
}
