internal import Foundation
internal import WardenDomain

/// One monitor for one state directory; the lock goes with the process, however it ends.
final class MonitorLock {
    private let descriptor: Int32

    init(_ directory: String) throws(WardenError) {
        descriptor = open(directory + "/monitor.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw WardenError(
                code: "monitor.running",
                object: directory,
                "another monitor uses this state directory",
                hint: "stop it, or name another directory with --state"
            )
        }
    }

    func release() { close(descriptor) }
}
