internal import ArgumentParser
internal import WardenAssurance
internal import WardenDomain
internal import WardenRuntime

struct ReviewOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a review of everybody who can read some locations.",
        discussion: """
            EXAMPLE
              trailwarden review open --location system.access.audit --reviewers ada@acme.example --due 2026-12-01

            The population is every effective reader, with the path by which they can, what else they may do, and their
            last use in the logs. Each gets a suggestion with its reason; people decide.

            EXIT CODES
              0 done · 1 failed · 3 done, but somebody may be missing from the population · 78 bad configuration
            """
    )

    @Option(help: "A table, view, volume, s3:// place, dashboard, share or asset id; may be repeated.")
    var location: [String]

    @Option(help: "Who decides, separated by commas; nobody decides about themselves.")
    var reviewers: String

    @Option(help: "The last day: a date, or a time with zone.")
    var due: TimeBound

    @Option(help: "Logs to look for uses in; may be repeated. [default: those that scans here read]")
    var logs: [String] = []

    @Option(help: "Who opens it; you unless told otherwise.")
    var by: String?

    @Option(help: "terminal or json.")
    var output = ReviewOutput.terminal

    @Flag(help: "Read the estate again, even if that was done less than an hour ago.")
    var refresh = false

    @Flag(help: "Do not show progress.")
    var noProgress = false

    @OptionGroup var options: ReviewOptions

    private var names: [String] {
        reviewers.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init).filter { !$0.isEmpty }
    }

    func validate() throws {
        if location.isEmpty { throw ValidationError("--location names what is reviewed.") }
        if names.isEmpty { throw ValidationError("--reviewers names at least one person.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let line = DiscoverProgressLine(streams: .standard, isShown: !noProgress)
            defer { line.clear() }
            let campaign = try await options.desk().open(
                locations: location,
                reviewers: names,
                dueAt: due.milliseconds(now: ReviewPrinter.now),
                logs: logs.isEmpty ? nil : logs,
                refreshes: refresh,
                by: by
            ) { line.show($0) }
            line.clear()
            ReviewPrinter.show(campaign, output)
            if !campaign.unknowns.isEmpty {
                Streams.standard.error(
                    "warning: the population is not known to be whole; the review says what is missing"
                )
                throw ExitStatus.incomplete.code
            }
        }
    }
}
