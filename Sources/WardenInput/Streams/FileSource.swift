internal import Glibc
internal import Synchronization

/// A file or pipe, read with read(2): flat memory, and a file cut short under us is a short read, not a signal.
final class FileSource: ByteSource {
    let descriptor: Int32
    private let ownsDescriptor: Bool
    /// Bytes taken from the file so far; read by other threads for progress.
    let bytesRead: ProgressCounter

    init(descriptor: Int32, ownsDescriptor: Bool, counter: ProgressCounter) {
        self.descriptor = descriptor
        self.ownsDescriptor = ownsDescriptor
        bytesRead = counter
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    func read(into block: UnsafeMutableRawBufferPointer) throws(StreamDamage) -> Int {
        guard block.count > 0 else { return 0 }
        while true {
            let count = Glibc.read(descriptor, block.baseAddress, block.count)
            if count >= 0 {
                bytesRead.add(count)
                return count
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: waitUntilReadable()
            case let code:
                throw StreamDamage(reason: "read-error", message: "reading failed: \(SystemReason.text(code))")
            }
        }
    }

    /// Standard input may have been made non-blocking by whoever shares it.
    private func waitUntilReadable() {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, -1)
    }
}

/// A count that one thread adds to and others read.
final class ProgressCounter: Sendable {
    private let count = Atomic<UInt64>(0)

    var value: UInt64 { count.load(ordering: .relaxed) }

    func add(_ bytes: Int) { count.wrappingAdd(UInt64(bytes), ordering: .relaxed) }
}
