internal import ArgumentParser
internal import WardenDomain
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
        try await AccountFailure.reported {
            let accounts = try options.accounts()
            if let remove {
                guard try accounts.removeToken(user: user, name: remove) else {
                    throw WardenError(
                        code: "account.unknown-token",
                        object: remove,
                        "there is no such token of '\(user)'"
                    )
                }
                return Streams.standard.out("token '\(remove)' is void\n")
            }
            let now = WallClock.now
            let token = try accounts.issueToken(
                user: user,
                name: name,
                scopes: scope,
                expiresAt: now + Int64(days) * 86_400_000,
                now: now
            )
            Streams.standard.out("\(token)\n")
        }
    }
}
