internal import ArgumentParser
internal import WardenDomain

/// Failures of commands about the dashboard, as a person reads them.
enum AccountFailure {
    static func reported(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as WardenError {
            Streams.standard.error("error: \(error.description)")
            throw ExitStatus.failed.code
        }
    }
}
