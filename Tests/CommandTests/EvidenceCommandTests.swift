import Foundation
import Testing
import WardenTestSupport

/// The evidence commands as a user runs them: killed at any moment, tampered with, handed to an auditor.
@Suite struct EvidenceCommandTests {
    private let runner = CommandRunner()

    private func evidence(_ directory: TemporaryDirectory, _ arguments: String...) throws -> CommandRunner.Outcome {
        try runner.run(
            ["evidence"] + arguments + ["--state", directory.path + "/state"],
            directory: URL(fileURLWithPath: directory.path)
        )
    }

    private func append(_ directory: TemporaryDirectory, _ times: Int) throws {
        let outcome = try evidence(directory, "append", "--kind", "a.b", "--subject", "s", "--times", "\(times)")
        #expect(outcome.status == 0, "\(outcome.error)")
    }

    @Test func theKeyIsForItsOwnerOnlyAndRefusedWhereItIsNot() throws {
        let directory = try TemporaryDirectory()
        try append(directory, 1)
        let key = directory.path + "/state/evidence-key"
        let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        let outcome = try evidence(directory, "status")
        #expect(outcome.status == 1 && outcome.error.contains("can be read by others"))
    }

    /// Whatever was acknowledged is in the log after every kill, and the log verifies.
    @Test func killedAtRandomMomentsItLosesNothing() throws {
        let directory = try TemporaryDirectory()
        let script = """
            set -u
            acknowledged=0
            for round in $(seq 12); do
                : >out
                "$TRAILWARDEN" evidence append --kind a.b --subject s --times 100000 --state state >out 2>/dev/null &
                pid=$!
                # Every other one is killed while it writes, however busy the machine is.
                if ((round % 2)); then until [[ -s out ]] || ! kill -0 $pid 2>/dev/null; do sleep 0.01; done; fi
                sleep 0.$((RANDOM % 400 + 100))
                kill -9 $pid; wait $pid 2>/dev/null
                last=$(tail -n 1 out); [[ -n "$last" ]] && acknowledged=$last
            done
            "$TRAILWARDEN" evidence status --state state --output json > status.json || exit 1
            "$TRAILWARDEN" evidence verify --state state || exit 1
            echo "acknowledged $acknowledged"
            """
        let outcome = try runner.shell(script, directory: URL(fileURLWithPath: directory.path))
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
        let acknowledged = try #require(outcome.lines.last.flatMap { Int($0.replacing("acknowledged ", with: "")) })
        let status = try JSONSerialization.jsonObject(
            with: Data(contentsOf: URL(fileURLWithPath: directory.path + "/status.json"))
        )
        let entries = try #require((status as? [String: Any])?["entries"] as? Int)
        #expect(acknowledged > 0 && entries > acknowledged)
    }

    @Test func aTamperedEntryIsNamedAndTheExitCodeSaysSo() throws {
        let directory = try TemporaryDirectory()
        try append(directory, 20)
        let path = directory.path + "/state/evidence/tile/entries/000.p/20"
        let text = try String(contentsOfFile: path, encoding: .isoLatin1).replacing(
            "\"index\":7,",
            with: "\"index\":7."
        )
        try text.write(toFile: path, atomically: false, encoding: .isoLatin1)
        let outcome = try evidence(directory, "verify")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains("entry 7: altered"), "\(outcome.output)")
    }

    @Test func anAnchorIsNeverReplacedAndVerifiesTheLog() throws {
        let directory = try TemporaryDirectory()
        try append(directory, 3)
        let anchors = directory.path + "/anchors"
        try FileManager.default.createDirectory(atPath: anchors, withIntermediateDirectories: true)
        #expect(try evidence(directory, "anchor", "--file", anchors).status == 0)
        try append(directory, 300)
        #expect(try evidence(directory, "verify", "--from", anchors).status == 0)
        #expect(try evidence(directory, "list", "--kind", "evidence.anchored").lines.count == 1)
        let other = try TemporaryDirectory()
        try append(other, 3)
        #expect(try evidence(other, "verify", "--from", anchors).status == 2)
    }

    @Test func theBundleVerifiesOfflineAndShowsDamage() throws {
        let directory = try TemporaryDirectory()
        try append(directory, 700)
        let bundle = directory.path + "/b.zip"
        let export = try evidence(directory, "export", "--period", "2000-01-01..2099-12-31", "--out", bundle)
        #expect(export.status == 0, "\(export.error)")
        let key = try #require(export.output.split(separator: "verifier key: ").last).trimmingCharacters(
            in: .whitespacesAndNewlines
        )
        let verifier = CommandRunner(product: "trailwarden-verify")
        let sound = try verifier.run([bundle, "--key", key])
        #expect(sound.status == 0 && sound.output.contains("701 entries are those that were signed"), "\(sound.output)")
        var bytes = try Data(contentsOf: URL(fileURLWithPath: bundle))
        let place = try #require(bytes.range(of: Data("\"index\":600".utf8)))
        bytes[place.lowerBound + 10] = UInt8(ascii: "9")
        try bytes.write(to: URL(fileURLWithPath: bundle))
        let damaged = try verifier.run([bundle, "--key", key])
        #expect(damaged.status == 2 && damaged.output.contains("entry 600: altered"), "\(damaged.output)")
        #expect(try verifier.run([bundle, "--key", "other+00000000+AAAA"]).status == 1)
    }

    /// Merkle code that is not ours (PyPI: metamorphic-log) proves every entry of the bundle.
    @Test(.enabled(if: ThirdParty.python != nil)) func aThirdPartyVerifiesTheBundle() throws {
        let directory = try TemporaryDirectory()
        try append(directory, 400)
        let bundle = directory.path + "/b.zip"
        #expect(try evidence(directory, "export", "--period", "2000-01-01..2099-12-31", "--out", bundle).status == 0)
        let script = """
            mkdir bundle && cd bundle && '\(ThirdParty.python ?? "")' -m zipfile -e ../b.zip . &&
            '\(ThirdParty.python ?? "")' '\(ThirdParty.script)' . "$(cat key.pub)"
            """
        let outcome = try runner.shell(script, directory: URL(fileURLWithPath: directory.path))
        #expect(outcome.output == "401\n", "\(outcome.error)")
    }
}

private enum ThirdParty {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let script = root.appendingPathComponent("Scripts/verify-bundle.py").path

    /// Nil where `Scripts/setup` was not run.
    static let python: String? = {
        let tools =
            ProcessInfo.processInfo.environment["TRAILWARDEN_TOOLS"] ?? root.appendingPathComponent(".venv").path
        let python = tools + "/bin/python"
        let lib = (try? FileManager.default.contentsOfDirectory(atPath: tools + "/lib")) ?? []
        let hasPackage = lib.contains {
            FileManager.default.fileExists(atPath: "\(tools)/lib/\($0)/site-packages/metamorphic_log")
        }
        return FileManager.default.isExecutableFile(atPath: python) && hasPackage ? python : nil
    }()
}
