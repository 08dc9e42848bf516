import Testing

@testable import WardenLab

@Suite struct SeedTests {
    private func events(_ seed: UInt64) -> [String] {
        Seeds.make(.small, seed: seed, now: EmulatorUnderTest.now).estate.audit.events.map(\.delivered.encoded)
    }

    @Test func givesTheSameEstateForTheSameSeed() {
        #expect(events(7) == events(7))
        #expect(events(7) != events(8))
        let (first, second) = (Seeds.make(.small, seed: 7, now: 0), Seeds.make(.small, seed: 7, now: 0))
        #expect(first.aws.json == second.aws.json)
        #expect(first.access.admin == second.access.admin)
    }

    @Test func fillsACrowdUpToItsNumbers() {
        var builder = EstateBuilder(seed: 3, now: EmulatorUnderTest.now)
        SmallEstate.fill(&builder)
        Crowd(users: 300, groups: 80, workspaces: 9, tables: 700, grants: 2_000, buckets: 40).fill(&builder)
        let estate = builder.estate
        let store = estate.metastores[builder.metastore]
        #expect(estate.directory.all(.user).count == 300)
        #expect(estate.directory.all(.group).count == 80)
        #expect(estate.workspaces.count == 9)
        #expect(store?.count(.table) == 700)
        #expect(store?.grantCount == 2_000)
        #expect(builder.aws.buckets.count == 40)
        // From the deepest team upwards there are six.
        let deepest = estate.directory.all(.group).filter { $0.name.hasPrefix("team-") }.map {
            estate.directory.closure(of: $0.id).count
        }.max()
        #expect(deepest == 6)
    }

    @Test func makesAnEmptyAccountThatCanBeUsed() throws {
        let lab = EmptyEstate.make(seed: 1, now: EmulatorUnderTest.now)
        #expect(lab.aws.buckets.isEmpty)
        #expect(lab.estate.workspaces.count == 1)
        let store = try #require(lab.estate.metastores.values.first)
        #expect(store[.table, "system.billing.usage"] != nil)
        #expect(store[.table, "system.access.audit"] == nil, "the schema 'access' is not enabled yet")
    }
}
