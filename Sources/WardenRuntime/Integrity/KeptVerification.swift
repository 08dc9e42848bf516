public import WardenDomain
internal import WardenInput
internal import WardenStore

/// Keeps what a verification on the command line found, so that the dashboard shows it.
public enum KeptVerification {
    /// Does nothing where the paths leave out some of what was scanned last: a part says nothing of the rest.
    ///
    /// - Parameters:
    ///   - state: path of the state directory.
    ///   - now: epoch milliseconds.
    public static func keep(
        _ outcome: IntegrityJob.Outcome,
        paths: [String],
        state: String,
        at now: Int64
    ) throws(WardenError) {
        let store = try StateDirectory(path: state).openStore()
        guard let scope = try store.latestScope() else { return }
        let read = paths.map(InputFile.absolute)
        let isWhole = scope.paths.filter { $0 != "-" }.map(InputFile.absolute).allSatisfy { path in
            read.contains { path == $0 || path.hasPrefix($0 == "/" ? $0 : $0 + "/") }
        }
        guard isWhole else { return }
        try VerificationDesk.keep(VerificationDesk.Result(outcome, at: now), store)
    }
}
