import Testing
import WardenDomain

@Suite struct ContentPlaceTests {
    @Test(arguments: [
        ("/mnt/audit-logs/workspaceId=1/date=2026-06-01/auditlogs_1.json", "/mnt/audit-logs/workspaceId=1"),
        ("logs/a.json", "logs"), ("a.json", "."), ("-", "."), ("/a.json", "/"),
        ("AWSLogs/1234/CloudTrail/eu-west-1/2026/06/01/x.json.gz", "AWSLogs/1234/CloudTrail/eu-west-1"),
        ("resourceId=/WS/y=2026/m=06/d=01/h=00/m=00/PT1H.json", "resourceId=/WS"), ("x/2026-06-01/a.json", "x"),
    ])
    func aLocationIsTheFolderAboveDays(file: String, location: String) {
        #expect(ContentPlace.location(ofFile: file) == location)
    }

    @Test func kindsAreGatheredByLocationAndTheWorstComesFirst() {
        func group(_ kind: String, _ severity: Severity, _ field: String, _ places: [ContentPlace]) -> ContentGroup {
            ContentGroup(
                kind: kind,
                title: kind,
                contentClass: .secret,
                severity: severity,
                field: field,
                count: 0,
                distinctValues: 0,
                firstSeen: nil,
                lastSeen: nil,
                samples: [],
                remedy: "",
                fingerprint: kind + field,
                places: places
            )
        }
        func place(_ location: String, _ count: UInt64, _ action: String) -> ContentPlace {
            ContentPlace(
                location: location,
                count: count,
                distinctValues: 1,
                actions: [.init(value: action, count: count)]
            )
        }
        let found = LocationContent.gather([
            group("email", .low, "a", [place("x", 900, "notebook/runCommand"), place("y", 5, "jobs/create")]),
            group("token", .critical, "a", [place("y", 2, "jobs/create")]),
            group("token", .critical, "b", [place("y", 4, "jobs/runNow")]),
        ])
        #expect(found.map(\.location) == ["y", "x"])
        #expect(found[0].kinds.map(\.kind) == ["token", "email"])
        #expect(found[0].kinds[0].count == 6 && found[0].kinds[0].distinctValues == 2)
        #expect(found[0].kinds[0].fields.map(\.value) == ["b", "a"])
        #expect(found[0].kinds[0].actions.map(\.value) == ["jobs/runNow", "jobs/create"])
    }
}
