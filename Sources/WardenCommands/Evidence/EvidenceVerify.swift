internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenEvidence
internal import WardenRuntime

struct EvidenceVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read the whole log and name every entry that was altered, removed, moved or cut off.",
        discussion: """
            EXAMPLE
              trailwarden evidence verify
              trailwarden evidence verify --from /mnt/worm/checkpoints

            Compares entries, hashes and every checkpoint that was ever signed. --from takes checkpoints that were kept
            elsewhere (files, or directories of them): with one of those, not even the owner of the key can rewrite what
            it covers unseen. Writes nothing.

            EXIT CODES
              0 sound · 1 failed · 2 something is wrong · 78 bad configuration
            """
    )

    @OptionGroup var options: EvidenceOptions

    @Option(name: .customLong("from"), help: "A checkpoint kept elsewhere, or a directory of them; may be repeated.")
    var checkpoints: [String] = []

    @Option(name: .customLong("key"), help: "A public key to trust, as 'evidence status' prints it; may be repeated.")
    var keys: [String] = []

    @Option(help: "terminal or json.")
    var output = EvidenceOutput.terminal

    func run() async throws {
        try await EvidenceRun.report {
            let reader = try options.reader(keys: keys)
            var notes: [String] = []
            for path in checkpoints { notes += try Self.notes(path) }
            let report = try reader.verify(from: notes)
            let unsigned = try reader.unsigned()
            switch output {
            case .json: Streams.standard.out(EvidenceText.json(report, unsigned: unsigned).pretty + "\n")
            case .terminal: Streams.standard.out(EvidenceText.verification(report, unsigned: unsigned))
            }
            return report.isSound ? nil : .gateTripped
        }
    }

    /// The notes of a file, or of the files of a directory.
    private static func notes(_ path: String) throws(WardenError) -> [String] {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { throw unreadable(path) }
        let names = isDirectory.boolValue ? (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] : []
        let files =
            isDirectory.boolValue ? names.sorted().filter { !$0.hasPrefix(".") }.map { path + "/" + $0 } : [path]
        var notes: [String] = []
        for file in files {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { throw unreadable(file) }
            notes.append(text)
        }
        guard !notes.isEmpty else { throw unreadable(path) }
        return notes
    }

    private static func unreadable(_ path: String) -> WardenError {
        WardenError(
            code: "evidence.unreadable",
            object: path,
            "holds no checkpoint that can be read",
            hint: "name a file that 'trailwarden evidence anchor' wrote, or its directory"
        )
    }
}

/// The words of a verification.
enum EvidenceText {
    static func verification(_ report: LogVerification.Report, unsigned: UInt64) -> String {
        var text = "\(report.size) entries, \(report.checkpoints) checkpoints, root \(report.root.hexadecimal)\n"
        if unsigned > 0 { text += "\(unsigned) more entries wait for the next checkpoint\n" }
        if report.isSound { return text + "sound: every entry is the one that was recorded, in its place\n" }
        text += report.problems.map { SafeText.neutralised($0.text) + "\n" }.joined()
        return text + (report.hasMore ? "and more problems than are listed\n" : "")
    }

    static func json(_ report: LogVerification.Report, unsigned: UInt64) -> JSONValue {
        let problems = report.problems.map { problem in
            JSONValue.object([
                "kind": .string(problem.kind.rawValue), "first": problem.first.map { .count($0) } ?? .null,
                "last": problem.last.map { .count($0) } ?? .null, "message": .string(problem.message),
            ])
        }
        return [
            "entries": .count(report.size), "checkpoints": .integer(Int64(report.checkpoints)),
            "root": .string(report.root.hexadecimal), "unsigned": .count(unsigned), "sound": .bool(report.isSound),
            "problems": .array(problems), "hasMore": .bool(report.hasMore),
        ]
    }
}
