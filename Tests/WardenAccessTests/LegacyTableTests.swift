import Testing
import WardenDomain
import WardenEstate

@testable import WardenAccess

/// Tables outside of Unity Catalog have grants that nobody reads, and compute that asks for none.
@Suite struct LegacyTableTests {
    private static let table = AssetID(.table, scope: "workspace-7", name: "hive_metastore.ops.raw")

    private static var graph: AccessGraph {
        var company = Company()
        company.user("ana")
        company.user("eve")
        company.assign("ana")
        company.posture.assets[table] = Asset(table)
        return company.graph
    }

    @Test func whoeverEntersTheWorkspaceMayReadThem() {
        #expect(Self.graph.verdict("ana", Self.table) == .unknown)
        #expect(Self.graph.verdict("eve", Self.table) == .no)
    }

    /// The file system of a workspace has no access lists.
    @Test func everybodyOfTheWorkspaceReadsItsFileSystem() {
        var company = Company()
        company.user("ana")
        company.user("eve")
        company.assign("ana")
        let copy = AssetID(.dbfs, scope: "7", name: "/FileStore/audit")
        company.posture.assets[copy] = Asset(copy)
        let graph = company.graph
        #expect(graph.verdict("ana", copy) == .yes)
        #expect(graph.verdict("eve", copy) == .no)
    }

    @Test func theMissingFactIsNamed() {
        let members = Self.graph.audience(of: Self.table, to: .read).members
        let ana = members.first { $0.party.name == "ana" }
        #expect(ana?.verdict == .unknown)
        #expect(ana?.missing.contains { $0.contains("table access control") } == true)
    }
}
