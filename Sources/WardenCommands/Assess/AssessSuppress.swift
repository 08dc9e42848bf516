internal import ArgumentParser
internal import Foundation
internal import WardenChecks
internal import WardenDomain
internal import WardenRuntime

struct AssessSuppress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppress",
        abstract: "Accept a finding until a day, with a name and a reason. It stays in every report and in the score."
    )

    @Argument(help: "The finding: at least 6 digits of its fingerprint.")
    var fingerprint: String

    @Option(help: "Who answers for it.")
    var owner: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Until when: a date, or a time with zone; at most a year from now.")
    var until: TimeBound

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func validate() throws {
        if owner.isEmpty || reason.isEmpty { throw ValidationError("--owner and --reason cannot be empty.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let end = until.milliseconds(now: now)
            guard end > now, end - now <= 366 * 86_400_000 else {
                throw ValidationError("--until is a time within the next year.")
            }
            let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
            let word = Suppression(owner: owner, reason: reason, expires: end, createdAt: now)
            let kept = try KeptAssessments(state: directory)
            let known = try kept.find(fingerprint)
            // The log first: a word that was not recorded is not given.
            try await RunEvidence(state: directory, config: config).record(word, of: known)
            let finding = try kept.suppress(known.fingerprint, word)
            Streams.standard.out("\(finding.fingerprint) \(finding.check) \(finding.subject): suppressed\n")
        }
    }
}

struct AssessUnsuppress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unsuppress",
        abstract: "Take the acceptance of a finding back."
    )

    @Argument(help: "The finding: at least 6 digits of its fingerprint.")
    var fingerprint: String

    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func run() async throws {
        try await ConnectFailure.reported {
            let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
            let now = Int64(Date().timeIntervalSince1970 * 1_000)
            let kept = try KeptAssessments(state: directory)
            let known = try kept.find(fingerprint)
            guard known.suppression != nil else {
                throw WardenError(
                    code: "assess.not-suppressed",
                    object: known.fingerprint,
                    "nobody accepted this finding"
                )
            }
            try await RunEvidence(state: directory, config: config).record(unsuppressed: known)
            let finding = try kept.unsuppress(known.fingerprint, at: now)
            Streams.standard.out(
                "\(finding.fingerprint) \(finding.check) \(finding.subject): \(finding.state.rawValue)\n"
            )
        }
    }
}
