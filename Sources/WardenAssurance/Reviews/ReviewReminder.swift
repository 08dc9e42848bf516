/// When reviewers are told that a review waits for them.
public struct ReviewReminder: Sendable, Hashable {
    /// Days before the end on which they are reminded.
    public static let days: [Int64] = [14, 7, 3, 1]
    /// Past the end, somebody else is told every day, too.
    private static let day: Int64 = 86_400_000

    public var isEscalation: Bool
    /// Tells reminders of one campaign apart: the same one is sent once, however often somebody looks.
    public var number: Int64
    public var words: String

    /// The reminder that is due; nil = none.
    public static func due(_ campaign: ReviewCampaign, now: Int64) -> ReviewReminder? {
        let open = campaign.undecided.count
        guard campaign.isOpen, open > 0 else { return nil }
        let who = campaign.reviewers.joined(separator: ", ")
        let subject = "\(open) of \(campaign.items.count) accesses in \(campaign.id) wait for a decision by \(who)"
        if now > campaign.dueAt {
            let late = (now - campaign.dueAt) / day
            let words = "\(subject); the review was due \(late == 0 ? "today" : "\(late) days ago")."
            return ReviewReminder(isEscalation: true, number: 1_000 + late, words: words)
        }
        let left = (campaign.dueAt - now + day - 1) / day
        // The nearest day that was reached: who looks late still reminds.
        guard let reached = days.filter({ left <= $0 }).min() else { return nil }
        return ReviewReminder(isEscalation: false, number: reached, words: "\(subject); due in \(left) days.")
    }
}
