import Testing
import WardenEstate

@testable import WardenAccess

@Suite struct RemovalTests {
    /// ana and ben read through a group; ben has a grant of his own as well.
    private var company: Company {
        var company = Company()
        company.user("ana")
        company.user("ben")
        company.group("readers", ["ana", "ben"])
        company.assign("ana")
        company.assign("ben")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "readers", on: Company.catalog("system"))
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "ben", on: Company.catalog("system"))
        return company
    }

    @Test func losesOnlyThoseWithoutAnotherWay() throws {
        let graph = company.graph
        let supports = graph.supports(of: Company.audit, to: .read)
        let grant = try #require(
            supports.first {
                $0.change.kind == .revoke && $0.change.principal == "readers" && $0.change.what == "SELECT"
            }
        )
        let lost = graph.removing([grant.change], of: Company.audit, to: .read)
        #expect(lost.map(\.party.name) == ["ana"])
        #expect(lost.first?.before == .yes)
        #expect(lost.first?.after == .no)
    }

    @Test func changesNothingWithoutAChangeOfTheGraph() {
        let stranger = AccessChange(.revoke, principal: "nobody", what: "SELECT", target: "table x")
        #expect(company.graph.removing([stranger], of: Company.audit, to: .read).isEmpty)
        #expect(company.graph.removing([], of: Company.audit, to: .read).isEmpty)
    }

    /// A model without the group's grant says the same as the question what would be without it.
    @Test func agreesWithAnEstateThatLacksTheGrant() throws {
        let graph = company.graph
        let changes = graph.supports(of: Company.audit, to: .read).map(\.change)
            .filter { $0.kind == .revoke && $0.principal == "readers" }
        let lost = Set(graph.removing(Set(changes), of: Company.audit, to: .read).map(\.party))
        var without = Company()
        without.user("ana")
        without.user("ben")
        without.group("readers", ["ana", "ben"])
        without.assign("ana")
        without.assign("ben")
        without.table("system.access.audit")
        without.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "ben", on: Company.catalog("system"))
        let after = without.graph.verdicts(of: Company.audit, to: .read)
        let before = graph.verdicts(of: Company.audit, to: .read)
        #expect(lost == Set(before.keys).subtracting(after.keys))
    }
}
