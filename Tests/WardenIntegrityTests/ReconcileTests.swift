import Testing

@testable import WardenIntegrity

@Suite struct ReconcileTests {
    struct Event {
        var time: Int64
        var id: String
        var user = "a@lumen.example"
        var params = "{\"scope\":\"s\",\"key\":\"k\"}"
        var workspace = "1"

        var line: String {
            "{\"timestamp\":\(time),\"workspaceId\":\"\(workspace)\",\"requestId\":\"\(id)\",\"serviceName\":\"secrets\","
                + "\"actionName\":\"getSecret\",\"userIdentity\":{\"email\":\"\(user)\",\"subjectName\":null},"
                + "\"requestParams\":\(params),\"response\":{\"statusCode\":200,\"errorMessage\":null}}"
        }
    }

    static func set(_ events: [Event], file: String = "f") -> RecordSet {
        var set = RecordSet()
        let lines = text(events.map(\.line))
        (lines + [UInt8](repeating: 0, count: 64)).withUnsafeBytes { raw in
            set.add(UnsafeRawBufferPointer(rebasing: raw[..<lines.count]), file: file) { $0 + 1 }
        }
        return set
    }

    /// One event an hour for two days.
    static let events = (0..<48).map { Event(time: 1_781_000_000_123 + Int64($0) * 3_600_000, id: "r\($0)") }

    static func compare(_ first: [Event], _ second: [Event]) -> Reconciliation {
        Reconciler.compare(set(first, file: "first"), set(second, file: "second"))
    }

    @Test func equalSourcesAreClean() {
        let result = Self.compare(Self.events, Self.events.reversed())
        #expect(result.isClean && result.matched == 48 && result.differences.isEmpty)
    }

    @Test func aMissingEventIsNamed() {
        var fewer = Self.events
        fewer.remove(at: 10)
        let result = Self.compare(Self.events, fewer)
        #expect(result.counts == ["only-in-first": 1])
        #expect(result.differences.first?.first == .init(file: "first", line: 11))
        #expect(result.differences.first?.second == nil)
        #expect(result.differences.first?.action == "secrets/getSecret")
        #expect(Self.compare(fewer, Self.events).counts == ["only-in-second": 1])
    }

    @Test func aNewEventMayStillCome() {
        var fewer = Self.events
        fewer.remove(at: 46)
        let result = Self.compare(Self.events, fewer)
        #expect(result.counts == ["late": 1] && result.isClean)
    }

    @Test(arguments: ["[REDACTED]", "", "****", "REDACTED"])
    func aHiddenPrincipalIsMasked(_ mask: String) {
        var masked = Self.events
        masked[5].user = mask
        let result = Self.compare(Self.events, masked)
        #expect(result.counts == ["masked": 1])
        #expect(result.differences.first?.fields == ["userIdentity.email"])
    }

    @Test func aHiddenParameterIsMasked() {
        var masked = Self.events
        masked[5].params = "{\"scope\":\"s\",\"key\":\"[REDACTED]\"}"
        #expect(Self.compare(masked, Self.events).differences.map(\.fields) == [["requestParams"]])
        #expect(Self.compare(masked, Self.events).counts == ["masked": 1])
    }

    @Test func anotherPrincipalIsADifference() {
        var changed = Self.events
        changed[5].user = "b@lumen.example"
        #expect(Self.compare(Self.events, changed).counts == ["different": 1])
    }

    @Test func theOrderOfParametersAndEmptyOnesDoNotMatter() {
        var other = Self.events
        other[3].params = "{\"key\":\"k\",\"scope\":\"s\",\"extra\":null}"
        #expect(Self.compare(Self.events, other).isClean)
    }

    @Test func aRepeatedDeliveryCountsOnce() {
        let result = Self.compare(Self.events + [Self.events[7]], Self.events)
        #expect(result.isClean && result.matched == 48)
    }

    @Test func eventsOfOneRequestAreToldApartByContent() {
        var changed = Self.events[7]
        changed.user = "b@lumen.example"
        let result = Self.compare(Self.events + [changed], [changed] + Self.events)
        #expect(result.isClean && result.matched == 49)
        #expect(Self.compare(Self.events + [changed], Self.events).counts == ["only-in-first": 1])
    }

    @Test func onlyWhatBothCoverIsCompared() {
        let other = Self.events[10..<30] + [Event(time: Self.events[20].time, id: "x", workspace: "9")]
        let result = Self.compare(Self.events, Array(other))
        #expect(result.isClean && result.matched == 20)
        #expect(result.from == Self.events[10].time && result.until == Self.events[29].time)
    }

    @Test func wholeSecondsOnOneSideAreEnough() {
        let coarse = Self.events.map { event in
            var event = event
            event.time = event.time / 1_000 * 1_000
            return event
        }
        let result = Self.compare(Self.events, coarse)
        #expect(result.isClean && result.matched == 48)
    }

    @Test func sourcesWithoutACommonTimeShareNothing() {
        let later = Self.events.map { Event(time: $0.time + 90 * 86_400_000, id: $0.id) }
        let result = Self.compare(Self.events, later)
        #expect(result.from == nil && result.matched == 0 && result.differences.isEmpty)
    }
}
