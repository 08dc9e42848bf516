internal import Foundation
internal import Synchronization
internal import WardenDomain
internal import WardenInput
internal import WardenIntegrity

/// Reads files side by side and hands the results on in the order of the files, so that no more than one result a
/// thread waits.
enum OrderedSurvey {
    /// What one file came to.
    struct Reading: Sendable {
        var files: [FileSurvey.Surveyed]
        var earlier: [String: FileCommitment]
        var quarantine: [QuarantinedRecord]
    }

    private struct State<Result: Sendable>: Sendable {
        var result: Result
        var waiting: [Int: Reading] = [:]
        var next = 0
    }

    /// Folds the readings of all files into `initial`.
    static func run<Result: Sendable>(
        _ files: [InputFile],
        survey: @Sendable () -> FileSurvey,
        threads: Int,
        earlier: @Sendable (String) -> FileCommitment?,
        into initial: Result,
        _ body: @Sendable (inout Result, Reading) -> Void
    ) -> Result {
        let state = Mutex(State(result: initial))
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: min(threads, max(1, files.count))) { _ in
            let own = survey()
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < files.count else { return }
                let reading = own.read(files[index], earlier: earlier)
                state.withLock { state in
                    state.waiting[index] = reading
                    while let ready = state.waiting.removeValue(forKey: state.next) {
                        body(&state.result, ready)
                        state.next += 1
                    }
                }
            }
        }
        return state.withLock { $0.result }
    }
}
