internal import ArgumentParser
internal import WardenRuntime

struct UserRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Give a user another role; every session of the user ends."
    )

    @Argument(help: "The user.")
    var name: String

    @Argument(help: "viewer, analyst, approver or admin.", transform: Word.role)
    var role: WebRole

    @OptionGroup var options: AccountOptions

    func run() async throws {
        try await ConnectFailure.reported {
            try await options.office().setRole(name, role)
            Streams.standard.out("'\(name.lowercased())' is \(role.rawValue) now\n")
        }
    }
}
