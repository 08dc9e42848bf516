import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

@Suite struct DifferenceTests {
    @Test func saysWhoGainsAndWhoLoses() {
        var company = Company()
        company.user("ana")
        company.user("bo")
        company.assign("ana")
        company.assign("bo")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA"], to: "account users", on: Company.catalog("system"))
        company.grant(["SELECT"], to: "ana", on: Company.audit)
        let before = company.graph
        var posture = company.complete
        posture[.grants, of: Company.audit] = .known([["principal": "bo", "privileges": ["SELECT"]]])
        let difference = AccessDifference(
            from: before,
            to: AccessGraph(posture: posture),
            locations: [Company.audit],
            capabilities: [.read]
        )
        #expect(difference.gained.map(\.party.name) == ["bo"])
        #expect(difference.lost.map(\.party.name) == ["ana"])
        #expect(AccessDifference(from: before, to: before, locations: [Company.audit]).isEmpty)
    }
}
