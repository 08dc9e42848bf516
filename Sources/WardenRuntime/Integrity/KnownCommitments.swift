internal import Synchronization
internal import WardenDomain
internal import WardenIntegrity
internal import WardenStore

/// The store's commitments, read one by one as they are asked for: together they are a hundredth of the logs.
final class KnownCommitments: Sendable {
    private let store: Store
    private let key: IntegrityKey
    private let paths: Set<String>
    private let failures = Mutex([WardenError]())

    init(store: Store, key: IntegrityKey) throws(WardenError) {
        self.store = store
        self.key = key
        paths = Set(try store.committedPaths())
    }

    /// Why commitments that were asked for cannot be believed.
    var unbelievable: [WardenError] { failures.withLock { $0 } }

    subscript(path: String) -> FileCommitment? {
        guard paths.contains(path) else { return nil }
        do throws(WardenError) {
            return try store.commitment(of: path).map { (stored) throws(WardenError) in
                try FileCommitment(stored: stored, path: path, key: key)
            }
        } catch {
            failures.withLock { $0.append(error) }
            return nil
        }
    }

    /// Commitments below `roots` whose file is not among `present`. A member stands or falls with its archive.
    func missing(below roots: [String], present: FilesByPath) -> [FileCommitment] {
        paths.sorted().filter { path in
            present.holding(path) == nil
                && roots.contains { CommittedPlace.isBelow(path, $0) }
        }.compactMap { self[$0] }
    }

    /// Commitments to files and members that are there, or whose archive is, and hold no line any more.
    ///
    /// - Parameters:
    ///   - found: paths that lines were read of.
    ///   - unread: paths of which something could not be read: nothing is known of those.
    func emptied(present: FilesByPath, found: Set<String>, unread: Set<String>) -> [FileCommitment] {
        paths.subtracting(found).subtracting(unread).sorted().filter { path in
            present.holding(path).map { !unread.contains($0) } ?? false
        }.compactMap { self[$0] }.filter { $0.lines > 0 || !$0.found.isEmpty }
    }
}
