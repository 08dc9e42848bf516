internal import WardenAssurance
internal import WardenDomain

/// Reviews of access over the API.
enum ReviewOperations {
    static func all(_ site: DashboardSite) -> [APIOperation] {
        [
            APIOperation(
                template: "/api/v1/reviews",
                name: "listReviews",
                summary: "Reviews of access, with how far they are",
                scope: .readReviews,
                parameters: [.limit, .offset],
                schema: "ReviewPage"
            ) { request in
                let parameters = APIParameters(request: request)
                let limit = try parameters.integer("limit", 1...200, default: 50)
                let offset = try parameters.integer("offset", 0...1_000_000_000, default: 0)
                let campaigns = try ReviewShelf.all(site.store)
                let now = site.clock()
                return .object([
                    "total": .integer(Int64(campaigns.count)),
                    "open": .integer(Int64(campaigns.count(where: \.isOpen))),
                    "items": .array(campaigns.dropFirst(offset).prefix(limit).map { value($0, now: now) }),
                ])
            }
        ]
    }

    private static func value(_ campaign: ReviewCampaign, now: Int64) -> JSONValue {
        let choices = ReviewItem.Choice.allCases.map { ($0.rawValue, JSONValue.integer(Int64(campaign.count($0)))) }
        return .object([
            "id": .string(campaign.id), "locations": .strings(campaign.locations),
            "reviewers": .strings(campaign.reviewers), "opened_at": .time(campaign.openedAt),
            "due_at": .time(campaign.dueAt), "closed_at": .time(campaign.closedAt),
            "is_overdue": .bool(campaign.isOverdue(now)), "accesses": .integer(Int64(campaign.items.count)),
            "undecided": .integer(Int64(campaign.undecided.count)),
            "decisions": .object(Dictionary(uniqueKeysWithValues: choices)),
            // Somebody may be missing from the population.
            "unknowns": .strings(campaign.unknowns),
        ])
    }
}
