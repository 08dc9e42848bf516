import Foundation
import Testing
import WardenAssurance
import WardenChecks
import WardenDomain
import WardenEstate
import WardenWeb

@testable import WardenRuntime

/// Pages of the dashboard over a history, asked without a socket.
@Suite struct PageTests {
    private static let password = "four random words here"
    static let now = ExampleEstate.now

    final class Site: Sendable {
        let history: History
        let site: DashboardSite
        let router: WebRouter

        init(identity: OpenIDProvider? = nil) throws {
            history = try History()
            var options = Dashboard.Options(stateDirectory: history.state)
            options.cost = .init(logRounds: 4, blockSize: 8, parallelism: 1)
            options.identity = identity
            site = try DashboardSite(options) { PageTests.now }
            router = DashboardRoutes.router(site)
        }

        func ask(_ path: String, cookie: String) async -> WebResponse {
            let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
            return await router.answer(
                WebRequest(
                    path: parts[0],
                    query: parts.count > 1 ? WebField.decode(parts[1]) : [],
                    headers: ["cookie": "\(Door.cookie)=\(cookie)"]
                )
            )
        }

        func post(_ path: String, _ form: [WebField], cookie: String) async -> WebResponse {
            await router.answer(
                WebRequest(
                    method: "POST",
                    path: path,
                    headers: [
                        "content-type": "application/x-www-form-urlencoded", "cookie": "\(Door.cookie)=\(cookie)",
                    ],
                    body: Array(WebField.encode(form).utf8)
                )
            )
        }

        func signIn(_ name: String, _ role: WebRole) async throws -> String {
            _ = try site.accounts.add(name, role: role, password: password, withCode: false, now: PageTests.now)
            let answer = await post("/sign-in", [WebField("name", name), WebField("password", password)], cookie: "")
            return answer.header("set-cookie")?.split(separator: ";").first?.split(separator: "=").last.map(String.init)
                ?? ""
        }

        func formToken(_ cookie: String) throws -> String {
            let viewer = try site.accounts.viewer(cookie: cookie, now: PageTests.now)
            return viewer.map { site.accounts.formToken($0.session) } ?? ""
        }

        static func text(_ response: WebResponse) -> String {
            guard case .bytes(let bytes) = response.body else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }

        func openReview() async throws -> ReviewCampaign {
            let study = AccessStudy(posture: ExampleEstate().posture)
            let location = try #require(study.judged.first { $0.asset.id.kind == .table }).asset.id
            let desk = try await ReviewDesk(state: history.state, configuration: nil) { PageTests.now }
            return try await desk.open(
                study,
                [location.description],
                ["ada"],
                dueAt: PageTests.now + 30 * testDay,
                logs: [],
                by: "root"
            )
        }
    }

    @Test func compliancePageShowsCriteriaAndExports() async throws {
        let site = try Site()
        try await site.history.assess(day: 0) { History.makePublic(&$0) }
        let cookie = try await site.signIn("vera", .viewer)
        let period = "?from=2026-06-01&until=2026-06-01"
        let page = await site.ask("/compliance" + period, cookie: cookie)
        #expect(page.status == 200)
        let text = Site.text(page)
        #expect(text.contains("CC6.1") && text.contains("Not evaluated") && text.contains("acme-audit"))
        #expect(text.contains("/compliance/controls/log-bucket-blocks-public-access?from=2026-06-01"))
        let control = await site.ask("/compliance/controls/log-bucket-blocks-public-access" + period, cookie: cookie)
        #expect(Site.text(control).contains("assessment 1, entry 0"))
        #expect(await site.ask("/compliance/controls/none", cookie: cookie).status == 404)
        for (form, sign) in [
            ("html", "SOC 2 evidence"), ("executive", "Executive summary"), ("csv", "record,criteria"),
            ("json", "trailwarden.period-report"), ("oscal", "assessment-results"), ("poam", "poam-items"),
            ("ocsf", "\"class_uid\":2003"),
        ] {
            let export = await site.ask("/compliance/report/\(form)\(period)", cookie: cookie)
            #expect(export.status == 200)
            #expect(export.header("content-disposition")?.hasPrefix("attachment") == true)
            #expect(Site.text(export).contains(sign), "\(form)")
        }
        #expect(await site.ask("/compliance/report/exe\(period)", cookie: cookie).status == 404)
    }

    /// A large record takes seconds; the page says how it was, and that it is not the last word.
    @Test func aPageDoesNotWaitForAReportThatIsMadeAnew() async throws {
        let site = try Site()
        try await site.history.assess(day: 0) { History.makePublic(&$0) }
        let cookie = try await site.signIn("vera", .viewer)
        let period = "/compliance?from=2026-06-01&until=2026-06-01"
        let behind = "the report is being made anew"
        #expect(!Site.text(await site.ask(period, cookie: cookie)).contains(behind))
        #expect(!Site.text(await site.ask(period, cookie: cookie)).contains(behind))
        _ = try await site.signIn("otto", .viewer)
        let page = Site.text(await site.ask(period, cookie: cookie))
        #expect(page.contains(behind) && page.contains("CC6.1"))
        // A file is never behind.
        let csv = await site.ask("/compliance/report/csv?from=2026-06-01&until=2026-06-01", cookie: cookie)
        #expect(csv.status == 200)
        #expect(!Site.text(await site.ask(period, cookie: cookie)).contains(behind))
    }

    @Test func periodThatCannotBeFallsBack() async throws {
        let site = try Site()
        let cookie = try await site.signIn("vera", .viewer)
        for query in ["", "?from=x&until=y", "?from=2026-06-30&until=2026-06-01"] {
            #expect(await site.ask("/compliance" + query, cookie: cookie).status == 200)
        }
    }
}
