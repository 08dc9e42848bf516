internal import Foundation
internal import WardenDomain

/// Records appended to a file of the run's scratch directory and read back by place. The last ones wait in memory.
final class SpillFile {
    private static let bufferSize = 1 << 18

    private let descriptor: Int32
    private let path: String
    private var written: UInt64 = 0
    private var buffer: [UInt8] = []

    /// - Throws: `spill.unwritable`.
    init(path: String) throws(WardenError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.unwritable(path) }
    }

    deinit { close(descriptor) }

    /// Where the bytes were put.
    func append(_ bytes: [UInt8]) throws(WardenError) -> UInt64 {
        let place = written + UInt64(buffer.count)
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
        return place
    }

    /// Up to `count` bytes; fewer at the end.
    func read(at offset: UInt64, count: Int) throws(WardenError) -> [UInt8] {
        try flush()
        var bytes = [UInt8](repeating: 0, count: count)
        let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, count, off_t(offset)) }
        guard got >= 0 else { throw Self.unwritable(path) }
        return got == count ? bytes : Array(bytes.prefix(got))
    }

    private func flush() throws(WardenError) {
        var done = 0
        while done < buffer.count {
            let wrote = buffer.withUnsafeBytes { bytes in
                pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(written))
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw Self.unwritable(path) }
            written += UInt64(wrote)
            done += wrote
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func unwritable(_ path: String) -> WardenError {
        WardenError(code: "spill.unwritable", object: path, "cannot be written: \(String(cString: strerror(errno)))")
    }
}
