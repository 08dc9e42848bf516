internal import WardenDomain
internal import WardenRuntime

/// Records that a command ran. What it found stands either way: a record that cannot be made is a warning.
enum EvidenceRecording {
    static func record(_ outcome: ScanOutcome, state: String, config: String?) async {
        await attempt { try await RunEvidence(state: state, config: config).record(outcome) }
    }

    static func record(_ outcome: DiscoveryOutcome, state: String, config: String?) async {
        await attempt { try await RunEvidence(state: state, config: config).record(outcome) }
    }

    static func record(_ outcome: IntegrityJob.Outcome, paths: [String], state: String) async {
        await attempt { try await RunEvidence(state: state).record(outcome, paths: paths) }
    }

    private static func attempt(_ body: () async throws -> Void) async {
        do {
            try await body()
        } catch let error as WardenError {
            Streams.standard.error("warning: the run is not in the evidence log: \(error)")
        } catch {
            Streams.standard.error("warning: the run is not in the evidence log: the configuration has mistakes")
        }
    }
}
