internal import Foundation
internal import Glibc
internal import Synchronization

/// Is told by the system which files below a directory were written, renamed into place or closed (inotify).
final class DirectoryWatch: Sendable {
    enum Event: Sendable {
        case file(String)
        /// The system had more to say than it could keep.
        case lost
    }

    private let descriptor: Int32
    private let directories = Mutex<[Int32: String]>([:])
    private let source = Mutex<HeldSource?>(nil)
    private let continuation: AsyncStream<Event>.Continuation
    private let stream: AsyncStream<Event>

    /// Nil where the system has no room for another watch.
    init?() {
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        (stream, continuation) = AsyncStream.makeStream(of: Event.self)
        guard descriptor >= 0 else { return nil }
    }

    func start(_ path: String) -> AsyncStream<Event> {
        watchDirectories(below: path)
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
        source.setEventHandler { [weak self] in self?.read() }
        let descriptor = descriptor
        source.setCancelHandler { close(descriptor) }
        let held = HeldSource(source: source)
        self.source.withLock { $0 = held }
        source.resume()
        return stream
    }

    func stop() {
        source.withLock { source in
            source?.source.cancel()
            source = nil
        }
        continuation.finish()
    }

    /// Adds watches for directories that have none.
    func watchDirectories(below path: String) {
        var pending = [path]
        while let directory = pending.popLast() {
            var status = stat()
            guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { continue }
            let mask = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY | IN_CREATE)
            let watch = inotify_add_watch(descriptor, directory, mask)
            guard watch >= 0 else { return }
            let isNew = directories.withLock { $0.updateValue(directory, forKey: watch) == nil }
            // Below a known one new directories are told by events.
            guard isNew, let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else { continue }
            for name in names where !name.hasPrefix(".") { pending.append(directory + "/" + name) }
        }
    }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return }
        let header = MemoryLayout<inotify_event>.size
        var offset = 0
        var written: Set<String> = []
        buffer.withUnsafeBytes { bytes in
            while offset + header <= count {
                let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let name = bytes[(offset + header)..<(offset + header + Int(event.len))].prefix { $0 != 0 }
                offset += header + Int(event.len)
                if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { continuation.yield(.lost) }
                guard let directory = directories.withLock({ $0[event.wd] }), !name.isEmpty else { continue }
                let file = String(decoding: name, as: UTF8.self)
                // What writers leave beside the data.
                if file.hasPrefix(".") || file.hasPrefix("_") { continue }
                let path = directory.hasSuffix("/") ? directory + file : "\(directory)/\(file)"
                if event.mask & UInt32(IN_ISDIR) != 0 {
                    watchDirectories(below: path)
                    continuation.yield(.lost)
                } else if event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MODIFY) != 0 {
                    written.insert(path)
                }
            }
        }
        for path in written.sorted() { continuation.yield(.file(path)) }
    }
}

/// SAFETY: sources of Dispatch may be used from any thread.
private struct HeldSource: @unchecked Sendable {
    let source: any DispatchSourceRead
}
