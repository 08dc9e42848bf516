import Testing
import WardenEstate

@testable import WardenAccess

@Suite struct CutTests {
    @Test func cutsTheOneLinkThatAllPathsShare() {
        var company = Company()
        company.user("ana")
        company.group("inner", ["ana"])
        company.group("one", ["inner"])
        company.group("two", ["inner"])
        company.assign("inner")
        company.table("system.access.audit")
        company.grant(["ALL_PRIVILEGES"], to: "one", on: Company.catalog("system"))
        company.grant(["ALL_PRIVILEGES"], to: "two", on: Company.catalog("system"))
        let cut = company.graph.cuts(from: Party(.user, "ana"), to: Company.audit, capability: .read)
        #expect(cut.isMinimal)
        #expect(cut.changes.count == 1)
        #expect(cut.changes.first?.principal == "ana")
    }

    @Test func needsOneCutForEachSeparateWay() {
        var company = Company()
        company.user("ana", admin: true)
        company.group("one", ["ana"])
        company.assign("ana")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "one", on: Company.catalog("system"))
        company.grant(["USE_CATALOG", "USE_SCHEMA"], to: "ana", on: Company.catalog("system"))
        company.grant(["SELECT"], to: "ana", on: Company.audit)
        let graph = company.graph
        let cut = graph.cuts(from: Party(.user, "ana"), to: Company.audit, capability: .read)
        // The account admin's way, and the assignment to the only workspace or the grants.
        #expect(cut.changes.count == 2)
        #expect(cut.changes.contains { $0.what == "account admin" })
        #expect(graph.verdict("ana", Company.audit) == .yes)
    }

    /// Each of the three ends it; two of them take something from ben and cara as well, or more than the table from ana.
    @Test func takesTheCutThatTouchesFewest() {
        var company = Company()
        for name in ["ana", "ben", "cara"] { company.user(name) }
        company.group("staff", ["ana", "ben", "cara"])
        company.assign("staff")
        company.table("system.access.audit")
        company.table("system.access.table_lineage")
        company.grant(["USE_CATALOG", "USE_SCHEMA"], to: "staff", on: Company.catalog("system"))
        company.grant(["SELECT"], to: "ana", on: Company.audit)
        let graph = company.graph
        let one = graph.cuts(from: Party(.user, "ana"), to: [Company.audit], capability: .read)
        #expect(one.changes.map(\.sentence) == ["revoke SELECT on table system.access.audit from ana"])
        company.grant(["SELECT"], to: "ana", on: Company.table("system.access.table_lineage"))
        let both = [Company.audit, Company.table("system.access.table_lineage")]
        let cut = company.graph.cuts(from: Party(.user, "ana"), to: both, capability: .read)
        #expect(cut.changes.map(\.sentence) == ["take ana out of group staff"])
        #expect(cut.alsoAffected == [0])
    }

    @Test func countsWhoIsInAGroupThatIsKeptOut() throws {
        var company = Company()
        for name in ["ana", "ben", "cara"] { company.user(name) }
        company.group("staff", ["ana", "ben", "cara"])
        company.assign("staff")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "ana", on: Company.catalog("system"))
        let graph = company.graph
        let cut = Cut.change(
            AccessChange(.unassign, principal: "staff", what: "assignment", target: "workspace 7", asset: nil)
        )
        #expect(cut.reach(in: graph.model) == 3)
    }

    /// Nobody can be taken out of the group of everybody; a workspace is named by its id, whatever it is called.
    @Test func endsWhatEverybodyHasAtTheDoor() {
        var company = Company()
        company.user("ana")
        company.assign("ana")
        company.table("system.access.audit")
        company.grant(["USE_CATALOG", "USE_SCHEMA", "SELECT"], to: "account users", on: Company.catalog("system"))
        let cut = company.graph.cuts(from: Party(.user, "ana"), to: [Company.audit], capability: .read)
        #expect(cut.changes.map(\.kind) == [.unassign])
        #expect(cut.changes.first?.asset == AssetID(.workspace, scope: "databricks", name: "7"))
    }

    /// What the cut says is tried: without the cut facts the access is gone, and with one of them less it is not.
    @Test(arguments: 0..<40)
    func cutsAreEnoughAndNoneIsTooMany(_ seed: Int) throws {
        var random = SeededGenerator(UInt64(seed) &+ 1)
        let company = Company.random(&random)
        let graph = company.graph
        for party in graph.parties where party.kind == .user {
            guard let node = graph.model.find(party) else { continue }
            let requirement = graph.rules.requirement(Company.audit, .read, in: graph.model)
            let outcome = CutFinder(graph.model, from: node, requirement).find()
            guard !outcome.proofs.isEmpty, outcome.uncuttable.isEmpty else { continue }
            func survives(_ cuts: some Sequence<Cut>) -> Bool {
                Prover(graph.model, from: node, without: Set(cuts), allowsUnknown: true).prove(requirement) != nil
            }
            #expect(!survives(outcome.cuts))
            for left in outcome.cuts { #expect(survives(outcome.cuts.filter { $0 != left })) }
            #expect(outcome.isMinimal)
        }
    }
}
