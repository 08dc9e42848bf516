internal import ArgumentParser
internal import Foundation
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenRuntime

struct BehaviourCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "behaviour",
        abstract: "Learn what principals usually do, and tell what is unusual.",
        subcommands: [BehaviourLearn.self, BehaviourReport.self, BehaviourExplain.self, BehaviourFeedback.self]
    )
}

/// What all subcommands take.
struct BehaviourArguments: ParsableArguments {
    @Option(help: "Directory of the embedded store.")
    var state: String?

    @Option(help: "Cases a day that you have time for: the threshold follows from it.")
    var alertsPerDay = 5.0

    @Option(help: "Days in which the model only learns.")
    var learningDays = 14

    func validate() throws {
        guard alertsPerDay > 0, alertsPerDay <= 10_000 else {
            throw ValidationError("--alerts-per-day is a number above 0.")
        }
        if !(1...365).contains(learningDays) { throw ValidationError("--learning-days is a number from 1 to 365.") }
    }

    func session(isFull: Bool = false) throws(WardenError) -> BehaviourSession {
        let options = BehaviourOptions(alertsPerDay: alertsPerDay, learningDays: learningDays)
        return try Self.session(state: state, options: options, isFull: isFull)
    }

    /// - Throws: `monitor.running`.
    func assertNoMonitor() throws(WardenError) {
        let environment = ProcessInfo.processInfo.environment
        try MonitorJob.assertNotRunning(stateDirectory: state ?? StateDirectory.defaultPath(environment: environment))
    }

    static func session(
        state: String?,
        options: BehaviourOptions = BehaviourOptions(),
        isFull: Bool
    ) throws(WardenError) -> BehaviourSession {
        let environment = ProcessInfo.processInfo.environment
        let directory = try StateDirectory(path: state ?? StateDirectory.defaultPath(environment: environment))
        return try BehaviourSession(directory: directory, options: options, isFull: isFull)
    }

    /// A session in which something was learned before.
    func learned() throws(WardenError) -> BehaviourSession {
        let session = try session()
        guard !session.isEmpty else {
            throw WardenError(
                code: "behaviour.nothing-learned",
                object: state ?? "behaviour model",
                "nothing was learned yet",
                hint: "run 'trailwarden behaviour learn PATH'"
            )
        }
        return session
    }

    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    /// Runs the body; failures are told on standard error.
    static func reporting(_ body: () throws -> ExitStatus?) throws {
        do {
            if let status = try body() { throw status.code }
        } catch let error as WardenError {
            Streams.standard.error("error: \(error)")
            throw ExitStatus.failed.code
        }
    }
}
