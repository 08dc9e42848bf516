internal import ArgumentParser
internal import WardenDomain
internal import WardenIntegrity
internal import WardenRuntime

struct IntegrityReconcile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare two sources of the same events: delivered files and a system table export.",
        discussion: """
            EXAMPLE
              trailwarden integrity reconcile /mnt/audit-logs system.access.audit.jsonl

            Compares the time and the workspaces that both cover, whatever their shapes.

            EXIT CODES
              0 alike · 1 failed · 2 they differ · 3 alike, but something could not be read
            """
    )

    @Argument(help: "The first source: a file, directory, glob or archive.")
    var first: String

    @Argument(help: "The second source.")
    var second: String

    @Option(help: "terminal or json.")
    var output = IntegrityOutput.terminal

    @OptionGroup var colors: ColorOption

    func run() async throws {
        try IntegrityRun.report {
            let (result, quarantine) = ReconcileJob(first: [first], second: [second]).run()
            switch output {
            case .json: Streams.standard.out(try IntegrityRun.json(result))
            case .terminal:
                let text = IntegrityText(
                    color: colors.color.isOn(terminal: Streams.standard.outIsTerminal),
                    width: Streams.standard.width
                )
                Streams.standard.out(text.reconciliation(result, first, second))
            }
            let isIncomplete = IntegrityRun.say(quarantine)
            return result.isClean ? (isIncomplete ? .incomplete : nil) : .gateTripped
        }
    }
}
