internal import ArgumentParser
internal import WardenDomain
internal import WardenIntegrity
internal import WardenRuntime

struct IntegrityVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that every line that was once read is still there, unchanged and in order.",
        discussion: """
            EXAMPLES
              trailwarden integrity verify /mnt/audit-logs
              trailwarden integrity verify --commitments june.commitments --key trailwarden/commitments/…+… /evidence

            Without --commitments, files are compared with what earlier scans of this installation committed to. Files
            may grow: added lines are no fault. Nor are changes that somebody answers for: see `integrity accept`.

            EXIT CODES
              0 whole · 1 failed · 2 lines or files were changed · 3 nothing changed, but something could not be read
            """
    )

    @OptionGroup var options: IntegrityOptions

    @Option(help: "A file that `integrity export` wrote, here or elsewhere.")
    var commitments: String?

    @Option(help: "The verifier key of that file, or a file that holds it.")
    var key: String?

    func validate() throws {
        if (commitments == nil) != (key == nil) {
            throw ValidationError("--commitments and --key belong together: the key proves who exported.")
        }
    }

    func run() async throws {
        try await IntegrityRun.reported {
            let (report, quarantine, note) = try await judge()
            switch options.output {
            case .json: Streams.standard.out(try IntegrityRun.json(report))
            case .terminal: Streams.standard.out(options.text().verification(report, note: note))
            }
            let isIncomplete = IntegrityRun.say(quarantine)
            if IntegrityRun.isTampered(report) { return .gateTripped }
            return isIncomplete ? .incomplete : nil
        }
    }

    private func judge() async throws(WardenError) -> (IntegrityReport, [QuarantinedRecord], String) {
        guard let commitments, let key else {
            let outcome = try options.job().run()
            await EvidenceRecording.record(outcome, paths: options.paths, state: options.place)
            try KeptVerification.keep(outcome, paths: options.paths, state: options.place, at: options.now)
            return (outcome.report, outcome.quarantine, "\(outcome.unknown) files were never scanned")
        }
        let job = try ExportVerificationJob(
            paths: options.paths,
            commitments: commitments,
            key: key,
            now: options.now
        )
        let outcome = try job.run()
        return (outcome.report, outcome.quarantine, "exported \(outcome.created), \(outcome.unknown) files are newer")
    }
}
