import WardenDomain

/// Reports full of what attackers write into logs, the same for the same seed.
struct RandomReport {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    }

    /// Pieces whose width is known to the tests, among them everything that must not reach a terminal raw.
    static let pieces = [
        "alice@acme.example", "arn:aws:iam::111122223333:role/x", " ", "/", "a", "=cmd|' /C calc'!A0", "+1", "@x", "-2",
        "\u{1b}[31mred\u{1b}[0m", "\u{1b}]0;title\u{7}", "\u{9b}2J", "\r\n", "\t", "\u{0}", "\u{7f}", "\u{202e}",
        "\u{2066}", "\u{200b}",
        "\u{2028}", "\u{feff}", "\u{e0041}", "李小龍", "가", "日本", "\u{1f600}", "é",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style>", "&amp;", "'", "\"", ",", "\\",
        "]]>", "javascript:",
        "{{7*7}}", "$(id)", "`id`", "10.0.0.1", "::1", "2001:db8::1", "300.1.1.1", "10.1.x.x", "ﷺ", "ﬁ", "ﾊ",
        "\u{115f}", "\u{fe0f}",
    ]

    static func make(seed: UInt64) -> ScanReport {
        var random = RandomReport(seed: seed)
        return random.report()
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }

    private mutating func text(_ pieces: Int = 6) -> String {
        (0..<next(pieces)).map { _ in Self.pieces[next(Self.pieces.count)] }.joined()
    }

    private mutating func long() -> String {
        next(4) == 0 ? String(repeating: text(4), count: 1 + next(40)) : text(12)
    }

    private mutating func time() -> Int64? {
        switch next(8) {
        case 0: nil
        case 1: Int64.max
        case 2: Int64.min
        case 3: -1
        default: 1_700_000_000_000 + Int64(next(100_000_000)) * 1_000
        }
    }

    private mutating func count() -> UInt64 { next(10) == 0 ? UInt64(Int64.max) : UInt64(next(100_000)) }

    private mutating func many<Item>(_ bound: Int, _ make: (inout RandomReport) -> Item) -> [Item] {
        (0..<next(bound)).map { _ in make(&self) }
    }

    private mutating func location() -> EventLocation {
        EventLocation(file: long(), line: next(1_000_000), offset: count())
    }

    private mutating func event() -> EventContext {
        EventContext(
            source: EventSource.allCases[next(4)],
            time: time(),
            service: text(),
            action: text(),
            principal: long(),
            sourceAddress: text(2),
            userAgent: text(),
            workspace: text(2),
            account: text(2),
            status: next(2) == 0 ? "403" : text(2),
            details: many(5) { .init(field: $0.text(), value: $0.long()) }
        )
    }

    private mutating func group(_ index: Int) -> DetectionGroup {
        let tags = [
            "attack.t1562.008", "attack.impact", "attack.g0007", "attack.t9999.001", "attack.t1078", "soc2.cc6.1",
            "plain", "attack.",
        ]
        let rule = RuleSummary(
            id: "r\(index)" + text(3),
            title: long(),
            severity: Severity.allCases[next(5)],
            description: long(),
            tags: many(6) { tags[$0.next(tags.count)] },
            falsePositives: many(3) { $0.text() },
            runbook: long(),
            isCorrelation: next(3) == 0
        )
        return DetectionGroup(
            rule: rule,
            principal: long(),
            count: count(),
            firstSeen: time(),
            lastSeen: time(),
            workspaces: many(3) { $0.text(3) },
            samples: many(4) { random in
                Detection(
                    rule: rule,
                    location: random.location(),
                    event: random.event(),
                    group: random.many(3) { .init(field: $0.text(), value: $0.text()) },
                    contributing: random.many(4) { $0.location() }
                )
            },
            fingerprint: "v1:d\(index)",
            isNew: next(2) == 0
        )
    }

    private mutating func contentGroup(_ index: Int) -> ContentGroup {
        ContentGroup(
            kind: text(3),
            title: long(),
            contentClass: ContentClass.allCases[next(3)],
            severity: Severity.allCases[next(5)],
            field: long(),
            count: count(),
            distinctValues: count(),
            firstSeen: time(),
            lastSeen: time(),
            samples: many(4) { random in
                ContentFinding(
                    match: ContentMatch(
                        kind: random.text(3),
                        contentClass: .secret,
                        confidence: random.next(10) == 0 ? .nan : Double(random.next(100)) / 99,
                        field: random.text(),
                        sample: random.text(3),
                        fingerprint: "k1",
                        reasons: random.many(3) { $0.text() }
                    ),
                    location: random.location(),
                    event: random.event()
                )
            },
            remedy: long(),
            fingerprint: "v1:c\(index)",
            isNew: next(2) == 0,
            places: many(3) { random in
                ContentPlace(
                    location: random.long(),
                    count: random.count(),
                    distinctValues: random.count(),
                    actions: random.many(3) { .init(value: $0.text(), count: $0.count()) }
                )
            }
        )
    }

    private mutating func issue(_ index: Int) -> IntegrityIssue {
        IntegrityIssue(
            kind: IntegrityIssue.Kind.allCases[next(11)],
            severity: Severity.allCases[next(5)],
            message: long(),
            file: next(2) == 0 ? nil : text() + "\(index)",
            workspace: "w\(index)",
            lines: many(40) { $0.next(100_000) },
            from: time(),
            until: time(),
            count: count()
        )
    }

    private mutating func distribution() -> Census.Distribution {
        Census.Distribution(
            entries: many(9) { .init(value: $0.long(), count: $0.count()) },
            distinct: count(),
            isTruncated: next(2) == 0
        )
    }

    private mutating func census() -> Census {
        var hour = Int64(next(600_000))
        var hours = many(300) { random in
            hour += 1 + Int64(random.next(random.next(9) == 0 ? 1_000 : 2))
            return Census.Hour(hour: hour, count: UInt64(random.next(10_000)))
        }
        if next(5) == 0 { hours.append(.init(hour: .max, count: 1)) }
        if next(5) == 0 { hours.insert(.init(hour: .min, count: 1), at: 0) }
        return Census(
            events: count(),
            bytes: count(),
            failures: count(),
            firstEvent: time(),
            lastEvent: time(),
            principals: distribution(),
            actions: distribution(),
            services: distribution(),
            sourceAddresses: distribution(),
            userAgents: distribution(),
            workspaces: distribution(),
            sources: distribution(),
            eventsPerHour: hours
        )
    }

    private mutating func report() -> ScanReport {
        let durations = [0, 0.02, 3.7, 4_000, .infinity, .nan, -1]
        let run = ScanReport.Run(
            paths: many(4) { $0.long() },
            startedAt: 1_773_655_331_000,
            durationSeconds: durations[next(7)],
            filesSeen: next(100),
            filesRead: next(100),
            filesSkipped: next(100),
            bytesRead: count(),
            eventsRead: count(),
            duplicateEvents: count(),
            quarantined: UInt64(next(5)),
            rulesLoaded: next(300),
            version: "0.1.0"
        )
        return ScanReport(
            run: run,
            census: census(),
            detections: (0..<next(12)).map { group($0) },
            content: (0..<next(6)).map { contentGroup($0) },
            integrity: (0..<next(16)).map { issue($0) },
            quarantine: many(9) { random in
                .init(
                    location: random.location(),
                    length: random.count(),
                    reason: "malformed-json",
                    message: random.long()
                )
            },
            blindSpots: many(4) { $0.long() },
            diagnostics: many(4) { random in
                Diagnostic(
                    .error,
                    code: "x",
                    random.long(),
                    at: random.next(2) == 0 ? nil : .init(file: random.text(), line: 3, column: 4),
                    hint: random.next(2) == 0 ? nil : random.text()
                )
            }
        )
    }
}
