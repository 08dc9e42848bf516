internal import Foundation
internal import Synchronization
internal import WardenDomain

/// Files as the log needs them: whole reads, appends that last, replacements in one step.
enum FilePort {
    /// Files that are made to last at once.
    private static let threads = 8

    /// nil where there is no such file.
    static func read(_ path: String) throws(WardenError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("unreadable", path)
        }
        defer { close(descriptor) }
        return try read(descriptor, from: 0, path)
    }

    /// The last bytes of a file, at most `count`; nil where there is no such file.
    static func tail(_ path: String, _ count: Int) throws(WardenError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("unreadable", path)
        }
        defer { close(descriptor) }
        return try read(descriptor, from: UInt64(max(0, (size(path) ?? 0) - count)), path)
    }

    /// The bytes from `offset` to the end.
    static func read(_ descriptor: Int32, from offset: UInt64, _ path: String) throws(WardenError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("unreadable", path) }
        let count = Int(status.st_size) - Int(offset)
        guard count > 0 else { return [] }
        var failed = false
        // SAFETY: `pread` writes at most the bytes asked for, which is the room that is left.
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, done in
            while done < count {
                let got = pread(
                    descriptor,
                    room.baseAddress.map { $0 + done },
                    count - done,
                    off_t(offset) + off_t(done)
                )
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { return }
                done += got
            }
        }
        if failed { throw failure("unreadable", path) }
        return bytes
    }

    static func size(_ path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: UInt64, _ path: String) throws(WardenError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                pwrite(
                    descriptor,
                    $0.baseAddress.map { $0 + written },
                    bytes.count - written,
                    off_t(offset) + off_t(written)
                )
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure("unwritable", path) }
            written += count
        }
    }

    /// Replaces a file in one step. It lasts only after `synchronize`.
    static func replace(_ path: String, with bytes: [UInt8], lasts: Bool = false) throws(WardenError) {
        let draft = path + ".\(getpid()).partial"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("unwritable", path) }
        do throws(WardenError) {
            try write(bytes, to: descriptor, at: 0, path)
            if lasts, fsync(descriptor) != 0 { throw failure("unwritable", path) }
        } catch {
            close(descriptor)
            unlink(draft)
            throw error
        }
        guard close(descriptor) == 0, rename(draft, path) == 0 else {
            let error = failure("unwritable", path)
            unlink(draft)
            throw error
        }
        if lasts { try synchronize(folder(of: path)) }
    }

    /// Adds to the end of a file and waits until it lasts.
    static func append(_ bytes: [UInt8], to path: String) throws(WardenError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure("unwritable", path) }
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else { throw failure("unwritable", path) }
    }

    /// Waits until a file or a folder lasts.
    static func synchronize(_ path: String) throws(WardenError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("unwritable", path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure("unwritable", path) }
    }

    /// Waits until many files last: several at once, so that the file system commits them together.
    static func synchronize(_ paths: [String]) throws(WardenError) {
        guard paths.count > 8 else {
            for path in paths { try synchronize(path) }
            return
        }
        let failure = FirstFailure()
        let group = DispatchGroup()
        for start in 0..<threads {
            group.enter()
            let thread = Thread {
                for place in stride(from: start, to: paths.count, by: threads) {
                    do throws(WardenError) { try synchronize(paths[place]) } catch { failure.note(error) }
                }
                group.leave()
            }
            thread.start()
        }
        group.wait()
        if let error = failure.error { throw error }
    }

    static func makeFolder(_ path: String) throws(WardenError) {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw failure("unwritable", path)
        }
    }

    /// Names in a folder; none where there is no folder.
    static func names(_ path: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }

    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    static func failure(_ code: String, _ path: String) -> WardenError {
        WardenError(
            code: "evidence.\(code)",
            object: path,
            "cannot be \(code == "unreadable" ? "read" : "written"): \(String(cString: strerror(errno)))",
            hint: "the evidence log needs a directory of its own with room and rights"
        )
    }
}

/// The first of several failures, from any thread.
private final class FirstFailure: Sendable {
    private let first = Mutex<WardenError?>(nil)

    func note(_ error: WardenError) { first.withLock { $0 = $0 ?? error } }

    var error: WardenError? { first.withLock { $0 } }
}
