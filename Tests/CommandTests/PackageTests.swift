import Foundation
import Testing
import WardenTestSupport

/// What `make package` makes, from the programs that the tests were built with; nothing is installed.
@Suite struct PackageTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// `Scripts/setup` installs these.
    private static var isPossible: Bool {
        ["patchelf", "dpkg-deb", "strip"].allSatisfy { tool in
            FileManager.default.isExecutableFile(atPath: "/usr/bin/\(tool)")
        }
    }

    private func run(_ script: String, _ arguments: String) throws -> CommandRunner.Outcome {
        try CommandRunner().shell("'\(Self.root.path)/Scripts/\(script)' \(arguments)")
    }

    @Test(.enabled(if: PackageTests.isPossible, "needs patchelf and binutils: Scripts/setup"))
    func holdsWhatIsNeededAndNothingElse() throws {
        let directory = try TemporaryDirectory()
        let programs = CommandRunner().executable.deletingLastPathComponent().path
        let out = directory.path + "/dist"
        let packed = try run("package", "--programs '\(programs)' --out '\(out)' --quick")
        try #require(packed.status == 0, "\(packed.output) \(packed.error)")
        let checked = try run("check-package", "'\(out)'")
        #expect(checked.status == 0, "\(checked.output) \(checked.error)")

        // What is wrong has to be said, or the check above says nothing.
        let list = URL(fileURLWithPath: out + "/trailwarden.cdx.json")
        let text = try String(contentsOf: list, encoding: .utf8)
        try Data(text.replacing("swift/yams", with: "swift/yams-of-another").utf8).write(to: list)
        let altered = try run("check-package", "'\(out)' --lists")
        #expect(altered.status == 1)
        #expect(altered.output.contains("error: checksums"))
        #expect(altered.output.contains("error: parts: yams is missing"))
    }
}
