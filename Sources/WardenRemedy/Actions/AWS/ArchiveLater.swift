internal import WardenDomain

struct ArchiveLater: RemedyAction {
    static let facts = ActionFacts(
        "s3.archive-later",
        "keep recent objects of a bucket at hand instead of in an archive that takes hours to open",
        needs: ["s3:GetLifecycleConfiguration", "s3:PutLifecycleConfiguration"],
        reach: "nobody loses anything; storage costs grow, and what is in the archive stays there",
        takes: [.bucket, ActionParameter("days", "days at hand", isRequired: false), .awsAccount]
    )
    private static let archives: Set<String> = ["GLACIER", "DEEP_ARCHIVE"]

    let slot: Slot
    let days: Int64

    init(_ arguments: ActionArguments) throws(WardenError) {
        slot = try arguments.bucket(.bucketLifecycle)
        days = try arguments.number("days", default: 90)
    }

    var slots: [Slot] { [slot] }

    func changes(_ now: SlotStates) throws(WardenError) -> [Change] {
        guard case .object(var members)? = try now.value(slot) else { return [] }
        members["Rule"] = .array((members["Rule"]?.array ?? []).map(later))
        return try change(slot, now, to: .object(members), "keep objects of \(slot.name) at hand for \(days) days")
    }

    private func later(_ rule: JSONValue) -> JSONValue {
        guard rule["Status"]?.string == "Enabled", case .object(var members) = rule,
            let moves = members["Transition"]?.array
        else { return rule }
        let end = members["Expiration"]?["Days"]?.integer
        let kept = moves.compactMap { move -> JSONValue? in
            guard Self.archives.contains(move["StorageClass"]?.string ?? ""), (move["Days"]?.integer ?? 0) < days,
                case .object(var held) = move
            else { return move }
            // S3 takes no move on or after the day that a file ends.
            if let end, end <= days { return nil }
            held["Date"] = nil
            held["Days"] = .string(String(days))
            return .object(held)
        }
        members["Transition"] = kept.isEmpty ? nil : .array(kept)
        return .object(members)
    }
}
