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
        try await AccountFailure.reported {
            try options.accounts().setPassword(name, try PasswordPrompt.read(isNew: true))
            Streams.standard.out("'\(name.lowercased())' has a new password; their sessions have ended\n")
        }
    }
}
