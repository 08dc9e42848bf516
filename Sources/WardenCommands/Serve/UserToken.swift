internal import ArgumentParser
internal import WardenRuntime

struct UserToken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Issue or remove a token of the JSON API.",
        discussion: """
            EXAMPLES
              trailwarden user token ada --name nightly --scope events:read --days 30
              trailwarden user token ada --remove nightly

            The token is printed once and kept nowhere.
            """
    )

    @Argument(help: "The user that the token belongs to.")
    var user: String

    @Option(help: "What the token is for.")
    var name = "default"

    @Option(help: "What it opens; may be repeated.", transform: Word.scope)
    var scope: [APIScope] = []

    @Option(help: "Days until it expires.")
    var days = 90

    @Option(help: "Remove the token of this name instead.")
    var remove: String?

    @OptionGroup var options: AccountOptions

    func validate() throws {
        guard (1...3_650).contains(days) else { throw ValidationError("--days is a number from 1 to 3650.") }
    }

    func run() async throws {
        try await ConnectFailure.reported {
            let office = try await options.office()
            if let remove {
                try await office.removeToken(user: user, name: remove)
                return Streams.standard.out("token '\(remove)' is void\n")
            }
            let token = try await office.issueToken(
                user: user,
                name: name,
                scopes: scope,
                days: days,
                now: WallClock.now
            )
            Streams.standard.out("\(token)\n")
        }
    }
}
