internal import ArgumentParser
internal import WardenRuntime

struct UserRemove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take somebody out, with their sessions and tokens."
    )

    @Argument(help: "The user.")
    var name: String

    @OptionGroup var options: AccountOptions

    func run() async throws {
        try await ConnectFailure.reported {
            try await options.office().remove(name)
            Streams.standard.out("'\(name.lowercased())' may not sign in any more\n")
        }
    }
}
