internal import ArgumentParser
internal import Foundation
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract:
            "Have everybody who can read audit logs reviewed: keep, revoke or downgrade, each decision on record.",
        subcommands: [
            ReviewOpen.self, ReviewList.self, ReviewShow.self, ReviewExport.self, ReviewImport.self, ReviewDecide.self,
            ReviewRemind.self, ReviewPlan.self, ReviewClose.self,
        ]
    )
}

/// Shared by the commands.
struct ReviewOptions: ParsableArguments {
    @Option(help: "The configuration. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func desk() async throws -> ReviewDesk {
        let directory = state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
        return try await ReviewDesk(state: directory, configuration: config)
    }
}

enum ReviewOutput: String, ExpressibleByArgument, CaseIterable { case terminal, json }

enum ReviewPrinter {
    static var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    static func show(_ campaign: ReviewCampaign, _ output: ReviewOutput) {
        switch output {
        case .terminal: Streams.standard.out(ReviewText.text(campaign, now: now))
        case .json: Streams.standard.out(ReviewText.document(campaign).pretty + "\n")
        }
    }

    static func line(_ campaign: ReviewCampaign) {
        Streams.standard.out(ReviewText.line(campaign, now: now))
    }
}
