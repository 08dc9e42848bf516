public import ArgumentParser
internal import WardenDomain
public import WardenRuntime

struct PermissionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "permissions",
        abstract: "Say what Trailwarden needs to be allowed, and take access to audit logs away.",
        subcommands: [PermissionsRequired.self, PermissionsRevoke.self]
    )
}

struct PermissionsRequired: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "required",
        abstract: "Print the least privileges for one use, ready to apply.",
        discussion: """
            EXAMPLE
              trailwarden permissions required --for assess --format iam > trailwarden-assess.json
            """
    )

    @Option(name: .customLong("for"), help: "assess (reading posture), scan (reading logs) or fix (changing things).")
    var use: PermissionText.Use

    @Option(help: "iam (a policy document), databricks (grants and roles) or terraform.")
    var format: PermissionText.Format = .iam

    @Option(help: "Limit to this bucket; may stand more than once.")
    var bucket: [String] = []

    func run() async throws {
        Streams.standard.out(PermissionText.document(use, format, buckets: bucket))
    }
}

extension PermissionText.Use: ExpressibleByArgument {}
extension PermissionText.Format: ExpressibleByArgument {}
