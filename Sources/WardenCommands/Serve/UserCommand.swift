internal import ArgumentParser
internal import Foundation
internal import WardenDomain
internal import WardenRuntime

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user",
        abstract: "Who may use the dashboard and its API.",
        subcommands: [
            UserAdd.self, UserList.self, UserPassword.self, UserRole.self, UserRemove.self, UserToken.self,
        ]
    )
}

/// Where the accounts are, and the evidence log that changes of them are entered into.
struct AccountOptions: ParsableArguments {
    @Option(help: "The configuration, for the evidence log. [default: $TRAILWARDEN_CONFIG, then trailwarden.yml]")
    var config: String?

    @Option(help: "Directory of the embedded store.")
    var state: String?

    func office() async throws -> AccountOffice {
        try await AccountOffice(state: Self.directory(state), configuration: config)
    }

    static func directory(_ state: String?) -> String {
        state ?? StateDirectory.defaultPath(environment: ProcessInfo.processInfo.environment)
    }
}

/// Reads a word of a closed list.
enum Word {
    static func role(_ text: String) throws -> WebRole { try read(text) }

    static func scope(_ text: String) throws -> APIScope { try read(text) }

    private static func read<Value: RawRepresentable & CaseIterable>(_ text: String) throws -> Value
    where Value.RawValue == String {
        guard let value = Value(rawValue: text) else {
            let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("'\(text)' is not allowed: one of \(allowed).")
        }
        return value
    }
}
