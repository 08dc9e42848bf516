import Foundation
import Testing
import WardenDomain
import WardenInput

@Suite struct InputPlannerTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in [
            "p/workspaceId=2/date=2026-01-02/auditlogs_b.json", "p/workspaceId=2/date=2026-01-01/auditlogs_a.json",
            "p/workspaceId=0/date=2026-01-02/auditlogs_c.json", "p/_SUCCESS", "p/.part.json.crc", "p/z.json.gz",
        ] { try folder.write(name, "{}\n") }
    }

    private func names(_ plan: InputPlan) -> [String] {
        plan.files.map { String($0.path.dropFirst(folder.path.count + 1)) }
    }

    @Test func walksTheDeliveredLayoutInOrder() throws {
        let plan = InputPlanner.expand([folder.file("p")])
        #expect(
            names(plan) == [
                "p/workspaceId=0/date=2026-01-02/auditlogs_c.json", "p/workspaceId=2/date=2026-01-01/auditlogs_a.json",
                "p/workspaceId=2/date=2026-01-02/auditlogs_b.json", "p/z.json.gz",
            ]
        )
        #expect(plan.files.map(\.workspace) == ["0", "2", "2", nil])
        #expect(plan.files.map(\.date) == ["2026-01-02", "2026-01-01", "2026-01-02", nil])
        #expect(plan.files.allSatisfy { $0.identity?.size == 3 })
        #expect(plan.hidden == 2)
        #expect(plan.bytes == 12)
        #expect(plan.issues.isEmpty)
    }

    @Test(arguments: [
        ("p/**/*.json", 3), ("p/workspaceId=2/*/auditlogs_?.json", 2), ("p/*/date=2026-01-0[2-9]/*", 2), ("p/**", 4),
        ("p/workspaceId={0,2}/date=2026-01-02/*.json", 2), ("p/*.{gz,zst}", 1),
    ])
    func expandsPatterns(pattern: String, count: Int) {
        let plan = InputPlanner.expand([folder.file(pattern)])
        #expect(plan.files.count == count)
        #expect(plan.issues.isEmpty)
    }

    @Test func readsAFileOnceHoweverOftenItIsNamed() throws {
        try folder.run("ln", "p/z.json.gz", "hard.json")
        let plan = InputPlanner.expand([
            folder.file("p"), folder.file("p/z.json.gz"), folder.file("hard.json"), folder.file("p/**"),
        ])
        #expect(plan.files.count == 4)
    }

    @Test func survivesALoopOfLinks() throws {
        try folder.run("ln", "-s", "..", "p/workspaceId=0/up")
        try folder.run("ln", "-s", "self", "p/self")
        let plan = InputPlanner.expand([folder.file("p")])
        #expect(plan.files.count == 4)
        #expect(plan.issues.map(\.message) == ["too many levels of symbolic links"])
    }

    @Test func reportsWhatItCannotRead() throws {
        try folder.run("mkfifo", "pipe")
        let plan = InputPlanner.expand([
            folder.file("missing.json"), folder.file("pipe"), "/dev/null", folder.file("no-*.json"), "",
            folder.file("p/z.json.gz"),
        ])
        #expect(plan.files.count == 1)
        #expect(
            plan.issues.map(\.reason) == [
                "unreadable-file", "not-a-regular-file", "not-a-regular-file", "unreadable-file", "unreadable-file",
            ]
        )
        #expect(plan.issues[0].message == "no such file or directory")
        #expect(plan.issues[1].message.contains("named pipe"))
        #expect(plan.issues[3].message == "no file matches this pattern")
    }

    @Test func readsStandardInputByItsName() {
        #expect(InputPlanner.expand(["-"]).files == [InputFile(path: "-", origin: .standardInput)])
        #expect(InputPlanner.expand(["-"]).bytes == nil)
    }

    @Test func reportsAFileReplacedByAPipe() throws {
        let file = InputFile(path: folder.file("p/z.json.gz"))
        try folder.run("sh", "-c", "rm p/z.json.gz && mkfifo p/z.json.gz")
        #expect(ReadResult(BatchReader(file)).reasons == ["not-a-regular-file"])
    }
}
