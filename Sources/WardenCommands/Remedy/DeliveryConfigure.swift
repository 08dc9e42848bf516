internal import ArgumentParser
internal import WardenDomain
internal import WardenRemedy
internal import WardenRuntime

struct DeliveryConfigure: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configure",
        abstract: "Build a secure delivery: bucket, role, key, configuration; and retire the old one once it works.",
        discussion: """
            EXAMPLES
              trailwarden delivery configure --destination s3://acme-audit --lock governance
              trailwarden delivery configure --destination s3://acme-audit --kms-key create --emit terraform

            Without --apply it shows what it would do. It may be run again: what is there is left as it is.

            EXIT CODES
              0 done · 1 refused or failed · 78 bad configuration
            """
    )

    enum Lock: String, ExpressibleByArgument { case governance, compliance }
    enum Emission: String, ExpressibleByArgument { case terraform }

    @Option(help: "Where the logs shall lie: s3://BUCKET.")
    var destination: String

    @Option(help: "Prefix in the bucket.")
    var prefix = ""

    @Option(help: "ARN of a key, or 'create'. [default: the bucket's own encryption]")
    var kmsKey: String?

    @Option(help: "How long files are kept: days, as in 400d.")
    var retention = "400d"

    @Option(help: "Object Lock: governance or compliance. [default: none]")
    var lock: Lock?

    @Option(help: "AWS account that keeps the bucket.")
    var archiveAccount: String?

    @Option(help: "Write Terraform instead of changing anything.")
    var emit: Emission?

    @Flag(help: "Leave older deliveries on.")
    var keepOld = false

    @Flag(help: "Do it.")
    var apply = false

    @Option(help: "Write the signed plan here.")
    var out: String?

    @OptionGroup var limits: ApplyLimits
    @OptionGroup var options: RemedyOptions

    private var bucket: String? {
        guard destination.hasPrefix("s3://") else { return nil }
        let name = destination.dropFirst(5).prefix { $0 != "/" }
        return DeliveryWish.isBucket(String(name)) ? String(name) : nil
    }

    private var days: Int64? {
        Int64(retention.hasSuffix("d") ? String(retention.dropLast()) : retention).flatMap {
            (1...36_500).contains($0) ? $0 : nil
        }
    }

    func validate() throws {
        if bucket == nil { throw ValidationError("--destination is s3:// and the name of a bucket.") }
        if days == nil { throw ValidationError("--retention is a number of days from 1 to 36500, as in 400d.") }
        if prefix.hasPrefix("/") || prefix.hasSuffix("/") {
            throw ValidationError("--prefix neither begins nor ends with a slash.")
        }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let remedies = try await options.open()
            let wish = DeliveryWish(
                bucket: bucket ?? "",
                prefix: prefix,
                key: kmsKey,
                retentionDays: days ?? 400,
                lock: lock?.rawValue,
                archiveAccount: archiveAccount
            )
            let blueprint = try await remedies.blueprint(wish)
            if emit == .terraform { return Streams.standard.out(DeliveryTerraform.text(blueprint)) }
            let file = try await remedies.plan(blueprint, keepsOld: keepOld)
            Streams.standard.out(RemedyText.plan(file))
            if let out { try PlanFiles.write(file, out) }
            guard apply else { return Streams.standard.out(RemedyText.offer(file)) }
            let outcome = try await remedies.apply(file, limits.limits()) { RemedyText.progress($0, $1) }
            try RemedyText.end(file, outcome)
        }
    }
}
