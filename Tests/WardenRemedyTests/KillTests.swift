import Synchronization
import Testing
import WardenDomain
import WardenRemedy

/// The process dies at every instruction, before and after its effect: the next run finishes or undoes.
@Suite struct KillTests {
    private static let changes = Sample.changes(6)
    private static let file = Sample.plan(changes)

    /// Instructions that a whole run takes, counted by running it.
    private static func instructions(_ run: (MortalCloud) async throws -> Void) async throws -> Int {
        let cloud = MortalCloud(Sample.before(changes))
        cloud.live(100_000)
        try await run(cloud)
        return 100_000 - (cloud.world.withLock { $0.life } ?? 0)
    }

    @Test(arguments: [false, true])
    func finishesAnApplyThatWasKilledAtAnyInstruction(diesAfterEffect: Bool) async throws {
        let count = try await Self.instructions { _ = try await $0.executor.apply(Self.file) }
        #expect(count > 40)
        for point in 1...count {
            let cloud = MortalCloud(Sample.before(Self.changes))
            cloud.live(point, diesAfterEffect: diesAfterEffect)
            await #expect(throws: WardenError.self) { try await cloud.executor.apply(Self.file) }
            cloud.live(nil)
            let outcome = try await cloud.executor.apply(Self.file)
            #expect(outcome.state == .applied, "killed at \(point)")
            #expect(cloud.slots == Sample.after(Self.changes), "killed at \(point)")
            // What was ours before the kill is ours after it: everything can be taken back.
            let back = try await cloud.executor.rollback(Self.file)
            #expect(back.state == .rolledBack, "killed at \(point)")
            #expect(cloud.slots == Sample.before(Self.changes), "killed at \(point)")
        }
    }

    @Test(arguments: [false, true])
    func undoesAnApplyThatWasKilledAtAnyInstruction(diesAfterEffect: Bool) async throws {
        let count = try await Self.instructions { _ = try await $0.executor.apply(Self.file) }
        for point in 1...count {
            let cloud = MortalCloud(Sample.before(Self.changes))
            cloud.live(point, diesAfterEffect: diesAfterEffect)
            _ = try? await cloud.executor.apply(Self.file)
            cloud.live(nil)
            let outcome = try await cloud.executor.rollback(Self.file)
            #expect(outcome.state == .rolledBack, "killed at \(point)")
            #expect(cloud.slots == Sample.before(Self.changes), "killed at \(point)")
        }
    }

    @Test(arguments: [false, true])
    func finishesARollbackThatWasKilledAtAnyInstruction(diesAfterEffect: Bool) async throws {
        let applied = MortalCloud(Sample.before(Self.changes))
        _ = try await applied.executor.apply(Self.file)
        let start = applied.world.withLock { $0 }
        let whole = MortalCloud([:])
        whole.world.withLock { $0 = start }
        whole.live(100_000)
        _ = try await whole.executor.rollback(Self.file)
        let count = 100_000 - (whole.world.withLock { $0.life } ?? 0)
        for point in 1...count {
            let cloud = MortalCloud([:])
            cloud.world.withLock { $0 = start }
            cloud.live(point, diesAfterEffect: diesAfterEffect)
            await #expect(throws: WardenError.self) { try await cloud.executor.rollback(Self.file) }
            cloud.live(nil)
            let outcome = try await cloud.executor.rollback(Self.file)
            #expect(outcome.state == .rolledBack, "killed at \(point)")
            #expect(cloud.slots == Sample.before(Self.changes), "killed at \(point)")
        }
    }

    @Test func writesNothingThatIsNotIntendedInTheEvidenceFirst() async throws {
        let count = try await Self.instructions { _ = try await $0.executor.apply(Self.file) }
        for point in 1...count {
            let cloud = MortalCloud(Sample.before(Self.changes))
            cloud.live(point)
            _ = try? await cloud.executor.apply(Self.file)
            let (writes, intended) = cloud.world.withLock { world in
                (world.writes, world.evidence.count { $0 == "change.intended" })
            }
            #expect(writes <= intended, "killed at \(point)")
        }
    }
}
