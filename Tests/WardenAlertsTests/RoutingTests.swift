import Testing
import WardenAlerts
import WardenDomain

/// Which alert goes where, and when.
@Suite struct RoutingTests {
    @Test(arguments: [
        (AlertMatch(severity: .high), true), (AlertMatch(severity: .critical), false),
        (AlertMatch(kinds: [.content]), false), (AlertMatch(kinds: [.detection, .drift]), true),
        (AlertMatch(subjects: ["*@example.com"]), true), (AlertMatch(subjects: ["*@example.org"]), false),
        (AlertMatch(places: ["s3://logs/*date=2026-09-*"]), true), (AlertMatch(tags: ["attack.t15*"]), true),
        (AlertMatch(workspaces: ["17"]), false), (AlertMatch(severity: .low, accounts: ["ACC-1"]), true),
        (AlertMatch(subjects: ["**a*"]), true), (AlertMatch(rules: ["log delivery*off"]), true),
    ])
    func matches(_ match: AlertMatch, _ isWanted: Bool) {
        #expect(match.holds(for: Fixture.alert(), at: Fixture.now) == isWanted)
    }

    @Test func theFirstRouteThatDoesNotContinueIsTheLast() {
        let policy = AlertPolicy(routes: [
            Route(name: "archive", sinks: ["file"], continues: true),
            Route(name: "pager", match: AlertMatch(severity: .high), sinks: ["pager", "file"]),
            Route(name: "rest", sinks: ["chat"]),
        ])
        let high = policy.destinations(for: Fixture.alert(), at: Fixture.now)
        #expect(high.map(\.sink) == ["file", "pager"])
        let low = policy.destinations(for: Fixture.alert(severity: .low), at: Fixture.now)
        #expect(low.map(\.sink) == ["file", "chat"])
        #expect(policy.destinations(for: Fixture.alert(severity: .informational), at: Fixture.now).isEmpty)
    }

    @Test func quietHoursHoldBackWhatCanWait() {
        // 1,790,000,000 is Monday 2026-09-21 14:13:20 UTC.
        let quiet = HourRange(from: 14 * 60, to: 6 * 60)
        let policy = AlertPolicy(
            routes: [Route(name: "all", sinks: ["chat"], groupWait: 5_000)],
            quietHours: [.init(hours: quiet, below: .high)]
        )
        let morning = Int64(1_790_056_800_000)
        #expect(policy.destinations(for: Fixture.alert(severity: .medium), at: Fixture.now)[0].dueAt == morning)
        #expect(
            policy.destinations(for: Fixture.alert(severity: .high), at: Fixture.now)[0].dueAt == Fixture.now + 5_000
        )
    }

    @Test(arguments: [
        // from, to, days, offset, holds
        (8 * 60, 18 * 60, [0], 0, true), (8 * 60, 14 * 60, [0], 0, false), (8 * 60, 18 * 60, [1], 0, false),
        (22 * 60, 15 * 60, [6], 0, true), (22 * 60, 6 * 60, [], 600, true), (0, 0, [0], 0, true),
    ])
    func hours(_ from: Int, _ to: Int, _ days: [Int], _ offset: Int, _ isWanted: Bool) {
        let range = HourRange(from: from, to: to, days: Set(days), offset: offset)
        #expect(range.contains(Fixture.now) == isWanted)
        #expect((range.end(after: Fixture.now) != nil) == isWanted)
    }

    @Test func escalationCountsFromTheAlert() {
        let route = Route(name: "all", sinks: ["chat"], escalateAfter: 900_000, escalateTo: ["pager"])
        let policy = AlertPolicy(routes: [route])
        #expect(policy.escalation(of: Fixture.alert(), at: Fixture.now) == Fixture.now + 900_000)
        #expect(policy.escalationSinks(of: Fixture.alert(), at: Fixture.now) == ["pager"])
        #expect(AlertPolicy(routes: [Route(name: "x", sinks: ["chat"])]).escalation(of: Fixture.alert(), at: 0) == nil)
    }

    @Test func rateLimitRefillsWithTime() {
        var bucket = RateLimit.Bucket(RateLimit(messages: 2, interval: 1_000), at: 0)
        let taken = [0, 1, 2, 400, 520, 521].map { bucket.take(at: $0) }
        #expect(taken == [true, true, false, false, true, false])
    }

    @Test func waitsGrowAndNeverVanish() {
        let backoff = Backoff(base: 500, maximum: 60_000)
        #expect(backoff.delay(afterAttempt: 1, asked: nil, jitter: 0) == 250)
        #expect(backoff.delay(afterAttempt: 4, asked: nil, jitter: 1) == 4_000)
        #expect(backoff.delay(afterAttempt: 60, asked: nil, jitter: 1) == 60_000)
        #expect(backoff.delay(afterAttempt: 1, asked: 30_000, jitter: 1) == 30_000)
        #expect(backoff.delay(afterAttempt: 1, asked: .max, jitter: 1) == 3_600_000)
    }

    @Test func windowsDoNotDependOnTheOrder() {
        #expect(AlertIdentity.window(of: 3_599_999, length: 3_600_000) == 0)
        #expect(AlertIdentity.window(of: -1, length: 3_600_000) == -1)
        let one = Fixture.alert()
        var two = one
        two.samples = one.samples.map { sample in
            var sample = sample
            sample.location.line = 3
            return sample
        }
        var forward = one
        forward.merge(two)
        var backward = two
        backward.merge(one)
        #expect(forward == backward)
        #expect(forward.count == 6)
        #expect(forward.samples.map(\.location.line) == [3, 7])
    }

    /// However a log is cut into turns, and whatever a turn held: where it happened is what the earliest events say.
    @Test func whereItHappenedDoesNotDependOnTheTurns() throws {
        let events = (0..<40).map { number in
            var sample = Fixture.alert().samples[0]
            sample.location.line = number + 1
            sample.event.time = Fixture.now + Int64(number)
            sample.event.workspace = number == 0 ? "" : "\(4_000 + (number * 7 + 2) % 3)"
            sample.event.account = number < 2 ? "" : "acc-\(number % 2)"
            return sample
        }
        func told(_ turns: [ArraySlice<Alert.Sample>]) throws -> Alert {
            let parts = turns.map { turn in
                var part = Fixture.alert()
                (part.workspace, part.account, part.samples, part.count) = ("", "", [], UInt64(turn.count))
                for sample in turn { part.keep([sample]) }
                return part
            }
            return try #require(parts.dropFirst().reduce(into: parts.first) { $0?.merge($1) })
        }
        let whole = try told([events[...]])
        #expect(whole.workspace == "4000" && whole.account == "acc-0")
        #expect(try told([events[..<7], events[7..<9], events[9...]]) == whole)
        #expect(try told([events[30...], events[..<30]]) == whole)
        #expect(try told(events.indices.reversed().map { events[$0...$0] }) == whole)
    }
}
