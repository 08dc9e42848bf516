internal import ArgumentParser
internal import WardenRuntime

struct AssessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Judge how audit logs are written, kept and guarded; findings by risk, with the reasons.",
        subcommands: [AssessRun.self, AssessDiff.self, AssessSuppress.self, AssessUnsuppress.self],
        defaultSubcommand: AssessRun.self
    )
}
