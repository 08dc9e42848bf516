import Testing

@testable import WardenLab

@Suite struct PagingTests {
    private func all(
        _ path: String,
        _ list: String,
        _ query: [String: String],
        _ lab: EmulatorUnderTest
    ) throws -> (rows: [JSON], pages: Int) {
        var rows: [JSON] = []
        var query = query
        var pages = 0
        while pages < 100 {
            let body = try lab.admin("GET", path, query).body
            rows += body[list]?.elements ?? []
            pages += 1
            guard let token = body["next_page_token"]?.text else { break }
            query["page_token"] = token
        }
        return (rows, pages)
    }

    @Test(arguments: [1, 2, 3, 100])
    func givesEveryCatalogOnceWhateverThePage(_ size: Int) throws {
        let lab = try EmulatorUnderTest()
        let (rows, pages) = try all("/api/2.1/unity-catalog/catalogs", "catalogs", ["max_results": String(size)], lab)
        #expect(rows.compactMap { $0["name"]?.text } == ["finance", "main", "sandbox", "security_lake", "system"])
        #expect(pages == (5 + size - 1) / size)
    }

    @Test func givesAllInOneAnswerWithoutASizeAndAPageOfItsOwnForZero() throws {
        let lab = try EmulatorUnderTest(pageSize: 2)
        #expect(try all("/api/2.1/unity-catalog/catalogs", "catalogs", [:], lab).pages == 1)
        #expect(try all("/api/2.1/unity-catalog/catalogs", "catalogs", ["max_results": "0"], lab).pages == 3)
    }

    @Test func goesOnBehindTheLastKeyWhenRowsVanishBetweenPages() throws {
        let lab = try EmulatorUnderTest()
        let first = try lab.admin("GET", "/api/2.1/unity-catalog/catalogs", ["max_results": "2"]).body
        #expect(try lab.admin("DELETE", "/api/2.1/unity-catalog/catalogs/finance", ["force": "true"]).status == 200)
        let token = try #require(first["next_page_token"]?.text)
        let second = try lab.admin("GET", "/api/2.1/unity-catalog/catalogs", ["max_results": "2", "page_token": token])
            .body
        #expect(second["catalogs"]?.elements.compactMap { $0["name"]?.text } == ["sandbox", "security_lake"])
    }

    @Test(arguments: ["garbage", "djI6eA=="])
    func refusesATokenItDidNotGive(_ token: String) throws {
        let lab = try EmulatorUnderTest()
        #expect(
            try lab.admin("GET", "/api/2.1/unity-catalog/catalogs", ["max_results": "1", "page_token": token]).status
                == 400
        )
    }

    @Test(arguments: ["1", "149"])
    func refusesSmallPagesOfGrants(_ size: String) throws {
        let lab = try EmulatorUnderTest()
        let path = "/api/2.1/unity-catalog/permissions/table/\(SmallCatalog.copy)"
        #expect(try lab.admin("GET", path, ["max_results": size]).status == 400)
        #expect(try lab.admin("GET", path, ["max_results": "150"]).status == 200)
    }

    @Test func countsScimPagesFromOne() throws {
        let lab = try EmulatorUnderTest()
        var names: [String] = []
        for start in stride(from: 1, through: 27, by: 10) {
            let body = try lab.account("GET", "/scim/v2/Users", ["startIndex": String(start), "count": "10"]).body
            #expect(body["totalResults"] == 27)
            names += (body["Resources"]?.elements ?? []).compactMap { $0["userName"]?.text }
        }
        #expect(Set(names).count == 27)
    }

    @Test(arguments: [
        ("userName eq \"MINA.GUPTA@halden.example\"", 1), ("userName sw \"pat\"", 1), ("userName co \"brightpath\"", 2),
        ("userName eq \"nobody\"", 0), ("userName sw \"pat\" or userName sw \"dana\"", 2),
        ("userName co \"halden\" and active eq \"false\"", 1),
    ])
    func filtersUsers(_ filter: String, _ count: Int64) throws {
        let lab = try EmulatorUnderTest()
        #expect(try lab.account("GET", "/scim/v2/Users", ["filter": filter]).body["totalResults"] == .int(count))
    }

    @Test func refusesAFilterItCannotRead() throws {
        #expect(try EmulatorUnderTest().account("GET", "/scim/v2/Users", ["filter": "userName is x"]).status == 400)
    }
}
