public import WardenDomain

/// A review of everybody who can read some locations: who is asked, until when, and what they said.
public struct ReviewCampaign: Sendable, Hashable, Codable {
    /// Something that happened in it beside decisions.
    public struct Event: Sendable, Hashable, Codable {
        public enum Kind: String, Sendable, Hashable, Codable {
            case opened, reminded, escalated, planned, closed
        }

        public var kind: Kind
        /// Epoch milliseconds.
        public var at: Int64
        public var by: String
        public var words: String
        public var evidence: UInt64?

        public init(_ kind: Kind, at: Int64, by: String, words: String, evidence: UInt64? = nil) {
            self.kind = kind
            self.at = at
            self.by = by
            self.words = words
            self.evidence = evidence
        }
    }

    /// `REV-2026-0001`.
    public var id: String
    /// Names of the locations.
    public var locations: [String]
    public var reviewers: [String]
    /// Epoch milliseconds.
    public var openedAt: Int64
    public var openedBy: String
    public var dueAt: Int64
    public var closedAt: Int64?
    /// As of when the population is.
    public var populationAt: Int64
    /// Parties that were judged to find it.
    public var judged: Int
    /// What could not be read: somebody may be missing from the population.
    public var unknowns: [String]
    public var items: [ReviewItem]
    public var events: [Event] = []

    public init(
        id: String,
        locations: [String],
        reviewers: [String],
        openedAt: Int64,
        openedBy: String,
        dueAt: Int64,
        populationAt: Int64,
        judged: Int,
        unknowns: [String],
        items: [ReviewItem]
    ) {
        self.id = id
        self.locations = locations
        self.reviewers = reviewers
        self.openedAt = openedAt
        self.openedBy = openedBy
        self.dueAt = dueAt
        self.populationAt = populationAt
        self.judged = judged
        self.unknowns = unknowns
        self.items = items
    }

    public var isOpen: Bool { closedAt == nil }
    public var undecided: [ReviewItem] { items.filter { $0.decision == nil } }
    public func isOverdue(_ now: Int64) -> Bool { isOpen && now > dueAt && !undecided.isEmpty }

    public func count(_ choice: ReviewItem.Choice) -> Int { items.count { $0.decision?.choice == choice } }

    /// Why somebody may not decide about an item; nil where they may.
    public func refusal(of person: String, on number: Int) -> WardenError? {
        guard isOpen else {
            return refuse("is closed", "open a new one with 'trailwarden review open'")
        }
        guard reviewers.contains(where: { $0.lowercased() == person.lowercased() }) else {
            return refuse(
                "'\(person)' is none of its reviewers: \(reviewers.joined(separator: ", "))",
                "name one of them with --by"
            )
        }
        guard let item = items.first(where: { $0.number == number }) else {
            return refuse(
                "has no item \(number): allowed are 1 to \(items.count)",
                "see 'trailwarden review show \(id)'"
            )
        }
        // Nobody certifies their own access.
        guard item.principal.lowercased() != person.lowercased() else {
            return refuse("item \(number) is the access of '\(person)'", "another reviewer has to decide it")
        }
        return nil
    }

    /// Takes a decision in; the item's last one counts.
    ///
    /// - Throws: `review.refused`.
    public mutating func decide(_ number: Int, _ decision: ReviewItem.Decision) throws(WardenError) {
        if let refusal = refusal(of: decision.by, on: number) { throw refusal }
        if decision.choice != .keep, decision.note.allSatisfy(\.isWhitespace), suggested(number) != decision.choice {
            throw refuse(
                "item \(number): '\(decision.choice.rawValue)' against the suggestion needs a note",
                "say why with --note"
            )
        }
        if decision.choice == .keep, decision.note.allSatisfy(\.isWhitespace), let suggested = suggested(number),
            suggested != .keep
        {
            throw refuse(
                "item \(number): keeping what the record speaks against needs a note",
                "say why with --note"
            )
        }
        guard let place = items.firstIndex(where: { $0.number == number }) else { return }
        items[place].decision = decision
    }

    private func suggested(_ number: Int) -> ReviewItem.Choice? {
        items.first { $0.number == number }?.suggestion.choice
    }

    /// Why it cannot be closed; nil where it can.
    public func closingRefusal(leaving reason: String?) -> WardenError? {
        guard isOpen else { return refuse("is closed already", "see 'trailwarden review show \(id)'") }
        guard undecided.isEmpty || !(reason ?? "").allSatisfy(\.isWhitespace) else {
            return refuse(
                "\(undecided.count) of \(items.count) items are not decided",
                "decide them, or say why they stay open with --leave-undecided REASON"
            )
        }
        return nil
    }

    private func refuse(_ message: String, _ hint: String) -> WardenError {
        WardenError(code: "review.refused", object: id, message, hint: hint)
    }
}
