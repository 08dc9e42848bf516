internal import ArgumentParser
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct PermissionsRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Cut every path by which a principal reaches audit logs in a workspace.",
        discussion: """
            EXAMPLES
              trailwarden permissions revoke --workspace-id 1400000000000001 --principal ines@acme.example
              trailwarden permissions revoke --workspace-id 1400000000000001 --principal ines@acme.example --apply

            Follows grants, groups, ownership, permissions of objects, assignments and shares, shows the smallest set of
            cuts and whom else they touch, and with --apply makes them and proves by fresh reads that nothing is left; by
            trying as well, where 'remedy.probes' names a credential of the principal.

            EXIT CODES
              0 done · 1 refused, failed or something is left · 78 bad configuration
            """
    )

    @Option(help: "Id of the workspace.")
    var workspaceId: String

    @Option(help: "User name, application id or group name.")
    var principal: String

    @Option(help: "Only what leads to this table, volume or place; may stand more than once.")
    var securable: [String] = []

    @Option(help: "Who is given what the principal owns. [default: 'remedy.owner']")
    var newOwner: String?

    @Flag(help: "Do it.")
    var apply = false

    @Option(help: "Write the signed plan here.")
    var out: String?

    @OptionGroup var limits: ApplyLimits
    @OptionGroup var options: RemedyOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let remedies = try await options.open()
            let found = try await remedies.revocation(
                workspace: workspaceId,
                principal: principal,
                securables: securable,
                owner: newOwner
            )
            for path in found.paths { Streams.standard.out("path  \(path)\n") }
            for line in found.touched { Streams.standard.out("side effect  \(line)\n") }
            Streams.standard.out(RemedyText.plan(found.plan))
            if let out { try PlanFiles.write(found.plan, out) }
            guard apply else { return Streams.standard.out(RemedyText.offer(found.plan)) }
            let outcome = try await remedies.apply(found.plan, limits.limits()) { RemedyText.progress($0, $1) }
            try RemedyText.end(found.plan, outcome)
            let proof = try await remedies.proof(workspace: workspaceId, principal: principal, securables: securable)
            for line in proof.tried { Streams.standard.out("tried  \(line)\n") }
            for line in proof.left { Streams.standard.out("left  \(line)\n") }
            if !proof.left.isEmpty { throw ExitStatus.failed.code }
            let how = proof.tried.isEmpty ? "by fresh reads" : "by fresh reads and by trying as \(principal)"
            Streams.standard.out(
                "proved \(how): \(principal) no longer reaches audit logs in workspace \(workspaceId)\n"
            )
        }
    }
}
