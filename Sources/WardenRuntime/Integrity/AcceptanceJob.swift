public import WardenDomain
internal import WardenInput
public import WardenIntegrity
internal import WardenStore

extension IntegrityJob {
    /// What scans found changed in one file and nobody answers for.
    public struct Unanswered: Sendable {
        public var changes: [FoundChange]
        public var path: String { commitment.path }
        let commitment: FileCommitment
        let stored: [UInt8]
    }

    /// What could be accepted below the paths; the files themselves are not read.
    ///
    /// - Throws: `integrity.commitment-tampered`: for what was changed outside Trailwarden nobody can answer;
    ///   `integrity.never-scanned`.
    public func unanswered() throws(WardenError) -> [Unanswered] {
        let key = try integrityKey()
        let store = try state.openStore()
        let committed = try store.committedPaths()
        var found: [Unanswered] = []
        for root in paths {
            let below = committed.filter { CommittedPlace.isBelow($0, InputFile.absolute(root)) }
            guard !below.isEmpty else {
                throw WardenError(
                    code: "integrity.never-scanned",
                    object: root,
                    "no scan committed to this file, or to any below it",
                    hint: "see the path in `trailwarden integrity verify`"
                )
            }
            for path in below where !found.contains(where: { $0.path == path }) {
                guard let stored = try store.commitment(of: path) else { continue }
                let commitment = try FileCommitment(stored: stored, path: path, key: key)
                let changes = commitment.found(at: now).filter { $0.acceptance == nil }
                guard !changes.isEmpty else { continue }
                found.append(Unanswered(changes: changes, commitment: commitment, stored: stored))
            }
        }
        return found
    }

    /// From now on these changes are told as accepted; what changes later is told again.
    ///
    /// - Throws: `store.commitment-changed` where a scan wrote one meanwhile; then nothing is accepted.
    public func accept(_ files: [Unanswered], _ word: IntegrityAcceptance) throws(WardenError) {
        let key = try integrityKey()
        try state.openStore().replace(
            commitments: files.map { ($0.path, $0.stored, $0.commitment.accepting(word).encoded(with: key)) }
        )
    }
}
