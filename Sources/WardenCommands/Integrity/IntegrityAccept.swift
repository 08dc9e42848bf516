internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenIntegrity
internal import WardenRuntime

struct IntegrityAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Answer for removed, altered or moved lines that were looked into, with a name and a reason.",
        discussion: """
            EXAMPLE
              trailwarden integrity accept /mnt/audit-logs --owner ada@example.com --reason 'restored from backup' --apply

            Takes what scans found so far. It stays in every report as accepted, and counts neither for --fail-on nor
            for the exit code of verify; what changes later is told again. Without --apply it shows what it would accept.

            EXIT CODES
              0 done · 1 failed · 64 wrong use
            """
    )

    @Argument(help: "Files, directories or archives.")
    var paths: [String]

    @Option(help: "Who answers for it.")
    var owner: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Until when: a date, or a time with zone; for good unless told otherwise.")
    var until: TimeBound?

    @Flag(help: "Accept it.")
    var apply = false

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func validate() throws {
        if paths.isEmpty { throw ValidationError("Name what to accept: a file or a directory.") }
        if owner.isEmpty || reason.isEmpty { throw ValidationError("--owner and --reason cannot be empty.") }
        let now = Int64(Date().timeIntervalSince1970 * 1_000)
        if let until, until.milliseconds(now: now) <= now {
            throw ValidationError("--until is past: name a time to come.")
        }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
            let job = try IntegrityJob(paths: paths, stateDirectory: directory, now: now, threads: 1)
            let word = IntegrityAcceptance(
                owner: owner,
                reason: reason,
                at: now,
                until: until?.milliseconds(now: now)
            )
            let files = try job.unanswered()
            if apply, !files.isEmpty {
                // The log first: a word that was not recorded is not given.
                try await RunEvidence(state: directory, config: config).record(word, of: files)
                try job.accept(files, word)
            }
            Streams.standard.out(text(files))
        }
    }

    private func text(_ files: [IntegrityJob.Unanswered]) -> String {
        guard !files.isEmpty else { return "nothing to accept: no scan found changes here that nobody answers for\n" }
        let lines = files.map { file in
            "\(Printable.text(file.path)): \(file.changes.map(\.sentence).joined(separator: "; "))\n"
        }
        let count = RuleReports.plural(files.count, "file", "files")
        return lines.joined() + (apply ? "\(count) accepted\n" : "\(count); give --apply to accept\n")
    }
}
