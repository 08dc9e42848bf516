internal import ArgumentParser
internal import WardenDomain
internal import WardenRuntime

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Everybody who may sign in.")

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func run() async throws {
        try await ConnectFailure.reported {
            let people = try Accounts(stateDirectory: AccountOptions.directory(state)).people()
            guard !people.isEmpty else { return Streams.standard.error("nobody may sign in yet") }
            let width = max(8, people.map(\.name.count).max() ?? 0)
            for person in people {
                let name = person.name.padding(to: width)
                let factor = person.hasCode ? "password and code" : "password only"
                let seen = person.signedInAt.map { "last " + Timestamp($0).dateAndClock } ?? "never signed in"
                Streams.standard.out(
                    "\(name)  \(person.role.rawValue.padding(to: 8))  \(factor.padding(to: 17))  \(seen)\n"
                )
            }
        }
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
