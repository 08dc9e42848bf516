import Testing
import WardenDomain

@testable import WardenIntegrity

@Suite struct CompletenessTests {
    static let monday = UTCTime.day("2026-06-01").map { $0 * 24 } ?? 0
    static let now = (monday + 30 * 24) * UTCTime.hour

    /// Files of one workspace, one an hour, delivered ten minutes after the hour.
    static func files(_ workspace: String, days: Int, counts: (Int, Int) -> Int) -> [FileCommitment] {
        var files: [FileCommitment] = []
        for day in 0..<days {
            for hour in 0..<24 {
                let count = counts(day, hour)
                guard count > 0 else { continue }
                let epochHour = monday + Int64(day * 24 + hour)
                let start = epochHour * UTCTime.hour
                let path = "workspaceId=\(workspace)/date=\(UTCTime.date(day: epochHour / 24))/auditlogs_\(hour).json"
                var ledger = FileLedger()
                ledger.add(
                    .init(workspace: workspace, hour: epochHour),
                    count: UInt64(count),
                    first: start,
                    last: start + 3_000_000
                )
                ledger.delivered = start + UTCTime.hour + 600_000
                files.append(FileCommitment(path: path, lines: UInt64(count), ledger: ledger))
            }
        }
        return files
    }

    static func report(_ files: [FileCommitment], verdicts: [String: FileVerdict] = [:]) -> IntegrityReport {
        var judge = IntegrityJudge(now: Self.now)
        for file in files { judge.add(file, verdicts[file.path] ?? .new) }
        return judge.report()
    }

    static func isWorkday(_ day: Int) -> Bool { day % 7 < 5 }

    /// Machines around the clock, 60 events an hour give or take.
    static func steady(_ day: Int, _ hour: Int) -> Int { 60 + (day * 7 + hour * 13) % 21 - 10 }

    /// People from 8 to 18 on working days.
    static func office(_ day: Int, _ hour: Int) -> Int {
        isWorkday(day) && (8..<18).contains(hour) ? 7 + (day * 5 + hour * 3) % 9 : 0
    }

    @Test func aSteadyWorkspaceIsWhole() {
        #expect(Self.report(Self.files("1", days: 14, counts: Self.steady)).issues.isEmpty)
    }

    @Test func nightsAndWeekendsOfAnOfficeAreNoHoles() {
        let all = Self.files("1", days: 14, counts: Self.steady) + Self.files("2", days: 14, counts: Self.office)
        let report = Self.report(all)
        #expect(report.issues.isEmpty, "\(report.issues.map(\.message))")
        #expect(report.workspaces.map(\.id) == ["1", "2"])
    }

    @Test(arguments: [1, 2, 3, 9])
    func aHoleInASteadyWorkspaceIsNamedExactly(_ length: Int) throws {
        let files = Self.files("1", days: 14) { $0 == 8 && (10..<10 + length).contains($1) ? 0 : Self.steady($0, $1) }
        let issue = try #require(Self.report(files).issues.first)
        let start = (Self.monday + 8 * 24 + 10) * UTCTime.hour
        #expect(Self.report(files).issues.count == 1)
        #expect(issue.kind == .missingHours && issue.severity == .high && issue.workspace == "1")
        #expect(issue.from == start && issue.until == start + Int64(length) * UTCTime.hour)
        #expect(issue.count == UInt64(length))
    }

    @Test func oneSilentHourOfAnOfficeIsNothingButADayIs() {
        let steady = Self.files("1", days: 14, counts: Self.steady)
        let hour = Self.files("2", days: 14) { $0 == 8 && $1 == 12 ? 0 : Self.office($0, $1) }
        #expect(Self.report(steady + hour).issues.isEmpty)
        let day = Self.files("2", days: 14) { $0 == 8 ? 0 : Self.office($0, $1) }
        let issues = Self.report(steady + day).issues
        #expect(issues.map(\.kind) == [.missingHours])
        #expect(issues.first?.count == 10)
    }

    @Test func aWorkspaceThatStopsIsNoticedThroughTheOthers() throws {
        let all =
            Self.files("1", days: 14, counts: Self.steady)
            + Self.files("2", days: 14) { $0 == 13 && $1 >= 20 ? 0 : Self.steady($0, $1) }
        let issue = try #require(Self.report(all).issues.first)
        // The newest hour is not over: three of the four silent ones count.
        #expect(issue.workspace == "2" && issue.count == 3)
        #expect(issue.message.contains(" UTC on "))
    }

    @Test func twoDaysAreTooLittleToJudge() {
        let files = Self.files("1", days: 2) { $0 == 1 && $1 == 10 ? 0 : Self.steady($0, $1) }
        #expect(Self.report(files).issues.isEmpty)
    }

    @Test func aLateFileIsNamedByItsModificationTime() {
        var files = Self.files("1", days: 14, counts: Self.steady)
        files[100].ledger.delivered? += 2 * 24 * UTCTime.hour
        let issues = Self.report(files).issues
        #expect(issues.map(\.kind) == [.lateFile])
        #expect(issues.first?.file == files[100].path)
        #expect(Self.report(files).workspaces[0].hours[100].state == .late)
    }

    @Test func copiedFilesAreNotLate() {
        var files = Self.files("1", days: 14, counts: Self.steady)
        for index in files.indices { files[index].ledger.delivered = Self.now + Int64(index) }
        #expect(Self.report(files).issues.isEmpty)
        // The path still tells: filed three days after its events.
        files[100].path = "workspaceId=1/date=2026-06-08/auditlogs_x.json"
        #expect(Self.report(files).issues.map(\.kind) == [.lateFile])
    }

    @Test func aFileThatGrewIsRewrittenAndNotLate() {
        var files = Self.files("1", days: 14, counts: Self.steady)
        files[50].ledger.delivered? += 24 * UTCTime.hour
        var changes = LineChanges()
        changes.appended = 3
        let report = Self.report(files, verdicts: [files[50].path: .grown(changes)])
        #expect(report.issues.map(\.kind) == [.rewrittenFile])
        #expect(report.issues.first?.severity == .informational && report.issues.first?.count == 3)
        #expect(report.workspaces[0].hours[50].state == .rewritten)
    }

    @Test func tamperingIsCriticalAndNamesItsLines() throws {
        let files = Self.files("1", days: 14, counts: Self.steady)
        var changes = LineChanges()
        changes.removed = [4]
        changes.altered = [.init(old: 9, new: 8)]
        changes.reordered = [.init(old: 12, new: 14)]
        let report = Self.report(files, verdicts: [files[7].path: .tampered(changes)])
        #expect(report.issues.map(\.kind) == [.alteredLine, .removedLine, .reorderedLine])
        #expect(report.issues.map(\.lines) == [[9], [4], [12]])
        #expect(report.issues.map(\.severity) == [.critical, .critical, .high])
        #expect(report.workspaces[0].hours[7].state == .altered)
        #expect(report.compared == 1 && report.unchanged == 0)
    }

    @Test func acceptedChangesAreToldAndCallNobody() throws {
        var changes = LineChanges()
        changes.altered = [.init(old: 9, new: 9)]
        var files = Self.files("1", days: 14, counts: Self.steady)
        let word = IntegrityAcceptance(owner: "ada@corp.example", reason: "restored", at: 0, until: Self.now)
        files[7] = files[7].remembering(.tampered(changes)).accepting(word)
        func report(at now: Int64, _ verdict: FileVerdict) -> IntegrityReport {
            var judge = IntegrityJudge(now: now)
            for file in files { judge.add(file, file.path == files[7].path ? verdict : .unchanged) }
            return judge.report()
        }
        let held = report(at: Self.now - 1, .unchanged)
        let issue = try #require(held.issues.first)
        #expect(held.issues.count == 1 && issue.kind == .alteredLine && issue.severity == .informational)
        #expect(issue.acceptance == word && issue.isNew == false)
        #expect(issue.message.hasSuffix(" by ada@corp.example: restored"))
        #expect(held.workspaces[0].hours[7].state == .delivered)

        let later = report(at: Self.now - 1, .tampered(changes))
        #expect(later.issues.map(\.acceptance) == [nil, word])
        #expect(later.issues.map(\.isNew) == [true, false])
        #expect(later.workspaces[0].hours[7].state == .altered)

        let ended = report(at: Self.now, .unchanged)
        #expect(ended.issues.map(\.severity) == [.critical] && ended.issues[0].acceptance == nil)
    }

    @Test func aMissingFileIsHighUnlessRetentionExplainsIt() {
        let files = Self.files("1", days: 14, counts: Self.steady)
        var middle = IntegrityJudge(now: Self.now)
        for file in files where file.path != files[200].path { middle.add(file, .unchanged) }
        middle.addMissing(files[200])
        #expect(middle.report().issues.map(\.severity) == [.high])
        #expect(middle.report().issues.map(\.kind) == [.missingFile])
        var oldest = IntegrityJudge(now: Self.now)
        for file in files.dropFirst() { oldest.add(file, .unchanged) }
        oldest.addMissing(files[0])
        #expect(oldest.report().issues.map(\.severity) == [.low])
    }

    @Test func anUnbelievableCommitmentIsAnIssue() {
        var judge = IntegrityJudge(now: Self.now)
        judge.addUnbelievable(WardenError(code: "integrity.commitment-tampered", object: "a.json", "its seal is wrong"))
        #expect(judge.report().issues.map(\.kind) == [.commitmentTampered])
    }
}
