internal import Foundation
internal import WardenAssurance
internal import WardenDomain
internal import WardenStore

/// Reviews as the store keeps them.
enum ReviewShelf {
    static func all(_ store: Store) throws(WardenError) -> [ReviewCampaign] {
        var found: [ReviewCampaign] = []
        for row in try store.reviews() { found.append(try campaign(row)) }
        return found
    }

    /// - Throws: `review.unknown`.
    static func load(_ id: String, _ store: Store) throws(WardenError) -> (campaign: ReviewCampaign, version: Int) {
        guard let row = try store.review(id.uppercased()) else {
            throw WardenError(
                code: "review.unknown",
                object: id,
                "there is no such review",
                hint: "run 'trailwarden review list'"
            )
        }
        return (try campaign(row), row.version)
    }

    /// - Parameter version: the one that was read; 0 = it is new.
    static func keep(_ campaign: ReviewCampaign, after version: Int, _ store: Store) throws(WardenError) {
        try store.keepReview(
            ReviewRow(
                id: campaign.id,
                openedAt: campaign.openedAt,
                dueAt: campaign.dueAt,
                closedAt: campaign.closedAt,
                version: version + 1,
                value: try JSONDocument.encode(campaign, campaign.id)
            )
        )
    }

    private static func campaign(_ row: ReviewRow) throws(WardenError) -> ReviewCampaign {
        try JSONDocument.decode(row.value, row.id)
    }
}
