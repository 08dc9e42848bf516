import Testing
import WardenDomain
import WardenEngine
import WardenSigma

@Suite struct EngineOutputTests {
    private let databricks = """
        {"timestamp":1772445600123,"workspaceId":"12","accountId":"acc","sourceIPAddress":"10.0.0.1","userAgent":"curl",\
        "userIdentity":{"email":"Mara@example.com"},"serviceName":"accounts","actionName":"tokenLogin",\
        "requestParams":{"user":"x","nested":{"list":["one",{"k":2}]},"esc":"a\\nb"},"response":{"statusCode":403}}
        """
    private let cloudTrail = """
        {"eventTime":"2026-03-02T10:00:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject",\
        "sourceIPAddress":"10.0.0.2","userIdentity":{"arn":"arn:aws:iam::1:user/tom"},"errorCode":"AccessDenied",\
        "recipientAccountId":"111122223333"}
        """

    @Test func namesTheContext() throws {
        var worker = try EngineHarness.engine([Predicate](), options: EngineOptions()).makeWorker()
        try EngineHarness.process(&worker, Array("\(databricks)\n\(cloudTrail)\n{\"x\":1}".utf8)) { batch in
            let first = batch[0].context
            #expect(first.source == .databricks)
            #expect(first.time == 1_772_445_600_123)
            #expect(first.principal == "Mara@example.com")
            #expect(first.status == "403")
            #expect(first.workspace == "12")
            let second = batch[1].context
            #expect(second.source == .cloudTrail)
            #expect(second.time == 1_772_445_600_000)
            #expect(second.action == "GetObject")
            #expect(second.principal == "arn:aws:iam::1:user/tom")
            #expect(second.account == "111122223333")
            #expect(batch[2].source == .generic)
            #expect(batch[2].time == nil)
        }
    }

    @Test func namesEveryPieceOfContent() throws {
        var worker = try EngineHarness.engine([Predicate](), options: EngineOptions()).makeWorker()
        try EngineHarness.process(&worker, Array(databricks.utf8)) { batch in
            let event = batch[0]
            #expect(String(decoding: batch.text(ofEvent: 0), as: UTF8.self) == "x\none\n2\na\nb\n403\n")
            #expect(
                (0..<event.fieldCount).map { event.path(ofField: $0) } == [
                    "requestParams.user", "requestParams.nested.list", "requestParams.nested.list.k",
                    "requestParams.esc", "response.statusCode",
                ]
            )
        }
    }

    @Test func routesRulesByTheirSource() throws {
        let always = Predicate.constant(true)
        let rules = [
            EngineHarness.rule(always),
            EngineHarness.rule(always, selector: EventSelector(source: .databricks)),
            EngineHarness.rule(always, selector: EventSelector(source: .databricks, service: "ACCOUNTS")),
            EngineHarness.rule(always, selector: EventSelector(source: .databricks, service: "jobs")),
            EngineHarness.rule(always, selector: EventSelector(source: .cloudTrail)),
        ]
        let lines = [databricks, cloudTrail, "{\"x\":1}"]
        let routed = try EngineHarness.run(EngineHarness.engine(rules, options: EngineOptions()), lines)
        #expect(routed.hits == [[0, 1, 2], [0, 4], [0]])
        let forced = try EngineHarness.run(
            EngineHarness.engine(rules, options: EngineOptions()),
            ["{\"x\":1}"],
            source: .cloudTrail
        )
        #expect(forced.hits == [[0, 4]])
        #expect(
            try EngineHarness.run(EngineHarness.engine(rules), lines).hits
                == [[Int]](repeating: [0, 1, 2, 3, 4], count: 3)
        )
    }

    @Test(arguments: [
        (EventFilter(since: 1_772_445_600_123), [0]),
        (EventFilter(since: 1_772_445_600_000, until: 1_772_445_600_123), [1]),
        (EventFilter(workspaces: ["12"]), [0]),
        (EventFilter(principals: ["mara@EXAMPLE.com"]), [0]),
        (EventFilter(principals: ["nobody"]), []),
        (EventFilter(), [0, 1, 2]),
    ])
    func filterKeepsEventsOut(filter: EventFilter, expected: [Int]) throws {
        let engine = try EngineHarness.engine([.constant(true)], options: EngineOptions(filter: filter))
        let outcome = try EngineHarness.run(engine, [databricks, cloudTrail, "{\"x\":1}"])
        #expect(outcome.hits.indices.filter { !outcome.hits[$0].isEmpty } == expected)
    }

    @Test func countsWhatItSees() throws {
        var worker = try EngineHarness.engine([Predicate](), options: EngineOptions()).makeWorker()
        var other = try EngineHarness.engine([Predicate](), options: EngineOptions(hashSeed: 99)).makeWorker()
        let bytes = Array((databricks + "\n" + cloudTrail + "\n" + databricks + "\n").utf8)
        try EngineHarness.process(&worker, bytes) { _ in }
        try EngineHarness.process(&other, Array((cloudTrail + "\n").utf8)) { _ in }
        var census = worker.census()
        #expect(census.events == 3)
        #expect(census.bytes == UInt64(bytes.count))
        #expect(census.failures == 3)
        #expect(census.firstEvent == 1_772_445_600_000)
        #expect(census.principals.entries.first == Census.Entry(value: "Mara@example.com", count: 2))
        #expect(census.actions.entries.map(\.value) == ["accounts/tokenLogin", "s3.amazonaws.com/GetObject"])
        census.merge(other.census())
        #expect(census.events == 4)
        #expect(census.actions.entries.map(\.count) == [2, 2])
        #expect(census.services.distinct == 2)
        #expect(census.eventsPerHour == [Census.Hour(hour: 492_346, count: 4)])
        #expect(census.sources.entries.map(\.count) == [2, 2])
    }

    @Test func censusStaysBounded() throws {
        let options = EngineOptions(censusCapacity: 100)
        var worker = try EngineHarness.engine([Predicate](), options: options).makeWorker()
        let lines = (0..<500).map {
            "{\"serviceName\":\"s\",\"actionName\":\"a\",\"userIdentity\":{\"email\":\"u\($0)\"}}"
        }
        try EngineHarness.process(&worker, Array(lines.joined(separator: "\n").utf8)) { _ in }
        let census = worker.census()
        #expect(census.principals.distinct == 100)
        #expect(census.principals.isTruncated)
        #expect(!census.actions.isTruncated)
        #expect(census.events == 500)
    }

    @Test(arguments: [
        ("1772445600", 1_772_445_600 as Int64?),
        ("1772445600123", 1_772_445_600_123),
        ("\"1772445600123\"", 1_772_445_600_123),
        ("1772445600.5", 1_772_445_600),
        ("\"2026-03-02T10:00:00Z\"", 1_772_445_600_000),
        ("\"2026-03-02T10:00:00.1234567Z\"", 1_772_445_600_123),
        ("\"2026-03-02T12:30:00+02:30\"", 1_772_445_600_000),
        ("\"2026-03-02 10:00:00\"", 1_772_445_600_000),
        ("\"2026-03-02\"", 1_772_409_600_000),
        ("\"[02/Mar/2026:10:00:00 +0000]\"", 1_772_445_600_000),
        ("\"1969-12-31T23:59:59Z\"", -1000),
        ("\"2026-13-02T10:00:00Z\"", nil),
        ("\"soon\"", nil),
        ("true", nil),
        ("null", nil),
    ])
    func readsTimes(value: String, expected: Int64?) throws {
        let options = EngineOptions(isGeneric: true, timeField: "when.it")
        var worker = try EngineHarness.engine([Predicate](), options: options).makeWorker()
        try EngineHarness.process(&worker, Array("{\"when\":{\"it\":\(value)}}".utf8)) { batch in
            #expect(batch[0].time == expected)
        }
    }

    @Test func refusesWhatRE2Refuses() throws {
        #expect(RegexSyntax.problem(in: "(?=x)") != nil)
        #expect(RegexSyntax.problem(in: "a{2,3}\\d+") == nil)
        #expect(throws: WardenError(code: "engine.invalid-regex", object: "test.yml", "")) {
            try EngineHarness.engine([.field("a", .regex("(x"))])
        }
    }

    @Test(arguments: ["10.0.0.7", "10.0.0.7:443", "::ffff:10.0.0.7", "[::ffff:10.0.0.7]:443"])
    func readsAddressesAsLogsWriteThem(address: String) throws {
        let block = CIDRBlock(network: [10, 0, 0, 0], prefixLength: 8)
        #expect(try EngineHarness.matches(.field("a", .cidr(block)), "{\"a\":\"\(address)\"}"))
        #expect(try !EngineHarness.matches(.field("a", .cidr(block)), "{\"a\":\"x\(address)\"}"))
    }
}
