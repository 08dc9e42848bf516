public import WardenDomain
internal import WardenReporting

/// A review for people and programs, open or closed.
public enum ReviewText {
    public static func line(_ campaign: ReviewCampaign, now: Int64) -> String {
        let decided = campaign.items.count - campaign.undecided.count
        let state = campaign.isOpen ? (campaign.isOverdue(now) ? "overdue" : "open") : "closed"
        let text =
            "\(campaign.id)  \(state)  \(decided) of \(campaign.items.count) decided  due \(Timestamp(campaign.dueAt).date)  "
            + campaign.locations.joined(separator: ", ")
        return SafeText.neutralised(text) + "\n"
    }

    public static func text(_ campaign: ReviewCampaign, now: Int64) -> String {
        var lines = [line(campaign, now: now)]
        lines.append("reviewers: \(campaign.reviewers.joined(separator: ", "))")
        lines.append(
            "population: \(Quantity.count(campaign.items.count, "access", "accesses")) among \(campaign.judged) that were judged, "
                + "as of \(Timestamp(campaign.populationAt).dateAndClock) UTC"
        )
        for unknown in campaign.unknowns { lines.append("not known: \(unknown)") }
        for item in campaign.items {
            lines.append("")
            let also = ReviewCSV.also(item)
            let more = also.isEmpty ? "" : ", may also \(also.joined(separator: ", "))"
            lines.append("\(item.number)  \(item.name)  [\(item.kind)\(item.isOutside ? ", outside" : "")\(more)]")
            lines.append("   \(item.locationName): \(item.isCertain ? "can read" : "not known whether it can read")")
            for hop in item.path { lines.append("   \(hop)") }
            lines.append("   last use: \(ReviewCSV.use(item.use))")
            lines.append("   suggestion: \(item.suggestion.choice?.rawValue ?? "none") – \(item.suggestion.reason)")
            if let decision = item.decision {
                let note = decision.note.isEmpty ? "" : " – \(decision.note)"
                let entry = decision.evidence.map { ", entry \($0)" } ?? ""
                lines.append(
                    "   decided: \(decision.choice.rawValue) by \(decision.by), \(Timestamp(decision.at).dateAndClock) UTC\(entry)\(note)"
                )
            }
        }
        if !campaign.events.isEmpty { lines.append("") }
        for event in campaign.events {
            let entry = event.evidence.map { ", entry \($0)" } ?? ""
            lines.append(
                "\(Timestamp(event.at).dateAndClock) UTC  \(event.kind.rawValue) by \(event.by)\(entry): \(event.words)"
            )
        }
        return lines[0] + lines.dropFirst().map { SafeText.neutralised($0) + "\n" }.joined()
    }

    public static func document(_ campaign: ReviewCampaign) -> JSONValue {
        .present([
            "schema": "trailwarden.review/1", "id": .string(campaign.id), "locations": .strings(campaign.locations),
            "reviewers": .strings(campaign.reviewers), "openedAt": .time(campaign.openedAt),
            "openedBy": .string(campaign.openedBy), "dueAt": .time(campaign.dueAt),
            "closedAt": campaign.closedAt.map { .time($0) } ?? .null,
            "populationAt": .time(campaign.populationAt), "judged": .integer(Int64(campaign.judged)),
            "unknowns": .strings(campaign.unknowns), "items": .array(campaign.items.map(item)),
            "events": .array(campaign.events.map(event)),
        ])
    }

    private static func event(_ event: ReviewCampaign.Event) -> JSONValue {
        .present([
            "kind": .string(event.kind.rawValue), "at": .time(event.at), "by": .string(event.by),
            "words": .string(event.words), "evidence": event.evidence.map { .count($0) } ?? .null,
        ])
    }

    public static func item(_ item: ReviewItem) -> JSONValue {
        var members: [String: JSONValue] = [
            "item": .integer(Int64(item.number)), "principal": .string(item.principal), "kind": .string(item.kind),
            "outside": .bool(item.isOutside), "location": .string(item.location),
            "locationName": .string(item.locationName), "certain": .bool(item.isCertain),
            "also": .strings(ReviewCSV.also(item)), "path": .strings(item.path),
            "suggestion": .optional(item.suggestion.choice?.rawValue), "reason": .string(item.suggestion.reason),
        ]
        members["label"] = .optional(item.label)
        switch item.use {
        case .unknown: break
        case .never(let events): members["use"] = ["count": 0, "ofEvents": .count(events)]
        case .used(let count, let last): members["use"] = ["count": .count(count), "last": .time(last)]
        }
        if let decision = item.decision {
            members["decision"] = .present([
                "choice": .string(decision.choice.rawValue), "by": .string(decision.by), "at": .time(decision.at),
                "note": .string(decision.note), "evidence": decision.evidence.map { .count($0) } ?? .null,
            ])
        }
        return .present(members)
    }
}
