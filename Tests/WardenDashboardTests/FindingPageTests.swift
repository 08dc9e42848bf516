import Foundation
import Testing
import WardenChecks
import WardenDomain
import WardenEstate
import WardenEvidence
import WardenStore
import WardenTestSupport
import WardenWeb

@testable import WardenRuntime

@Suite struct FindingPageTests {
    static func finding(_ number: Int, risk: Double, check: String = "log-bucket-policy-not-public") -> Finding {
        Finding(
            fingerprint: String(format: "%032x", number),
            check: check,
            subject: AssetID(.bucket, scope: "s3", name: "bucket-\(number)"),
            subjectName: "bucket-\(number)",
            title: "Buckets of audit logs are closed to the public",
            message: "statement <b>\(number)</b> allows everyone",
            severity: .high,
            risk: RiskScore(exact: risk, factors: [RiskFactor("harm", "read audit data", effect: 0.9, points: risk)]),
            criteria: [.cc61],
            evidence: [Evidence(.call, "GetBucketPolicy", field: "Statement[0]", value: "*")],
            items: [],
            fix: "Remove the statement.",
            state: .open,
            firstSeen: TestSite.now - 86_400_000,
            lastSeen: TestSite.now,
            history: [FindingEvent(.opened, at: TestSite.now - 3_600_000, note: "first seen")]
        )
    }

    static func fill(_ site: TestSite, _ findings: [Finding]) throws {
        let encoder = JSONEncoder()
        try site.site.store.keepAssessment(
            scope: "estate",
            takenAt: TestSite.now - 60_000,
            value: Array(
                (#"{"takenAt":\#(TestSite.now - 60_000),"results":[],"findings":[],"#
                    + #""score":{"points":71,"coverage":0.83,"evaluated":83,"applicable":100}}"#).utf8
            ),
            findings: findings.map {
                StoredFinding(
                    fingerprint: $0.fingerprint,
                    state: $0.state.rawValue,
                    risk: $0.risk.exact,
                    value: [UInt8](try encoder.encode($0))
                )
            }
        )
    }

    private func filled() throws -> TestSite {
        let site = try TestSite()
        try Self.fill(
            site,
            [
                Self.finding(1, risk: 91), Self.finding(2, risk: 64), Self.finding(3, risk: 64),
                Self.finding(4, risk: 12, check: "trail-is-on"),
            ]
        )
        return site
    }

    private func api(_ site: TestSite, _ query: String, _ cookie: String) async throws -> JSONValue {
        try JSONReader.read(Array(TestSite.text(await site.ask("/api/v1/findings" + query, cookie: cookie)).utf8))
    }

    @Test(arguments: [
        ("", 4), ("?risk=critical", 1), ("?risk=high&risk=critical", 3), ("?check=trail-is-on", 1), ("?q=bucket-2", 1),
        ("?q=CC6.1", 4), ("?q=nothing", 0), ("?life=resolved", 0), ("?q=%22", 4), ("?q=%25", 0),
    ])
    func filtersBySearchAndRisk(query: String, count: Int) async throws {
        let site = try filled()
        let cookie = try await site.signIn()
        let page = try await api(site, query, cookie)
        #expect(page["items"]?.array?.count == count)
        let shown = TestSite.text(await site.ask("/findings" + query, cookie: cookie))
        #expect(shown.components(separatedBy: "href=\"/findings/0000").count - 1 == count)
    }

    @Test(arguments: [
        ("The policy is closed", "Fails: the policy is closed"), ("DBFS root is off", "Fails: DBFS root is off"),
        ("FileStore is not served", "Fails: FileStore is not served"), ("", "check"),
        ("Object Lock keeps files", "Fails: Object Lock keeps files"),
        ("No DBFS mount leads there", "Fails: no DBFS mount leads there"), ("A replica is", "Fails: a replica is"),
    ])
    func saysWhatFailsAndLeavesNamesAsTheyAre(title: String, words: String) {
        #expect(CheckText.failing("check", title: title) == words)
    }

    @Test func listsTheGravestFirstWithTheScore() async throws {
        let site = try filled()
        let page = try await api(site, "", try await site.signIn())
        #expect(page["score"]?.integer == 71)
        #expect(page["items"]?.array?.compactMap { $0["risk"]?.integer } == [91, 64, 64, 12])
        #expect(page["by_risk"]?["high"]?.integer == 2)
    }

    @Test func gathersByCheckAndBySubject() async throws {
        let site = try filled()
        let cookie = try await site.signIn()
        let byCheck = TestSite.text(await site.ask("/findings?group=check", cookie: cookie))
        #expect(byCheck.contains("2 groups") && byCheck.contains("3 findings"))
        #expect(byCheck.contains("Buckets of audit logs are closed to the public"))
        for query in ["risk=high&risk=critical", "q=bucket"] {
            let part = TestSite.text(await site.ask("/findings?group=check&\(query)", cookie: cookie))
            #expect(part.contains(query == "q=bucket" ? "2 groups" : "1 group"), "\(query)")
        }
        #expect(TestSite.text(await site.ask("/findings?group=subject", cookie: cookie)).contains("4 groups"))
    }

    @Test func showsEvidenceFactorsAndHistoryEscaped() async throws {
        let site = try filled()
        let page = TestSite.text(
            await site.ask("/findings/" + Self.finding(1, risk: 91).fingerprint, cookie: try await site.signIn())
        )
        #expect(page.contains("statement &lt;b&gt;1&lt;/b&gt; allows everyone"))
        #expect(page.contains("GetBucketPolicy") && page.contains("read audit data") && page.contains("opened"))
        #expect(!page.contains("Accept until then"), "a viewer changes nothing")
    }

    @Test func acceptsForATimeAndEntersItInTheEvidenceLog() async throws {
        let site = try filled()
        let cookie = try await site.signIn(.analyst)
        let path = "/findings/" + Self.finding(2, risk: 64).fingerprint
        let token = WebField("form-token", try site.formToken(cookie))
        let word = [token, WebField("reason", "migration"), WebField("until", "2026-09-01")]
        #expect(await site.post(path + "/suppress", word, cookie: cookie).status == 303)
        #expect(try await api(site, "?life=suppressed", cookie)["items"]?.array?.count == 1)
        #expect(try await api(site, "", cookie)["items"]?.array?.count == 3)
        let reader = try EvidenceReader(state: site.directory.path + "/state")
        let entry = try #require(try reader.entries(.init(kind: "dashboard.finding-suppressed")).first)
        #expect(entry.actor == "user-analyst" && entry.body["reason"]?.string == "migration")
        #expect(try reader.entries(.init(kind: "dashboard.signed-in")).count == 1)
        #expect(await site.post(path + "/unsuppress", [token], cookie: cookie).status == 303)
        #expect(try await api(site, "", cookie)["items"]?.array?.count == 4)
        let page = TestSite.text(await site.ask(path, cookie: cookie))
        #expect(page.contains("suppression ended"))
    }

    @Test(arguments: ["2026-05-01", "2028-01-01", "soon", ""])
    func refusesAnEndThatIsNoDayWithinAYear(until: String) async throws {
        let site = try filled()
        let cookie = try await site.signIn(.analyst)
        let form = [
            WebField("form-token", try site.formToken(cookie)), WebField("reason", "x"), WebField("until", until),
        ]
        let answer = await site.post(
            "/findings/\(Self.finding(1, risk: 91).fingerprint)/suppress",
            form,
            cookie: cookie
        )
        #expect(answer.header("location")?.contains("error=") == true)
        #expect(try await api(site, "?life=suppressed", cookie)["items"]?.array?.isEmpty == true)
    }

    @Test(arguments: ["suppress", "unsuppress", "plan", "apply"])
    func letsNoViewerChangeAnything(action: String) async throws {
        let site = try filled()
        let cookie = try await site.signIn(.viewer)
        let path = "/findings/\(Self.finding(1, risk: 91).fingerprint)/\(action)"
        let form = [
            WebField("form-token", try site.formToken(cookie)), WebField("reason", "x"),
            WebField("until", "2026-09-01"),
        ]
        #expect(await site.post(path, form, cookie: cookie).status == 403)
        #expect(await site.post(path, Array(form.dropFirst()), cookie: cookie).status == 403)
    }

    @Test func onlyAnApproverApplies() async throws {
        let site = try filled()
        let cookie = try await site.signIn(.analyst)
        let form = [WebField("form-token", try site.formToken(cookie)), WebField("digest", "x")]
        let path = "/findings/\(Self.finding(1, risk: 91).fingerprint)/apply"
        #expect(await site.post(path, form, cookie: cookie).status == 403)
    }

    @Test func followsAFindingThroughItsLife() async throws {
        let site = try filled()
        let cookie = try await site.signIn()
        var finding = Self.finding(1, risk: 91)
        finding.state = .resolved
        finding.history.append(FindingEvent(.resolved, at: TestSite.now - 1_000, note: "the check passes"))
        try Self.fill(site, [finding])
        #expect(try await api(site, "", cookie)["total"]?.integer == 3)
        #expect(try await api(site, "?life=resolved", cookie)["total"]?.integer == 1)
        let overview = TestSite.text(await site.ask("/", cookie: cookie))
        #expect(overview.contains("exposures closed"))
        let changes = try site.site.store.findingChanges(of: "estate", since: TestSite.now - 86_400_000, limit: 5)
        #expect(changes.byTurn == ["opened": 3, "resolved": 1])
        #expect(changes.newest.first?.fingerprint == finding.fingerprint)
    }

    @Test func searchesBeyondWhatIsLookedUpOneByOne() async throws {
        let site = try TestSite()
        try Self.fill(site, (0..<2_300).map { Self.finding($0, risk: Double($0 % 97)) })
        let filter = FindingListFilter(words: ["bucket"])
        #expect(try site.site.store.findingCounts(of: "estate", filter).total == 2_300)
        let first = try site.site.store.findingList(of: "estate", filter, limit: 3)
        #expect(first.map(\.risk) == [96, 96, 96])
        #expect(try site.site.store.findingCounts(of: "estate", FindingListFilter(words: ["bucket-2299"])).total == 1)
    }

    /// More than anybody pages through are not counted for each page, and the page says so.
    @Test func saysWhereASearchWasNotCountedToItsEnd() async throws {
        let site = try TestSite()
        try Self.fill(site, (0..<3_100).map { Self.finding($0, risk: Double($0 % 97)) })
        let cookie = try await site.signIn()
        let page = try await api(site, "?q=bucket", cookie)
        #expect(page["is_counted"] == .bool(false) && page["total"]?.integer == 3_001)
        #expect(page["items"]?.array?.first?["risk"]?.integer == 96)
        let broad = TestSite.text(await site.ask("/findings?q=bucket", cookie: cookie))
        #expect(broad.contains("More than 3,000 findings open") && broad.contains("Page 1 of 60"))
        let groups = TestSite.text(await site.ask("/findings?q=bucket&group=subject", cookie: cookie))
        #expect(groups.contains("Groups 1 to 100") && groups.contains("of the gravest 3,000 findings that match"))
        let next = TestSite.text(await site.ask("/findings?group=subject&page=2", cookie: cookie))
        #expect(next.contains("Groups 101 to 200") && !next.contains("of the gravest"))
        let all = try await api(site, "", cookie)
        #expect(all["is_counted"] == .bool(true) && all["total"]?.integer == 3_100)
    }
}
