internal import ArgumentParser
internal import WardenRuntime

struct UserPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set a new password; every session of the user ends."
    )

    @Argument(help: "The user.")
    var name: String

    @OptionGroup var options: AccountOptions

    func run() async throws {
        try await ConnectFailure.reported {
            let password = try PasswordPrompt.read(isNew: true)
            try await options.office().setPassword(name, password)
            Streams.standard.out("'\(name.lowercased())' has a new password; their sessions have ended\n")
        }
    }
}
