import Testing

@testable import WardenLab

@Suite struct FaultTests {
    private let lab: EmulatorUnderTest
    private let catalogs = "/api/2.1/unity-catalog/catalogs"

    init() throws { lab = try EmulatorUnderTest() }

    private func add(_ fault: JSON) throws {
        let fault = try Fault(fault)
        lab.emulator.withFaults { $0.add(fault) }
    }

    @Test func throttlesAsOftenAsAskedAndThenAnswers() throws {
        try add(["kind": "throttle", "match": "GET /api/2.1/*", "times": 2, "retry_after": 3])
        for _ in 0..<2 {
            let answer = try lab.admin("GET", catalogs)
            #expect(answer.status == 429)
            #expect(answer.headers["retry-after"] == "3")
        }
        #expect(try lab.admin("GET", catalogs).status == 200)
    }

    @Test func hitsOnlyWhatMatches() throws {
        try add([
            "kind": "status", "match": "GET /api/*/catalogs", "status": 503, "workspace": .int(SmallEstate.analytics),
        ])
        #expect(try lab.admin("GET", catalogs).status == 200)
        let token = lab.access.personal[SmallEstate.analytics]
        #expect(lab.ask("GET", catalogs, host: .workspace(SmallEstate.analytics), token: token).status == 503)
        #expect(lab.ask("GET", catalogs + "/main", host: .workspace(SmallEstate.analytics), token: token).status == 200)
    }

    @Test func emptiesAPageButLeadsOn() throws {
        try add(["kind": "empty_page", "match": .string("GET " + catalogs), "times": 1])
        let first = try lab.admin("GET", catalogs, ["max_results": "3"]).body
        #expect(first["catalogs"] == [])
        let token = try #require(first["next_page_token"]?.text)
        let second = try lab.admin("GET", catalogs, ["max_results": "3", "page_token": token]).body
        #expect(second["catalogs"]?.elements.first?["name"] == "finance")
    }

    @Test func losesTheAnswerButNotTheChange() throws {
        try add(["kind": "status", "match": "POST *", "status": 500, "after_handler": true, "times": 1])
        #expect(try lab.admin("POST", catalogs, [:], ["name": "made_unseen"]).status == 500)
        #expect(try lab.admin("GET", catalogs + "/made_unseen").status == 200)
    }

    @Test func letsSomeThroughFirst() throws {
        try add(["kind": "status", "match": "GET *", "status": 500, "after": 1, "every": 2])
        let statuses = try (0..<5).map { _ in try lab.admin("GET", catalogs).status }
        #expect(statuses == [200, 500, 200, 500, 200])
    }

    @Test func refusesAFaultItDoesNotKnow() {
        #expect(throws: Refusal.self) { try Fault(["kind": "earthquake"]) }
    }
}
