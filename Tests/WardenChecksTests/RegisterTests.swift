import Testing
import WardenChecks
import WardenDomain
import WardenEstate

@Suite struct RegisterTests {
    private let bucket = AssetID(.bucket, scope: "s3", name: "acme-audit")
    private let day: Int64 = 86_400_000

    private func assess(_ days: Int64, _ earlier: [Finding], _ change: (inout ExampleEstate) -> Void) -> Assessment {
        var estate = ExampleEstate()
        change(&estate)
        estate.input.now += days * day
        let checks = ["log-bucket-is-versioned"].compactMap(CheckRegistry.check)
        return FindingRegister(earlier).merged(Assessor(estate.posture, estate.input).run(checks))
    }

    private func breakIt(_ estate: inout ExampleEstate) { estate.set(.s3Versioning, bucket, ["Status"], "Suspended") }

    @Test func followsAFindingOverItsLife() throws {
        let first = assess(0, [], breakIt)
        let opened = try #require(first.findings.first)
        #expect(opened.state == .open && opened.history.map(\.kind) == [.opened])
        let second = try #require(assess(1, first.findings, breakIt).findings.first)
        #expect(second.fingerprint == opened.fingerprint)
        #expect(second.firstSeen == opened.firstSeen && second.lastSeen == opened.lastSeen + day)
        let third = try #require(assess(2, [second]) { $0.refuse(.s3Versioning, bucket) }.findings.first)
        #expect(third.state == .unverified && third.isOpen)
        let fourth = try #require(assess(3, [third]) { _ in }.findings.first)
        #expect(fourth.state == .resolved)
        let fifth = try #require(assess(4, [fourth], breakIt).findings.first)
        #expect(fifth.state == .open && fifth.firstSeen == opened.firstSeen)
        #expect(fifth.history.map(\.kind) == [.opened, .becameUnverified, .resolved, .reopened])
    }

    @Test func suppressionEndsOnItsDayAndNeverHidesTheScore() throws {
        let first = assess(0, [], breakIt)
        let now = ExampleEstate.now
        let word = Suppression(owner: "ada", reason: "migration", expires: now + 2 * day, createdAt: now)
        let quiet = try #require(first.findings.first).suppressed(word)
        let next = assess(1, [quiet], breakIt)
        #expect(next.findings.first?.state == .suppressed)
        #expect(next.score.points == first.score.points)
        let later = try #require(assess(3, next.findings, breakIt).findings.first)
        #expect(later.state == .open && later.suppression == nil)
        #expect(later.history.last?.kind == .suppressionEnded)
    }

    @Test func aSubjectThatIsGoneResolvesOnlyWhereTheListingWasWhole() throws {
        let first = assess(0, [], breakIt)
        func without(_ unknowns: [Unknown]) -> Finding.State? {
            assess(1, first.findings) { estate in
                estate.posture.locations.removeAll { $0.asset.id.place?.bucket == "acme-audit" }
                estate.posture.unknowns = unknowns
            }.findings.first?.state
        }
        #expect(without([]) == .resolved)
        let gap = Unknown(
            "buckets of AWS account 1",
            call: "s3 ListBuckets",
            reason: .forbidden,
            detail: "403",
            blindSpot: "x"
        )
        #expect(without([gap]) == .unverified)
    }

    /// A run of one check carries the findings of the others on, and speaks of its own alone.
    @Test func someChecksSpeakForThemselves() throws {
        var estate = ExampleEstate()
        breakIt(&estate)
        let workspace = AssetID(.workspace, scope: "databricks", name: "7")
        estate.set(.workspaceConf, workspace, ["enableVerboseAuditLogs"], "false")
        let whole = FindingRegister([]).merged(Assessor(estate.posture, estate.input).run())
        let some = assess(1, whole.findings, breakIt)
        #expect(some.findings.count == whole.findings.count)
        #expect(some.ofItsChecks.findings.map(\.check) == ["log-bucket-is-versioned"])
        #expect(some.ofItsChecks.render(.terminal, version: "1").contains("Risk by 1 of "))
        #expect(AssessmentDifference(from: whole, to: some).changes.isEmpty)
    }

    @Test func tellsWhoAcceptedWhat() throws {
        let first = assess(0, [], breakIt)
        let now = ExampleEstate.now
        let word = Suppression(owner: "ada", reason: "migration", expires: now + 9 * day, createdAt: now)
        let next = assess(1, [try #require(first.findings.first).suppressed(word)], breakIt)
        let difference = AssessmentDifference(from: first, to: next)
        #expect(difference.accepted.count == 1 && difference.opened.isEmpty && difference.closed.isEmpty)
        #expect(difference.text.contains("accepted by ada: migration"))
        #expect(AssessmentDifference(from: next, to: first).noLongerAccepted.count == 1)
        for format in [AssessmentFormat.csv, .ocsf, .sarif, .html, .json, .terminal] {
            #expect(next.render(format, version: "1").contains("migration"), "\(format)")
        }
    }

    @Test func tellsWhatChanged() {
        let before = assess(0, []) { _ in }
        let after = assess(1, [], breakIt)
        let difference = AssessmentDifference(from: before, to: after)
        #expect(difference.opened.map(\.check) == ["log-bucket-is-versioned"])
        #expect(difference.closed.isEmpty)
        #expect(AssessmentDifference(from: after, to: before).closed.count == 1)
    }

    @Test func aCriterionWithoutEvaluatedChecksHasNoEvidence() {
        let assessment = assess(0, []) { $0.refuse(.s3Versioning, bucket) }
        let views = CriterionView.views(of: assessment)
        #expect(views.first { $0.criterion == .cc92 }?.verdict == .noEvidence)
        #expect(views.first { $0.criterion == .a12 }?.verdict == .open)
    }
}
