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
    /// - Throws: what makes a scan impossible: no readable path, no state directory.
    public func run(
        onDetection: @escaping @Sendable (Detection) -> Void = { _ in },
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) throws(WardenError) -> ScanOutcome {
        let directory: StateDirectory
        if let path = options.stateDirectory {
            directory = try StateDirectory(path: path)
        } else {
            directory = try StateDirectory.temporary()
        }
        defer { if options.stateDirectory == nil { directory.remove() } }
        var run = try ScanRun(options: options, startedAt: startedAt, directory: directory, onDetection: onDetection)
        return try run.execute(progress)
    }
}
