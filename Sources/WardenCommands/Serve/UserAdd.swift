internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Let somebody sign in.",
        discussion: """
            EXAMPLES
              trailwarden user add ada --role admin --code
              printf '%s\\n' "$PASSWORD" | trailwarden user add grace --role viewer

            Asks for the password on a terminal, and reads one line from standard input otherwise. --code sets up a
            one-time code as the second factor and prints what an authenticator app takes, once.

            ROLES
              viewer reads · analyst also verifies and suppresses · approver also approves · admin also manages people
            """
    )

    @Argument(help: "Letters, digits and . _ - @")
    var name: String

    @Option(help: "viewer, analyst, approver or admin.", transform: Word.role)
    var role: WebRole = .viewer

    @Flag(help: "Ask for a one-time code at every sign-in.")
    var code = false

    @OptionGroup var options: AccountOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let password = try PasswordPrompt.read(isNew: true)
            let office = try await options.office()
            let uri = try await office.add(name, role: role, password: password, withCode: code, now: WallClock.now)
            Streams.standard.out("'\(name.lowercased())' may sign in as \(role.rawValue)\n")
            if let uri { Streams.standard.out("second factor, shown once: \(uri)\n") }
        }
    }
}
