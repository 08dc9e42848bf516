internal import ArgumentParser
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct ApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Apply a signed plan; go on with one that was cut short.",
        discussion: """
            EXAMPLE
              trailwarden apply close.plan

            Every step is journalled before it is taken and looked at afterwards. A step whose state is no longer what the
            plan was made for stops the run. Killed at any point, the same command goes on, and 'rollback' takes back.

            EXIT CODES
              0 applied · 1 refused, failed, stopped or still open · 78 bad configuration
            """
    )

    @Argument(help: "The plan file.")
    var file: String

    @Flag(help: "Look at nothing afterwards: no assessment of the findings, no canary, no try as the revoked.")
    var noVerify = false

    @Option(help: "Seconds to wait for the canary, where the plan touches a delivery.")
    var patience = 1_200

    @OptionGroup var limits: ApplyLimits
    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let plan = try PlanFiles.read(file)
            let remedies = try await options.open()
            let outcome = try await remedies.apply(plan, limits.limits()) { RemedyText.progress($0, $1) }
            try RemedyText.end(plan, outcome)
            guard !noVerify else { return }
            if remedies.touchesDelivery(plan) {
                try DeliveryVerify.show(try await remedies.canary(patience: patience), patience: patience)
            }
            let probed = try await remedies.probes(after: plan)
            RemedyText.tries(probed)
            var open: [String] = []
            if !plan.plan.findings.isEmpty {
                open = try await remedies.stillOpen(plan.plan.findings)
                for line in open { Streams.standard.out("still open  \(line)\n") }
                let closed = plan.plan.findings.count - open.count
                Streams.standard.out("verified: \(closed) of \(plan.plan.findings.count) findings are closed\n")
            }
            if !open.isEmpty || !probed.left.isEmpty { throw ExitStatus.failed.code }
        }
    }
}
