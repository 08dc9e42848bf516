internal import Crypto
internal import Dispatch
internal import Foundation
internal import Glibc
internal import WardenDomain

/// Compiled pattern databases as files of the user's cache directory: `$XDG_CACHE_HOME/trailwarden`, else
/// `~/.cache/trailwarden`. They hold patterns, nothing of the logs.
///
/// A database is run as it is loaded, so only files that this user alone can write are believed.
enum PatternCacheFiles {
    /// Larger ones are not ours.
    private static let longest = 64 << 20

    static func standard(_ environment: [String: String] = ProcessInfo.processInfo.environment) -> PatternCache {
        let base = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        guard let root = base ?? environment["HOME"].map({ $0 + "/.cache" }) else { return .none }
        return cache(directory: root + "/trailwarden")
    }

    static func cache(directory: String) -> PatternCache {
        PatternCache(
            load: { identity in
                guard isPrivate(directory) else { return nil }
                return read(directory + "/" + name(of: identity))
            },
            save: { identity, bytes in write(bytes, to: directory + "/" + name(of: identity), in: directory) }
        )
    }

    private static func name(of identity: [UInt8]) -> String {
        "patterns-" + Hexadecimal.text(SHA256.hash(data: identity).prefix(16))
    }

    private static func isPrivate(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && isPrivate(status)
    }

    private static func isPrivate(_ status: stat) -> Bool {
        status.st_uid == geteuid() && status.st_mode & (S_IWGRP | S_IWOTH) == 0 && status.st_mode & S_IFMT != S_IFLNK
    }

    private static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, isPrivate(status), status.st_mode & S_IFMT == S_IFREG,
            status.st_size > 0, status.st_size <= off_t(longest)
        else { return nil }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got <= 0 { break }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }

    /// Written beside and renamed, so that nobody reads half a file. A cache that cannot be written is none.
    private static func write(_ bytes: [UInt8], to path: String, in directory: String) {
        try? FileManager.default.createDirectory(
            atPath: directory,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        guard isPrivate(directory) else { return }
        let draft = "\(path).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let wrote = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        if wrote == bytes.count, rename(draft, path) == 0 { return }
        unlink(draft)
    }
}
