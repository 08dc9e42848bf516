internal import Crypto
internal import Foundation
internal import Synchronization
internal import WardenContent
public import WardenDomain
internal import WardenEngine
internal import WardenInput
internal import WardenIntegrity
internal import WardenSigma
internal import WardenStore

/// One scan: reads what is new below the paths, judges it, commits it, reports everything known of the scope.
public struct ScanJob: Sendable {
    /// Files are read in steps; each step's results are committed whole.
    static let filesPerStep = 5_000
    static let bytesPerStep: UInt64 = 4 << 30

    private let options: ScanOptions
    private let startedAt: Int64

    /// - Parameter startedAt: epoch milliseconds.
    public init(options: ScanOptions, startedAt: Int64) {
        self.options = options
        self.startedAt = startedAt
    }

    /// Runs to the end.
    ///
    /// - Parameters:
    ///   - onDetection: called for each detection as it is made, from any thread; already redacted.
    ///   - progress: called now and then, from any thread.
    /// - Throws: what makes a scan impossible: no readable path, no state directory. A store without room does not: the
    ///   scan goes on, keeps nothing, and says so.
    public func run(
        onDetection: @escaping @Sendable (Detection) -> Void = { _ in },
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws(WardenError) -> ScanOutcome {
        guard let path = options.stateDirectory else { return try runUnkept(onDetection, progress) }
        var run: ScanRun
        do throws(WardenError) {
            let directory = try StateDirectory(path: path)
            run = try ScanRun(options: options, startedAt: startedAt, directory: directory, onDetection: onDetection)
        } catch {
            guard Store.hasNoRoom(error) else { throw error }
            var outcome = try runUnkept(onDetection, progress)
            outcome.report.blindSpots.append(
                "Nothing of this scan was kept: \(error.object): \(error.message). Name another place with --state."
            )
            outcome.isComplete = false
            return outcome
        }
        return try run.execute(progress)
    }

    private func runUnkept(
        _ onDetection: @escaping @Sendable (Detection) -> Void,
        _ progress: @escaping @Sendable (ScanProgress) -> Void
    ) throws(WardenError) -> ScanOutcome {
        var options = options
        options.stateDirectory = nil
        let directory = try StateDirectory.temporary()
        defer { directory.remove() }
        var run = try ScanRun(options: options, startedAt: startedAt, directory: directory, onDetection: onDetection)
        return try run.execute(progress)
    }
}
