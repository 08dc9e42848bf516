internal import WardenAssurance
internal import WardenDomain
internal import WardenWeb

/// Changes of a review, by the same desk as the commands: its refusals and its entries in the evidence log are the same.
enum ReviewActions {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.change("/reviews/{id}/decide", role: .approver) { try await decide($0) },
            door.change("/reviews/{id}/import", role: .approver) { try await take($0) },
            door.change("/reviews/{id}/plan", role: .approver) { try await plan($0) },
            door.change("/reviews/{id}/apply", role: .approver) { try await apply($0) },
            door.change("/reviews/{id}/close", role: .approver) { try await close($0) },
        ]
    }

    private static func decide(_ visit: Visit) async throws -> WebResponse {
        let form = visit.request.form
        guard let number = form["item"].flatMap(Int.init),
            let choice = form["choice"].flatMap(ReviewItem.Choice.init(rawValue:))
        else { return try ReviewPage.show(visit, refusal: "Choose keep, revoke or downgrade.") }
        // Items are numbered from 1: back to the part of the list that has it.
        let part = (max(1, number) - 1) / Pager.size + 1
        return try await changed(visit, anchor: "?page=\(part)#item-\(number)") {
            (desk, id) async throws(WardenError) in
            _ = try await desk.decide(id, [number], choice, by: visit.viewer.name, note: form["note"] ?? "")
        }
    }

    private static func take(_ visit: Visit) async throws -> WebResponse {
        let text = visit.request.form["table"] ?? ""
        return try await changed(visit, anchor: "") { (desk, id) async throws(WardenError) in
            _ = try await desk.takeTable(text, of: id, by: visit.viewer.name)
        }
    }

    private static func close(_ visit: Visit) async throws -> WebResponse {
        let reason = String((visit.request.form["reason"] ?? "").trimmed.prefix(500))
        return try await changed(visit, anchor: "") { (desk, id) async throws(WardenError) in
            _ = try await desk.close(id, by: visit.viewer.name, leaving: reason.isEmpty ? nil : reason)
        }
    }

    private static func plan(_ visit: Visit) async throws -> WebResponse {
        guard let campaign = try? ReviewShelf.load(visit.request.parameters["id"] ?? "", visit.site.store).campaign
        else {
            return visit.notFound("There is no such review.", .reviews)
        }
        try await visit.note("plan-asked", subject: campaign.id)
        visit.site.remedies.plan(review: campaign.id, by: visit.viewer.name)
        return .redirect("/reviews/\(campaign.id)#plan")
    }

    private static func apply(_ visit: Visit) async throws -> WebResponse {
        guard let campaign = try? ReviewShelf.load(visit.request.parameters["id"] ?? "", visit.site.store).campaign
        else {
            return visit.notFound("There is no such review.", .reviews)
        }
        let digest = visit.request.form["digest"] ?? ""
        try await visit.note("plan-apply-asked", subject: campaign.id, ["digest": .string(digest)])
        do {
            try visit.site.remedies.apply(
                RemedyDesk.key(review: campaign.id),
                digest: digest,
                by: visit.viewer.name
            )
        } catch let error as WardenError {
            return try ReviewPage.show(visit, refusal: "\(error.object): \(error.message). \(error.hint ?? "")")
        }
        return .redirect("/reviews/\(campaign.id)#plan")
    }

    private static func changed(
        _ visit: Visit,
        anchor: String,
        _ body: (ReviewDesk, String) async throws(WardenError) -> Void
    ) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        let desk = try await ReviewDesk(
            state: visit.site.options.stateDirectory,
            configuration: visit.site.options.configuration,
            clock: visit.site.clock
        )
        do throws(WardenError) {
            try await body(desk, id)
        } catch {
            guard ["review.refused", "review.csv", "review.conflict"].contains(error.code) else { throw error }
            return try ReviewPage.show(visit, refusal: "\(error.object): \(error.message). \(error.hint ?? "")")
        }
        return .redirect("/reviews/\(id)\(anchor)")
    }
}
