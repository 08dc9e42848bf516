import Foundation
import Testing
import WardenDomain
import WardenWeb

@testable import WardenRuntime

@Suite struct PageTests {
    static let pages = DashboardSection.allCases.map(\.path)

    @Test(arguments: pages)
    func everyPageAnswersWithoutData(path: String) async throws {
        let site = try TestSite()
        let answer = await site.ask(path, cookie: try await site.signIn(.admin))
        #expect(answer.status == 200)
        #expect(TestSite.text(answer).contains("<h1>"))
    }

    @Test(arguments: pages + ["/locations/map.svg", "/events/detection/x", "/nowhere"])
    func nobodyReadsAnythingWithoutSigningIn(path: String) async throws {
        let site = try TestSite()
        try site.fill(principals: ["secret-principal@corp.example"])
        let answer = await site.ask(path)
        #expect(answer.status == 303 || answer.status == 404)
        #expect(!TestSite.text(answer).contains("secret-principal"))
    }

    @Test func signsInAndGoesOnToThePage() async throws {
        let site = try TestSite()
        #expect(await site.ask("/events").header("location") == "/sign-in?to=%2Fevents")
        _ = try await site.signIn()
        let form = [
            WebField("name", "user-viewer"), WebField("password", TestSite.password), WebField("to", "/events"),
        ]
        let answer = await site.post("/sign-in", form)
        #expect(answer.header("location") == "/events")
        let cookie = try #require(answer.header("set-cookie"))
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        let away = await site.post("/sign-in", form.dropLast() + [WebField("to", "//evil.example")])
        #expect(away.header("location") == "/")
    }

    @Test func takesNoFormFromElsewhere() async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        #expect(await site.post("/sign-out", [], cookie: cookie).status == 403)
        let token = WebField("form-token", try site.formToken(cookie))
        let foreign = await site.post("/sign-out", [token], cookie: cookie, headers: ["sec-fetch-site": "cross-site"])
        #expect(foreign.status == 403)
        let origin = await site.post(
            "/sign-out",
            [token],
            cookie: cookie,
            headers: ["origin": "https://evil.example", "host": "localhost:1"]
        )
        #expect(origin.status == 403)
        #expect(await site.ask("/", cookie: cookie).status == 200)
        #expect(await site.post("/sign-out", [token], cookie: cookie).status == 303)
        #expect(await site.ask("/", cookie: cookie).status == 303)
    }

    @Test func rolesHoldForChanges() async throws {
        let site = try TestSite()
        let viewer = try await site.signIn(.viewer)
        let token = WebField("form-token", try site.formToken(viewer))
        #expect(await site.post("/integrity/verify", [token], cookie: viewer).status == 403)
        #expect(await site.post("/settings/tokens/remove", [token], cookie: viewer).status == 403)
        let analyst = try await site.signIn(.analyst)
        let other = WebField("form-token", try site.formToken(analyst))
        #expect(await site.post("/integrity/verify", [token], cookie: analyst).status == 403)
        #expect(await site.post("/integrity/verify", [other], cookie: analyst).status == 303)
    }

    /// However many there come to be: none can be called from outside, without the session's token, or by who may only
    /// read. Ending one's own session is everybody's.
    @Test func everyChangeAsksForTokenAndRole() async throws {
        let site = try TestSite()
        let viewer = try await site.signIn(.viewer)
        let token = WebField("form-token", try site.formToken(viewer))
        let changes = DashboardRoutes.routes(Door(site: site.site)).filter {
            $0.method == "POST" && $0.template != "/sign-in"
        }
        #expect(changes.count > 15)
        for route in changes {
            let path = route.template.replacing(/\{[a-z]+\}/, with: "x")
            #expect(await site.post(path, [token]).status == 303, "\(path) without a session")
            #expect(await site.post(path, [], cookie: viewer).status == 403, "\(path) without a token")
            let foreign = ["sec-fetch-site": "cross-site"]
            let status = await site.post(path, [token], cookie: viewer, headers: foreign).status
            #expect(status == 403, "\(path) from another site")
            if ["/sign-out", "/settings/sessions/end"].contains(path) { continue }
            #expect(await site.post(path, [token], cookie: viewer).status == 403, "\(path) by a viewer")
        }
    }

    @Test func showsHostileNamesAsText() async throws {
        let site = try TestSite()
        let hostile = "<script>alert(1)</script>\"'&\u{202E}"
        try site.fill(principals: [hostile], title: "<img src=x onerror=alert(1)>")
        let cookie = try await site.signIn()
        for path in ["/", "/events", "/events?q=%3Cscript%3E", "/events/detection/v1%3A3-0"] {
            let page = TestSite.text(await site.ask(path, cookie: cookie))
            #expect(!page.contains("<script>alert"))
            #expect(!page.contains("<img src=x"))
            #expect(!page.contains("\u{202E}"))
        }
        #expect(TestSite.text(await site.ask("/events", cookie: cookie)).contains("&lt;script&gt;alert(1)"))
    }

    @Test func pagesHoldNoInlineCode() async throws {
        let site = try TestSite()
        try site.fill(principals: ["a@corp.example"])
        let cookie = try await site.signIn(.admin)
        for path in Self.pages + ["/events/detection/v1%3A3-0"] {
            let page = TestSite.text(await site.ask(path, cookie: cookie))
            #expect(!page.contains("style=\""))
            #expect(!page.contains("<style"))
            #expect(page.firstMatch(of: /<script(?! src="\/assets\/[0-9a-f]+\.js" defer="">)/) == nil)
            #expect(page.firstMatch(of: /\son[a-z]+="/) == nil)
            #expect(page.firstMatch(of: /(src|href)="https?:/) == nil)
        }
    }

    @Test func filtersEvents() async throws {
        let site = try TestSite()
        try site.fill(principals: ["ada@corp.example", "grace@corp.example"], severity: .high)
        try site.fill(principals: ["linus@corp.example"], severity: .low, title: "Token made")
        let cookie = try await site.signIn()
        func shown(_ query: String) async -> [String] {
            let page = TestSite.text(await site.ask("/events?\(query)", cookie: cookie))
            return ["ada@", "grace@", "linus@"].filter { page.contains("<bdi>\($0)") }
        }
        #expect(await shown("q=") == ["ada@", "grace@", "linus@"])
        #expect(await shown("q=GRACE+switched") == ["grace@"])
        #expect(await shown("severity=low") == ["linus@"])
        #expect(await shown("severity=low&severity=high&q=ada") == ["ada@"])
        #expect(await shown("since=2027-01-01") == [])
    }

    @Test func partsLongLists() async throws {
        let site = try TestSite()
        try site.fill(principals: (0..<120).map { "p\($0)@corp.example" })
        let cookie = try await site.signIn()
        let first = TestSite.text(await site.ask("/events", cookie: cookie))
        #expect(first.contains("Page 1 of 3") && first.contains("page=2"))
        let last = TestSite.text(await site.ask("/events?page=3", cookie: cookie))
        #expect(last.contains("p119@") && !last.contains("rel=\"next\""))
        #expect(TestSite.text(await site.ask("/events?page=99", cookie: cookie)).contains("Page 3 of 3"))
    }

    @Test func assetsAreKeptByTheirHash() async throws {
        let site = try TestSite()
        let page = TestSite.text(await site.ask("/sign-in"))
        let style = try #require(page.firstMatch(of: /href="(\/assets\/[0-9a-f]{16}\.css)"/)?.1)
        let answer = await site.ask(String(style))
        #expect(answer.status == 200)
        #expect(answer.header("cache-control")?.contains("immutable") == true)
        #expect(await site.ask("/assets/../state/key").status == 404)
    }
}
