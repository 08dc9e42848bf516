import Testing
import WardenDomain
import WardenStore

@testable import WardenRuntime

/// Rules whose source is not connected are named on the overview and in the settings.
@Suite struct BlindRuleTests {
    private func census(_ sources: [EventSource], workspaces: [String] = []) -> Census {
        func counted(_ values: [String]) -> Census.Distribution {
            Census.Distribution(
                entries: values.map { Census.Entry(value: $0, count: 1) },
                distinct: UInt64(values.count)
            )
        }
        var census = Census(events: 10)
        census.sources = counted(sources.map(\.rawValue))
        census.workspaces = counted(workspaces)
        return census
    }

    @Test func namesWhatIsMissingAndWhatConnectsIt() async throws {
        let site = try TestSite()
        let before = try site.site.sight.sight()
        #expect(!before.isKnown && before.blind.count > 100 && before.total >= before.blind.count)
        try site.site.store.commit(
            ScopeUpdate(
                scope: "s",
                paths: ["/logs"],
                at: TestSite.now,
                census: census([.s3Access, .databricks], workspaces: ["7"])
            )
        )
        let sight = try site.site.sight.sight()
        #expect(sight.isKnown && sight.blind.count < before.blind.count)
        let grounds = sight.grounds.map(\.requirement)
        #expect(grounds.contains(.objects) && !grounds.contains(.accessLogs) && !grounds.contains(.workspaceEvents))

        let cookie = try await site.signIn()
        let overview = TestSite.text(await site.ask("/", cookie: cookie))
        #expect(overview.contains("\(sight.blind.count) of \(sight.total) rules are blind"))
        #expect(
            overview.contains(RuleRequirement.objects.remedy) && !overview.contains(RuleRequirement.accessLogs.remedy)
        )
        let title = try #require(sight.blind.first { !$0.rule.title.contains("'") }).rule.title
        #expect(TestSite.text(await site.ask("/settings", cookie: cookie)).contains(title))
    }

    @Test func aFurtherScanOpensTheirEyes() throws {
        let site = try TestSite()
        func scan(_ scope: String, _ sources: [EventSource]) throws -> Int {
            let at = TestSite.now + Int64(scope.count)
            try site.site.store.commit(ScopeUpdate(scope: scope, paths: ["/logs"], at: at, census: census(sources)))
            return try site.site.sight.sight().blind.count
        }
        let first = try scan("a", [.databricks])
        #expect(try scan("bb", [.s3Access]) < first)
    }
}
