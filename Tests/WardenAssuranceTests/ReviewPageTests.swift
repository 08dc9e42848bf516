import Foundation
import Testing
import WardenAssurance
import WardenDomain
import WardenWeb

@testable import WardenRuntime

/// The pages of a review, asked without a socket.
@Suite struct ReviewPageTests {
    private typealias Site = PageTests.Site

    @Test func reviewerDecidesOnThePage() async throws {
        let site = try Site()
        let campaign = try await site.openReview()
        let cookie = try await site.signIn("ada", .approver)
        let token = try site.formToken(cookie)
        let form = [
            WebField("form-token", token), WebField("item", "1"), WebField("choice", "revoke"),
            WebField("note", "gone"),
        ]
        let list = await site.ask("/reviews", cookie: cookie)
        #expect(Site.text(list).contains(campaign.id))
        let answer = await site.post("/reviews/\(campaign.id)/decide", form, cookie: cookie)
        #expect(answer.status == 303)
        let page = Site.text(await site.ask("/reviews/\(campaign.id)", cookie: cookie))
        #expect(page.contains("revoke by ada"))
        #expect(page.contains("trailwarden review plan \(campaign.id)"))
        let table = Site.text(await site.ask("/reviews/\(campaign.id)/table", cookie: cookie))
        let lines = table.split(separator: "\r\n").map(String.init)
        let pasted = [lines[0], String(lines[2].dropLast(1)) + "keep,needed"].joined(separator: "\n")
        let taken = await site.post(
            "/reviews/\(campaign.id)/import",
            [WebField("form-token", token), WebField("table", pasted)],
            cookie: cookie
        )
        #expect(taken.status == 303)
        let kept = try ReviewShelf.load(campaign.id, site.site.store).campaign
        #expect(kept.items.compactMap(\.decision?.choice) == [.revoke, .keep])
    }

    @Test func aLongReviewComesInParts() async throws {
        let site = try Site()
        var campaign = try await site.openReview()
        campaign.items = (1...120).map { ReviewTests.item($0, principal: "p\($0)@acme.example") }
        let version = try ReviewShelf.load(campaign.id, site.site.store).version
        try ReviewShelf.keep(campaign, after: version, site.site.store)
        let cookie = try await site.signIn("ada", .approver)
        let first = Site.text(await site.ask("/reviews/\(campaign.id)", cookie: cookie))
        #expect(first.contains("Page 1 of 3") && first.contains("p50@acme") && !first.contains("p51@acme"))
        let form = [
            WebField("form-token", try site.formToken(cookie)), WebField("item", "51"), WebField("choice", "keep"),
            WebField("note", "needed"),
        ]
        let answer = await site.post("/reviews/\(campaign.id)/decide", form, cookie: cookie)
        #expect(answer.header("location") == "/reviews/\(campaign.id)?page=2#item-51")
        let second = Site.text(await site.ask("/reviews/\(campaign.id)?page=2", cookie: cookie))
        #expect(second.contains("keep by ada"))
    }

    @Test func whoIsNoReviewerOrHasNoRoleOrNoTokenChangesNothing() async throws {
        let site = try Site()
        let campaign = try await site.openReview()
        let path = "/reviews/\(campaign.id)/decide"
        func form(_ token: String) -> [WebField] {
            [WebField("form-token", token), WebField("item", "1"), WebField("choice", "keep"), WebField("note", "x")]
        }
        let viewer = try await site.signIn("vera", .viewer)
        #expect(await site.post(path, form(try site.formToken(viewer)), cookie: viewer).status == 403)
        let stranger = try await site.signIn("otto", .admin)
        let refused = await site.post(path, form(try site.formToken(stranger)), cookie: stranger)
        #expect(refused.status == 409)
        #expect(Site.text(refused).contains("none of its reviewers"))
        let ada = try await site.signIn("ada", .approver)
        #expect(await site.post(path, form("wrong"), cookie: ada).status == 403)
        #expect(try ReviewShelf.load(campaign.id, site.site.store).campaign.undecided.count == campaign.items.count)
        #expect(await site.ask("/reviews/REV-1-1", cookie: ada).status == 404)
    }

    @Test func theAPITellsHowFarAReviewIs() async throws {
        let site = try Site()
        let campaign = try await site.openReview()
        let cookie = try await site.signIn("vera", .viewer)
        let text = Site.text(await site.ask("/api/v1/reviews", cookie: cookie))
        let answer = try JSONReader.read(Array(text.utf8))
        #expect(answer["total"]?.integer == 1 && answer["open"]?.integer == 1)
        let item = try #require(answer["items"]?.array?.first)
        #expect(item["id"]?.string == campaign.id && item["is_overdue"]?.bool == false)
        #expect(item["undecided"]?.integer == Int64(campaign.items.count))
        #expect(
            try JSONReader.read(Array(Site.text(await site.ask("/api/v1/reviews?offset=1", cookie: cookie)).utf8))[
                "items"
            ]?.array?.isEmpty == true
        )
    }

    @Test func anApproverClosesAReview() async throws {
        let site = try Site()
        let path = "/reviews/\(try await site.openReview().id)"
        let cookie = try await site.signIn("ada", .approver)
        let token = WebField("form-token", try site.formToken(cookie))
        let open = await site.post(path + "/close", [token, WebField("reason", " ")], cookie: cookie)
        #expect(open.status == 409)
        #expect(Site.text(open).contains("are not decided") && Site.text(open).contains("Why they stay undecided"))
        let closing = [token, WebField("reason", "the team moved")]
        #expect(await site.post(path + "/close", closing, cookie: cookie).status == 303)
        let page = Site.text(await site.ask(path, cookie: cookie))
        #expect(page.contains("undecided: the team moved") && page.contains("What was decided stays"))
        #expect(await site.post(path + "/close", closing, cookie: cookie).status == 409)
    }

    @Test func nobodyBelowAnApproverPlansAppliesOrCloses() async throws {
        let site = try Site()
        let path = "/reviews/\(try await site.openReview().id)"
        let cookie = try await site.signIn("ana", .analyst)
        let form = [
            WebField("form-token", try site.formToken(cookie)), WebField("reason", "x"), WebField("digest", "x"),
        ]
        for step in ["plan", "apply", "close"] {
            #expect(await site.post("\(path)/\(step)", form, cookie: cookie).status == 403, "\(step)")
        }
        #expect(!Site.text(await site.ask(path, cookie: cookie)).contains("Close the review"))
    }

    @Test func aPlanNeedsADecisionThatChangesSomething() async throws {
        let site = try Site()
        let path = "/reviews/\(try await site.openReview().id)"
        let cookie = try await site.signIn("ada", .approver)
        let page = Site.text(await site.ask(path, cookie: cookie))
        #expect(page.contains("Nothing was decided that changes anything") && !page.contains("Make the plan"))
        let decision = [
            WebField("form-token", try site.formToken(cookie)), WebField("item", "1"), WebField("choice", "revoke"),
            WebField("note", "gone"),
        ]
        #expect(await site.post(path + "/decide", decision, cookie: cookie).status == 303)
        #expect(Site.text(await site.ask(path, cookie: cookie)).contains("Make the plan"))
    }
}
