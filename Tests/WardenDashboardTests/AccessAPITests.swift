import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenStore
import WardenWeb

@testable import WardenRuntime

/// Access, behaviour and hunting over the API say what the pages say.
@Suite struct AccessAPITests {
    private func json(_ site: TestSite, _ path: String, _ cookie: String, status: Int = 200) async throws -> JSONValue {
        let answer = await site.ask("/api/v1/" + path, cookie: cookie)
        #expect(answer.status == status, "\(path)")
        return try JSONReader.read(Array(TestSite.text(answer).utf8))
    }

    private func filled() async throws -> TestSite {
        let site = try TestSite()
        try site.fill(ExampleEstate().posture)
        try await site.studyAccess()
        return site
    }

    /// The place with most readers, from the list itself.
    private func place(_ site: TestSite, _ cookie: String) async throws -> (id: String, readers: Int64) {
        let items = try await json(site, "access?limit=200", cookie)["items"]?.array ?? []
        let readers = items.compactMap { item -> (id: String, readers: Int64)? in
            guard let id = item["id"]?.string, let count = item["rights"]?["read"]?["certain"]?.integer else {
                return nil
            }
            return (id, count)
        }
        return try #require(readers.max { $0.readers < $1.readers })
    }

    @Test func namesEverybodyWithTheirWay() async throws {
        let site = try await filled()
        let cookie = try await site.signIn()
        let (id, readers) = try await place(site, cookie)
        #expect(readers > 0)
        let audience = try await json(site, "access/\(WebField.escaped(id))?limit=200", cookie)
        #expect(audience["certain"]?.integer == readers && audience["right"]?.string == "read")
        let certain = (audience["items"]?.array ?? []).filter { $0["verdict"]?.string == "yes" }
        #expect(certain.count == Int(readers))
        #expect(certain.allSatisfy { !($0["hops"]?.array ?? []).isEmpty })
        let page = TestSite.text(await site.ask("/access?location=\(WebField.escaped(id))", cookie: cookie))
        #expect(page.contains("data-what-if=\"/api/v1/access/\(WebField.escaped(id))\""))
    }

    /// What carries anybody is not in vain: without it somebody loses the right, or it is not known any more.
    @Test func saysWhoWouldLoseARightWithoutChangingAnything() async throws {
        let site = try await filled()
        let cookie = try await site.signIn()
        let (id, readers) = try await place(site, cookie)
        let path = "access/\(WebField.escaped(id))"
        let supports = try await json(site, path, cookie)["supports"]?.array ?? []
        let all = supports.compactMap { $0["change"]?.string }
        try #require(!all.isEmpty)
        let query = all.map { "without=\(WebField.escaped($0))" }.joined(separator: "&")
        let without = try await json(site, path + "?" + query, cookie)
        let losses = without["losses"]?.array ?? []
        #expect(losses.contains { $0["before"]?.string == "yes" && $0["after"]?.string != "yes" })
        #expect(try await json(site, path, cookie)["certain"]?.integer == readers)
        let problem = try await json(site, path + "?without=the+moon", cookie, status: 400)
        #expect(problem["detail"]?.string?.contains("the moon") == true)
    }

    @Test func accessIsEmptyBeforeAPostureWasRead() async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        let page = try await json(site, "access", cookie)
        #expect(page["total"]?.integer == 0 && page["posture_at"] == nil)
        _ = try await json(site, "access/bucket%3As3%2Flogs", cookie, status: 404)
    }

    @Test func listsUnusualDaysTheLeastUsualFirst() async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        #expect(try await json(site, "behaviour", cookie)["learned_at"] == nil)
        let worst = try site.fillBehaviour("ada@corp.example", day: 20_600, score: 31.5)
        try site.fillBehaviour("grace@corp.example", day: 20_601, score: 11, isAlert: false)
        func days(_ query: String) async throws -> [String] {
            let page = try await json(site, "behaviour" + query, cookie)
            return (page["items"]?.array ?? []).compactMap { $0["principal"]?.string }
        }
        #expect(try await days("") == ["ada@corp.example", "grace@corp.example"])
        #expect(try await days("?kind=alerts") == ["ada@corp.example"])
        #expect(try await days("?since=2026-05-28") == ["grace@corp.example"])
        #expect(try await days("?principal=grace%40corp.example") == ["grace@corp.example"])
        let one = try await json(site, "behaviour/\(worst)", cookie)
        #expect(one["grounds"]?.array?.first?["bits"]?.double == 7.5)
        #expect(one["verdicts"]?.array?.first?["note"]?.string == "asked them")
        #expect(one["day"]?.string == "2026-05-27" && one["usual"] == nil)
        _ = try await json(site, "behaviour/nothing", cookie, status: 404)
    }

    /// In parts, by page and by program, and none of them is lost between two parts.
    @Test func huntsInParts() async throws {
        let site = try TestSite()
        let cookie = try await site.signIn()
        let names = (0..<120).map { "person-\($0)@corp.example" }
        try site.fillEvents(principals: names + ["somebody@corp.example"])
        var found: [String] = []
        for offset in stride(from: 0, to: 120, by: 50) {
            let part = try await json(site, "hunt?q=PERSON&limit=50&offset=\(offset)", cookie)
            #expect(part["is_whole"] == .bool(true) && part["looked"]?.integer == 121)
            found += (part["items"]?.array ?? []).compactMap { $0["principal"]?.string }
        }
        #expect(found == names)
        let pages = [
            (1, "Matches 1 to 50, and more"), (2, "Matches 51 to 100, and more"), (3, "Matches 101 to 120 in"),
        ]
        for (number, words) in pages {
            let page = TestSite.text(await site.ask("/hunt?q=person&page=\(number)", cookie: cookie))
            #expect(page.contains(words))
            #expect(page.contains("page=\(number + 1)\"") == (number < 3))
        }
        #expect(TestSite.text(await site.ask("/hunt?q=somebody", cookie: cookie)).contains("1 match in"))
        _ = try await json(site, "hunt?since=soon", cookie, status: 400)
    }

    /// A look may end between events of one millisecond: the next one begins with them.
    @Test func aHuntLosesNothingBetweenTwoLooks() throws {
        let site = try TestSite()
        try site.fillEvents(principals: ["a@corp.example", "b@corp.example", "c@corp.example"]) { $0 == 0 ? 0 : 5_000 }
        let scope = try #require(try site.site.store.latestScope()).id
        var (until, looks, seen) = (nil as Int64?, 0, [] as Set<String>)
        repeat {
            let hunt = EventHunt(words: "corp.example", since: nil, until: until)
            let found = try hunt.search(site.site.store, scope, limit: 10, offset: 0, reach: 2)
            seen.formUnion(found.matches.compactMap(EventHunt.decoded).map(\.event.principal))
            (until, looks) = (found.further, looks + 1)
        } while until != nil && looks < 9
        #expect(seen == ["a@corp.example", "b@corp.example", "c@corp.example"])
        #expect(until == nil && looks == 3)
    }
}
