import Testing
import WardenAlerts

@testable import WardenRuntime

/// The monitor says what it cannot see, since when, and when it sees again.
@Suite struct SelfWatchTests {
    private static let minute: Int64 = 60_000

    private static func health(_ sources: [String: MonitorHealth.SourceState] = [:]) -> MonitorHealth.Counters {
        var counters = MonitorHealth.Counters(startedAt: 0)
        counters.sources = sources
        return counters
    }

    /// A workspace that writes every four minutes.
    private static func taught() -> SelfWatch {
        var watch = SelfWatch(MonitorSettings())
        for turn in 0..<12 { watch.saw([.init(workspace: "17", events: 9)], at: Int64(turn) * 4 * minute) }
        return watch
    }

    @Test func aSilentWorkspaceIsSaidOnceAndTakenBack() throws {
        var watch = Self.taught()
        let last: Int64 = 44 * Self.minute
        #expect(watch.judge(Self.health(), at: last + 60 * Self.minute).alerts.isEmpty)
        let found = watch.judge(Self.health(), at: last + 180 * Self.minute).alerts
        #expect(found.map(\.summary) == ["No event from workspace 17 for 3 h, usual 4 min."])
        #expect(watch.judge(Self.health(), at: last + 200 * Self.minute).alerts.isEmpty)
        watch.saw([.init(workspace: "17", events: 1)], at: last + 240 * Self.minute)
        let over = watch.judge(Self.health(), at: last + 240 * Self.minute).over
        #expect(over.map(\.id) == found.map(\.id))
        #expect(over.first?.note == "Events came again after 4 h.")
    }

    /// Hours of a backlog: a source that fails is said meanwhile, a workspace whose files come later is not silent.
    @Test func whileThereIsMoreToReadOnlyFailuresCount() throws {
        var watch = Self.taught()
        var state = MonitorHealth.SourceState()
        (state.failingSince, state.reason) = (100 * Self.minute, "listing denied")
        let health = Self.health(["trail": state])
        let now = 300 * Self.minute
        #expect(watch.judge(health, at: now, isBehind: true).alerts.map(\.subject) == ["trail"])
        #expect(watch.judge(health, at: now, isBehind: false).alerts.map(\.subject) == ["17"])
    }

    @Test func silenceLastsBeyondTheProcess() throws {
        let bytes = Self.taught().bytes
        var next = SelfWatch(MonitorSettings())
        let start: Int64 = 600 * Self.minute
        next.restore(bytes, at: start)
        // What was written meanwhile has to be read first.
        #expect(next.judge(Self.health(), at: start + Self.minute).alerts.isEmpty)
        let found = next.judge(Self.health(), at: start + 20 * Self.minute).alerts
        #expect(found.first?.summary.hasPrefix("No event from workspace 17 for 9 h, usual 4 min") == true)
        var third = SelfWatch(MonitorSettings())
        third.restore(next.bytes, at: start + 30 * Self.minute)
        #expect(third.judge(Self.health(), at: start + 90 * Self.minute).alerts.isEmpty)
    }

    @Test func anInputThatIsWaitedForIsThereAndNotOver() {
        let health = MonitorHealth(startedAt: 0, sources: ["stdin"])
        #expect(!health.isSurveyed && !health.isOver)
        health.opened("stdin", at: 1)
        #expect(health.isSurveyed && !health.isOver)
        health.closed("stdin", at: 2)
        #expect(health.isSurveyed && health.isOver)
    }

    @Test func workspacesBeyondTheBoundAreSaidToBeUnwatched() throws {
        var settings = MonitorSettings()
        settings.memory.workspaces = 2
        var watch = SelfWatch(settings)
        watch.saw([.init(workspace: "1", events: 1), .init(workspace: "2", events: 1)], at: 0)
        #expect(watch.blindSpots.isEmpty)
        watch.saw([.init(workspace: "3", events: 1)], at: 1)
        #expect(watch.blindSpots.map(\.title) == ["workspaces"])
    }

    @Test func blindnessBeginsWhenItBeganAndEnds() throws {
        var watch = SelfWatch(MonitorSettings())
        let failing = MonitorHealth.SourceState(failingSince: 10 * Self.minute, reason: "listing denied: s3:ListBucket")
        #expect(watch.judge(Self.health(["logs": failing]), at: 11 * Self.minute).alerts.isEmpty)
        let found = watch.judge(Self.health(["logs": failing]), at: 12 * Self.minute).alerts
        #expect(found.map(\.summary) == ["Blind since 1970-01-01 00:10 UTC: listing denied: s3:ListBucket."])
        let again = watch.judge(Self.health(["logs": .init(lastSuccess: 1)]), at: 37 * Self.minute)
        #expect(again.over.map(\.id) == found.map(\.id))
        #expect(again.over.first?.note == "Sees again after 27 min.")
    }

    @Test func configurationThatCannotBeReadIsABlindSpot() {
        var watch = SelfWatch(MonitorSettings())
        var counters = Self.health()
        counters.estate["drift"] = .init(failingSince: 0, reason: "no credential")
        #expect(watch.judge(counters, at: 3 * Self.minute).alerts.map(\.subject) == ["configuration (drift)"])
    }
}
