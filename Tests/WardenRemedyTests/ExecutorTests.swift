import Synchronization
import Testing
import WardenDomain
import WardenRemedy

@Suite struct ExecutorTests {
    private let changes = Sample.changes(4)

    @Test func appliesOnceAndOnlyOnce() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        let writes = cloud.world.withLock { $0.writes }
        #expect(writes == 4)
        let again = try await cloud.executor.apply(file)
        #expect(again.state == .applied)
        #expect(cloud.world.withLock { $0.writes } == writes)
    }

    @Test func stopsWhereTheStateIsNotWhatThePlanWasMadeFor() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        cloud.world.withLock { $0.slots[Sample.slot(2)] = ["ALL_PRIVILEGES"] }
        let outcome = try await cloud.executor.apply(Sample.plan(changes))
        #expect(outcome.state == .stopped)
        #expect(outcome.steps.map(\.state) == [.done, .done, .conflict, .pending])
        #expect(outcome.conflicts.first?.now == ["ALL_PRIVILEGES"])
        #expect(cloud.slots[Sample.slot(3)] == ["SELECT"])
    }

    @Test func doesNotTakeBackWhatWasSoBefore() async throws {
        var slots = Sample.before(changes)
        slots[Sample.slot(0)] = ["MODIFY"]
        let cloud = MortalCloud(slots)
        let file = Sample.plan(changes)
        let outcome = try await cloud.executor.apply(file)
        #expect(outcome.steps[0].state == .found)
        let back = try await cloud.executor.rollback(file)
        #expect(back.state == .rolledBack)
        #expect(cloud.slots[Sample.slot(0)] == ["MODIFY"])
    }

    @Test func looksBeforeItTakesBackAndShowsAllThreeStates() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        cloud.world.withLock { $0.slots[Sample.slot(0)] = ["BROWSE"] }
        let outcome = try await cloud.executor.rollback(file)
        #expect(outcome.state == .partlyRolledBack)
        let conflict = try #require(outcome.conflicts.first)
        #expect(conflict.change.before == ["SELECT"])
        #expect(conflict.change.after == ["MODIFY"])
        #expect(conflict.now == ["BROWSE"])
        #expect(cloud.slots[Sample.slot(0)] == ["BROWSE"])
        let agreed = try await cloud.executor.rollback(file, overwrite: [0])
        #expect(agreed.state == .rolledBack)
        #expect(cloud.slots == Sample.before(changes))
    }

    /// As a public policy, which is refused until the blocks on public access, set before it, are off again.
    @Test func takesBackInOneRunWhatWaitsForAnEarlierStep() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        cloud.world.withLock { $0.blocked[Sample.slot(3)] = (by: Sample.slot(0), holding: ["MODIFY"]) }
        #expect(try await cloud.executor.rollback(file).state == .rolledBack)
        #expect(cloud.slots == Sample.before(changes))
    }

    @Test func endsWhereARefusalStands() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        cloud.world.withLock { $0.refused = [Sample.slot(3)] }
        let outcome = try await cloud.executor.rollback(file)
        #expect(outcome.state == .partlyRolledBack)
        #expect(outcome.steps.map(\.state) == [.undone, .undone, .undone, .undoing])
        cloud.world.withLock { $0.refused = [] }
        #expect(try await cloud.executor.rollback(file).state == .rolledBack)
        #expect(cloud.slots == Sample.before(changes))
    }

    @Test func saysWhatIsLostAndTakesTheRestBack() async throws {
        var changes = changes
        changes[2].reversal = .none("a revoked token cannot be restored")
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        let outcome = try await cloud.executor.rollback(file)
        #expect(outcome.state == .partlyRolledBack)
        #expect(outcome.steps[2].state == .lost)
        #expect(outcome.steps[2].note == "a revoked token cannot be restored")
        #expect(outcome.steps.count { $0.state == .undone } == 3)
    }

    @Test func stopsAtARefusedWriteAndGoesOnWhenItIsAllowed() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        cloud.world.withLock { $0.refused = [Sample.slot(1)] }
        let file = Sample.plan(changes)
        let outcome = try await cloud.executor.apply(file)
        #expect(outcome.state == .stopped)
        #expect(outcome.steps.map(\.state) == [.done, .failed, .pending, .pending])
        cloud.world.withLock { $0.refused = [] }
        #expect(try await cloud.executor.apply(file).state == .applied)
        #expect(cloud.slots == Sample.after(changes))
    }

    @Test func doesNotApplyWhatWasTakenBack() async throws {
        let cloud = MortalCloud(Sample.before(changes))
        let file = Sample.plan(changes)
        _ = try await cloud.executor.apply(file)
        _ = try await cloud.executor.rollback(file)
        await #expect(throws: WardenError(code: "plan.undone", object: "plan-test", "")) {
            try await cloud.executor.apply(file)
        }
    }
}
