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

    /// In a root that is thrown away, with dpkg and the package's own scripts.
    @Test(
        .enabled(if: PackageTests.isPossible, "needs patchelf and binutils: Scripts/setup package"),
        .enabled(if: geteuid() == 0, "needs root, to enter a root of its own and to make files of another user")
    )
    func installsUpgradesRemovesAndPurges() throws {
        let directory = try TemporaryDirectory()
        let programs = CommandRunner().executable.deletingLastPathComponent().path
        let out = directory.path + "/dist"
        let packed = try run("package", "--programs '\(programs)' --out '\(out)' --quick --deb")
        try #require(packed.status == 0, "\(packed.output) \(packed.error)")
        let tried = try run("check-install", "'\(out)'")
        #expect(tried.status == 0, "\(tried.output) \(tried.error)")
    }

    /// A package whose scripts leave something behind does not pass.
    @Test(
        .enabled(if: PackageTests.isPossible, "needs patchelf and binutils: Scripts/setup package"),
        .enabled(if: geteuid() == 0, "needs root, to enter a root of its own and to make files of another user")
    )
    func aPackageThatLeavesSomethingBehindIsTold() throws {
        let directory = try TemporaryDirectory()
        let tree = directory.path + "/tree"
        let scripts = Self.root.path + "/Packaging/debian"
        let made = try CommandRunner().shell(
            """
            set -e
            mkdir -p '\(tree)/DEBIAN' '\(tree)/usr/bin' '\(tree)/usr/share/doc/trailwarden' '\(directory.path)/dist'
            cp '\(scripts)'/* '\(tree)/DEBIAN/'
            sed -i 's|/etc/trailwarden$||; s|deluser --quiet|true|' '\(tree)/DEBIAN/postrm'
            chmod 755 '\(tree)'/DEBIAN/p*
            for name in trailwarden trailwarden-verify; do cp /bin/true "\(tree)/usr/bin/$name"; done
            printf 'Package: trailwarden\\nVersion: 1.0\\nArchitecture: all\\nMaintainer: T <t@t.invalid>\\n' \
                >'\(tree)/DEBIAN/control'
            printf 'Depends: adduser\\nDescription: stand-in\\n' >>'\(tree)/DEBIAN/control'
            : >'\(tree)/DEBIAN/md5sums'
            dpkg-deb -Znone --root-owner-group --build '\(tree)' '\(directory.path)/dist/trailwarden_1.0_all.deb'
            """
        )
        try #require(made.status == 0, "\(made.output) \(made.error)")
        let tried = try run("check-install", "'\(directory.path)/dist'")
        #expect(tried.status == 1)
        #expect(tried.output.contains("purged: files differ: ['etc/trailwarden"), "\(tried.output) \(tried.error)")
        #expect(tried.output.contains("purged: the user or the group is left"))
    }
}
