internal import Foundation
internal import WardenDomain

/// A directory for the spill files of one scan, locked while the scan lives.
///
/// The lock goes with the process, however it ends; a process number would also name a process that is dead but not yet
/// collected, or a new one.
final class ScratchDirectory: Sendable {
    private static let prefix = "scratch-"

    let path: String
    private let lock: Int32

    /// Makes the directory below `state`, and removes what killed scans left there.
    ///
    /// - Throws: `state.unusable`.
    init(in state: StateDirectory) throws(WardenError) {
        Self.removeAbandoned(in: state.path)
        path = try state.subdirectory("\(Self.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))")
        lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        if lock >= 0 { flock(lock, LOCK_EX | LOCK_NB) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        if lock >= 0 { close(lock) }
    }

    private static func removeAbandoned(in state: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? [] where name.hasPrefix(prefix) {
            let place = state + "/" + name
            let descriptor = open(place + "/lock", O_RDWR | O_CLOEXEC)
            // Without a lock file its scan may be about to make one.
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
            try? FileManager.default.removeItem(atPath: place)
        }
    }
}
