import Testing
import WardenDomain
import WardenWeb

@testable import WardenRuntime

@Suite struct APITests {
    private func json(_ response: WebResponse) throws -> JSONValue {
        guard case .bytes(let bytes) = response.body else { return .null }
        return try JSONReader.read(bytes)
    }

    @Test func describesEveryOperation() async throws {
        let site = try TestSite()
        let document = try json(await site.ask("/api/openapi.json"))
        #expect(document["openapi"]?.string == "3.1.0")
        let paths = try #require(document["paths"]?.object)
        #expect(Set(paths.keys) == Set(APIRoutes.operations(site.site).map(\.template)))
        let schemas = try #require(document["components"]?["schemas"]?.object)
        let text = document.compact
        for match in text.matches(of: /#\/components\/schemas\/([A-Za-z]+)/) {
            #expect(schemas[String(match.1)] != nil)
        }
    }

    @Test func opensWithATokenOfTheScope() async throws {
        let site = try TestSite()
        try site.fill(principals: ["ada@corp.example"])
        _ = try await site.signIn(.admin)
        let accounts = site.site.accounts
        let token = try accounts.issueToken(
            user: "user-admin",
            name: "t",
            scopes: [.readEvents],
            expiresAt: nil,
            now: TestSite.now
        )
        func ask(_ path: String, _ token: String?) async -> WebResponse {
            await site.ask(path, headers: token.map { ["authorization": "Bearer \($0)"] } ?? [:])
        }
        #expect(await ask("/api/v1/events", nil).status == 401)
        #expect(await ask("/api/v1/events", "twt_" + String(repeating: "0", count: 64)).status == 401)
        #expect(await ask("/api/v1/locations", token).status == 403)
        let answer = await ask("/api/v1/events?severity=high", token)
        #expect(answer.status == 200)
        let value = try json(answer)
        #expect(value["total"]?.integer == 1)
        #expect(value["by_severity"]?["high"]?.integer == 1)
        #expect(value["items"]?.array?.first?["subject"]?.string == "ada@corp.example")
        #expect(value["items"]?.array?.first?["last_seen"]?.string == "2026-06-01T12:00:00.000Z")
    }

    @Test func anOperationThatIsNotThereIsAProblemToo() async throws {
        let site = try TestSite()
        let answer = await site.ask("/api/v1/nothing", cookie: try await site.signIn())
        #expect(answer.status == 404)
        #expect(try json(answer)["status"]?.integer == 404)
    }

    @Test(arguments: ["limit=0", "limit=x", "offset=-1", "severity=urgent", "since=yesterday", "kind=file"])
    func refusesWhatItCannotRead(query: String) async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        #expect(await site.ask("/api/v1/events?\(query)", cookie: cookie).status == 400)
    }

    @Test func saysWhatIsNotKnown() async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        #expect(try json(await site.ask("/api/v1/events", cookie: cookie))["scanned_at"] == nil)
        #expect(try json(await site.ask("/api/v1/locations", cookie: cookie))["is_complete"]?.bool == false)
        #expect(await site.ask("/api/v1/integrity", cookie: cookie).status == 404)
    }

    @Test func streamsChangesToPagesOfASession() async throws {
        let site = try TestSite()
        #expect(await site.ask("/api/v1/changes").status == 401)
        let answer = await site.ask("/api/v1/changes", cookie: try await site.signIn())
        #expect(answer.header("content-type") == "text/event-stream")
        guard case .stream(let stream) = answer.body else {
            Issue.record("no stream")
            return
        }
        site.site.changes.look()
        try site.fill(principals: ["ada@corp.example"])
        site.site.changes.look()
        var events = stream.makeAsyncIterator()
        _ = await events.next()
        let event = try #require(await events.next())
        #expect(String(decoding: event, as: UTF8.self) == "event: changed\ndata: {}\n\n")
    }
}
