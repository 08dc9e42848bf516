internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct AccessWhy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract:
            "Show the shortest paths from a principal to a location, and the smallest set of changes that cuts them all.",
        discussion: """
            EXAMPLES
              trailwarden access why pat@partner.example system.access.audit
              trailwarden access why arn:aws:iam::111122223333:role/analytics s3://company-audit-logs --to delete

            PRINCIPAL is an e-mail address, an application id, a group, an ARN, an AWS account or 'everyone'.

            EXIT CODES
              0 done · 1 failed · 3 the answer is not known · 78 bad configuration
            """
    )

    @Argument(help: "Who.")
    var principal: String

    @Argument(help: "Where the audit data is.")
    var location: String

    @Option(help: "read, alter, delete or stop.")
    var to = AccessAim.read

    @Flag(help: "All four capabilities.")
    var all = false

    @Option(help: "table or json.")
    var output = WhyFormat.table

    @OptionGroup var estate: EstateArguments

    func run() async throws {
        let streams = Streams.standard
        try await ConnectFailure.reported {
            let study = try await estate.study()
            let answer = try study.why(
                principal,
                location,
                aims: all ? AccessAim.allCases : [to],
                isJSON: output == .json
            )
            streams.out(answer.text)
            if !answer.isComplete { throw ExitStatus.incomplete.code }
        }
    }
}

enum WhyFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
