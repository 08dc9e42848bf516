internal import Foundation
internal import WardenAlerts
public import WardenAssurance
public import WardenDomain
internal import WardenEstate
public import WardenRemedy
internal import WardenStore

/// Reviews of access of an installation. What is decided is recorded in the evidence log first, then in the store.
public struct ReviewDesk: Sendable {
    private let state: String
    private let configuration: String?
    private let connector: Connector
    private let store: Store
    private let log: EvidenceLog
    private let clock: @Sendable () -> Int64

    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - configuration: path of the configuration; nil = where `Connector.load` looks.
    ///   - clock: epoch milliseconds; nil = of this machine.
    public init(state: String, configuration: String?, clock: (@Sendable () -> Int64)? = nil) async throws {
        self.state = state
        self.configuration = configuration
        self.clock = clock ?? { Int64(Date().timeIntervalSince1970 * 1_000) }
        connector = try Connector.load(path: configuration)
        store = try StateDirectory(path: state).openStore()
        log = try await EvidenceLog(
            state: state,
            settings: connector.configuration.evidence,
            connector: connector,
            now: self.clock
        )
    }

    /// Who acts, where a caller does not say otherwise.
    public var actor: String { log.actor }

    public func list() throws(WardenError) -> [ReviewCampaign] { try ReviewShelf.all(store) }

    /// - Throws: `review.unknown`.
    public func find(_ id: String) throws(WardenError) -> ReviewCampaign { try ReviewShelf.load(id, store).campaign }

    // MARK: Opening

    /// Opens a review of everybody who can read the locations.
    ///
    /// - Parameters:
    ///   - logs: where uses are looked for; nil = the logs that scans of this installation read, as far as they are there.
    ///   - refreshes: reads the estate anew.
    /// - Throws: `review.*`, `access.*`, what reading the estate throws.
    public func open(
        locations: [String],
        reviewers: [String],
        dueAt: Int64,
        logs: [String]?,
        refreshes: Bool,
        by person: String? = nil,
        progress: @escaping @Sendable (DiscoveryProgress) -> Void = { _ in }
    ) async throws -> ReviewCampaign {
        let now = clock()
        guard dueAt > now else {
            throw WardenError(
                code: "review.due",
                object: Timestamp(dueAt).date,
                "the review would be due before it begins",
                hint: "name a later day with --due"
            )
        }
        let study = try await AccessStudy.load(
            configuration: configuration,
            state: state,
            refreshes: refreshes,
            progress: progress
        )
        return try await open(study, locations, reviewers, dueAt: dueAt, logs: logs, by: person ?? log.actor)
    }

    func open(
        _ study: AccessStudy,
        _ locations: [String],
        _ reviewers: [String],
        dueAt: Int64,
        logs: [String]?,
        by person: String
    ) async throws -> ReviewCampaign {
        let now = clock()
        let policy = connector.configuration.policy
        let population = ReviewPopulation(
            study: study,
            rules: SuggestionRules(
                declared: policy.declaredReaders,
                breakGlass: policy.breakGlass,
                staleDays: policy.staleDays
            ),
            logs: try logs ?? scannedLogs(),
            now: now,
            threads: ProcessInfo.processInfo.activeProcessorCount
        )
        let found = try population.gather(locations)
        var campaign = ReviewCampaign(
            id: try store.nextReviewID(year: Timestamp(now).year),
            locations: found.locations,
            reviewers: reviewers,
            openedAt: now,
            openedBy: person,
            dueAt: dueAt,
            populationAt: study.takenAt,
            judged: found.judged,
            unknowns: found.unknowns,
            items: found.items
        )
        let body: JSONValue = [
            "locations": .strings(campaign.locations), "reviewers": .strings(reviewers), "due": .time(dueAt),
            "judged": .integer(Int64(campaign.judged)), "unknowns": .strings(campaign.unknowns),
            "population": .array(campaign.items.map(ReviewText.item)),
        ]
        let entry = try await log.append(kind: "review.opened", subject: campaign.id, actor: person, body: body)
        let words = "\(campaign.items.count) accesses for \(reviewers.joined(separator: ", "))"
        campaign.events.append(.init(.opened, at: now, by: person, words: words, evidence: entry))
        try ReviewShelf.keep(campaign, after: 0, store)
        try await log.publish()
        return campaign
    }

    /// Logs that scans of this installation read and that are still there.
    private func scannedLogs() throws -> [String] {
        var paths: [String] = []
        for scope in try store.scopes() {
            for path in try store.scopePaths(scope) where !paths.contains(path) {
                if FileManager.default.fileExists(atPath: path) { paths.append(path) }
            }
        }
        return paths
    }

    // MARK: Deciding

    /// Decides items, all or none.
    ///
    /// - Throws: `review.unknown`, `review.refused`, `review.conflict`.
    @discardableResult
    public func decide(
        _ id: String,
        _ numbers: [Int],
        _ choice: ReviewItem.Choice,
        by person: String,
        note: String
    ) async throws(WardenError) -> ReviewCampaign {
        try await take(numbers.map { ReviewCSV.Row(number: $0, choice: choice, note: note) }, in: id, by: person)
    }

    /// Takes the decisions of a table that was exported and filled in, all or none.
    ///
    /// - Returns: the review, and how many decisions the table had.
    /// - Throws: `review.csv`, `review.refused`, `review.conflict`.
    public func takeTable(
        _ text: String,
        of id: String,
        by person: String
    ) async throws(WardenError) -> (campaign: ReviewCampaign, count: Int) {
        let known = try find(id)
        // What stands there already is no new decision.
        let rows = try ReviewCSV.read(text, of: known).filter { row in
            let old = known.items.first { $0.number == row.number }?.decision
            return old?.choice != row.choice || old?.note != row.note
        }
        guard !rows.isEmpty else { return (known, 0) }
        return (try await take(rows, in: id, by: person), rows.count)
    }

    private func take(
        _ rows: [ReviewCSV.Row],
        in id: String,
        by person: String
    ) async throws(WardenError) -> ReviewCampaign {
        let loaded = try ReviewShelf.load(id, store)
        var campaign = loaded.campaign
        let now = clock()
        func decision(_ row: ReviewCSV.Row, _ entry: UInt64?) -> ReviewItem.Decision {
            ReviewItem.Decision(choice: row.choice, by: person, at: now, note: row.note, evidence: entry)
        }
        // All are allowed, or nothing is written anywhere.
        var trial = campaign
        for row in rows { try trial.decide(row.number, decision(row, nil)) }
        for row in rows {
            guard let item = campaign.items.first(where: { $0.number == row.number }) else { continue }
            let body: JSONValue = [
                "item": .integer(Int64(row.number)), "principal": .string(item.principal),
                "location": .string(item.location), "choice": .string(row.choice.rawValue), "note": .string(row.note),
                "suggestion": .optional(item.suggestion.choice?.rawValue),
            ]
            let entry = try await log.append(kind: "review.decided", subject: campaign.id, actor: person, body: body)
            try campaign.decide(row.number, decision(row, entry))
        }
        try ReviewShelf.keep(campaign, after: loaded.version, store)
        try await log.publish()
        return campaign
    }

    // MARK: Reminding

    /// What reminding came to.
    public struct Reminding: Sendable {
        public var review: String
        public var words: String
        /// Messages that wait in the outbox now; 0 = no route leads anywhere.
        public var messages: Int
    }

    /// Reminds reviewers of what waits for them, and tells others once it is overdue: through the configured sinks, each
    /// reminder once however often this is called. For a schedule.
    public func remind() async throws(WardenError) -> [Reminding] {
        let now = clock()
        let book = AlertBook(policy: connector.configuration.alerts.policy)
        var done: [Reminding] = []
        for campaign in try list() {
            guard let due = ReviewReminder.due(campaign, now: now) else { continue }
            let id = AlertIdentity.of(
                kind: .assessment,
                rule: "review/remind",
                subject: campaign.id,
                window: due.number
            )
            guard try store.alert(id) == nil else { continue }
            let alert = Alert(
                id: id,
                kind: .assessment,
                severity: due.isEscalation ? .high : .medium,
                title: due.isEscalation ? "A review of access is overdue" : "A review of access waits for decisions",
                summary: due.words,
                subject: campaign.id,
                rule: "review/remind",
                tags: ["soc2.cc6.2", "soc2.cc6.3"],
                runbook: "Decide on the Reviews page, or with 'trailwarden review export \(campaign.id)' and 'import'.",
                raisedAt: now
            )
            var messages = 0
            let kind: ReviewCampaign.Event.Kind = due.isEscalation ? .escalated : .reminded
            let loaded = try ReviewShelf.load(campaign.id, store)
            var changed = loaded.campaign
            let entry = try await log.append(
                kind: "review.\(kind.rawValue)",
                subject: campaign.id,
                body: ["words": .string(due.words), "alert": .string(id)]
            )
            for (row, drafts) in book.change(alert, known: nil, at: now) {
                try store.enqueue(drafts, alert: row)
                messages += drafts.count
            }
            changed.events.append(.init(kind, at: now, by: log.actor, words: due.words, evidence: entry))
            try ReviewShelf.keep(changed, after: loaded.version, store)
            done.append(Reminding(review: campaign.id, words: due.words, messages: messages))
        }
        if !done.isEmpty { try await log.publish() }
        return done
    }

    // MARK: Carrying out

    /// The signed plan that carries out what was decided: the same that `permissions revoke` would make.
    ///
    /// - Throws: `review.nothing-to-do`, `remedy.*`, `preflight.refused`.
    public func plan(_ id: String, by person: String? = nil) async throws -> PlanFile {
        let campaign = try find(id)
        let remedies = try await Remedies(configuration: configuration, state: try StateDirectory(path: state))
        let file = try await remedies.plan(carryingOut: campaign)
        let loaded = try ReviewShelf.load(id, store)
        var changed = loaded.campaign
        let who = person ?? log.actor
        let entry = try await log.append(
            kind: "review.planned",
            subject: campaign.id,
            actor: who,
            body: ["plan": .string(file.plan.id), "digest": .string(file.digest)]
        )
        let words = "\(file.plan.id): \(file.plan.changes.count) changes, \(file.plan.leftOut.count) left for a person"
        changed.events.append(.init(.planned, at: clock(), by: who, words: words, evidence: entry))
        try ReviewShelf.keep(changed, after: loaded.version, store)
        try await log.publish()
        return file
    }

    /// Closes a review.
    ///
    /// - Parameter reason: why some items stay undecided; nil = none may.
    /// - Throws: `review.refused`.
    public func close(
        _ id: String,
        by person: String? = nil,
        leaving reason: String?
    ) async throws(WardenError)
        -> ReviewCampaign
    {
        let loaded = try ReviewShelf.load(id, store)
        var campaign = loaded.campaign
        if let refusal = campaign.closingRefusal(leaving: reason) { throw refusal }
        let now = clock()
        let who = person ?? log.actor
        let counts = ReviewItem.Choice.allCases.map { "\(campaign.count($0)) \($0.rawValue)" }
        let left = campaign.undecided.count
        let words =
            counts.joined(separator: ", ") + (left == 0 ? "" : ", \(left) undecided: \(reason ?? "")")
        let body: JSONValue = .present([
            "words": .string(words), "undecided": .integer(Int64(left)), "reason": .optional(left == 0 ? nil : reason),
            "items": .array(campaign.items.map(ReviewText.item)),
        ])
        let entry = try await log.append(kind: "review.closed", subject: campaign.id, actor: who, body: body)
        campaign.closedAt = now
        campaign.events.append(.init(.closed, at: now, by: who, words: words, evidence: entry))
        try ReviewShelf.keep(campaign, after: loaded.version, store)
        try await log.publish()
        return campaign
    }
}
