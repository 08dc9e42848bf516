internal import Foundation
internal import WardenDomain

/// The lock of a log among processes: held for one group commit at a time, never for the life of a process.
struct LedgerLock: ~Copyable {
    private let descriptor: Int32

    init(_ path: String) throws(WardenError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FilePort.failure("unwritable", path) }
    }

    deinit { close(descriptor) }

    func hold<Value>(_ body: () throws(WardenError) -> Value) throws(WardenError) -> Value {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw FilePort.failure("unwritable", "lock") }
        }
        defer { flock(descriptor, LOCK_UN) }
        return try body()
    }
}
