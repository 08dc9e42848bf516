internal import Foundation
internal import Synchronization
internal import WardenCorrelation
internal import WardenDomain

/// Runs of hits on disk. Each file loses its name as soon as it is open, so nothing is left behind however the
/// process ends.
final class SpillFiles: Sendable {
    private let descriptors = Mutex<[Int32]>([])
    private let directory: String

    /// - Parameter directory: where the files are made; the system's temporary directory by default.
    init(directory: String = NSTemporaryDirectory()) { self.directory = directory }

    deinit {
        descriptors.withLock { for descriptor in $0 { close(descriptor) } }
    }

    var port: SpillPort {
        SpillPort(
            append: { run, bytes in try self.append(run, bytes) },
            read: { run, offset, count in try self.read(run, offset, count) }
        )
    }

    private func append(_ run: Int, _ bytes: [UInt8]) throws {
        let descriptor = try descriptors.withLock { open in
            while open.count <= run { open.append(try make()) }
            return open[run]
        }
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw failure("cannot be written") }
                rest = rest.dropFirst(count)
            }
        }
    }

    private func read(_ run: Int, _ offset: Int, _ count: Int) throws -> [UInt8] {
        let descriptor = descriptors.withLock { $0.indices.contains(run) ? $0[run] : -1 }
        return try [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            var got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            while got < 0, errno == EINTR { got = pread(descriptor, buffer.baseAddress, count, off_t(offset)) }
            guard got >= 0 else { throw failure("cannot be read back") }
            length = got
        }
    }

    private func make() throws -> Int32 {
        var template = Array((directory + "/trailwarden-XXXXXX").utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure("cannot be made") }
        unlink(template)
        return descriptor
    }

    private func failure(_ what: String) -> WardenError {
        WardenError(
            code: "correlation.spill-failed",
            object: directory,
            "a temporary file \(what): \(String(cString: strerror(errno)))",
            hint: "free space there, or set TMPDIR to a directory with room"
        )
    }
}
