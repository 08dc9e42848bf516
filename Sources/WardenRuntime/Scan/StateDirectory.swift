internal import Foundation
public import WardenDomain
internal import WardenStore

/// Where Trailwarden keeps its state: the store, the key of this installation, spill files.
///
/// The directory and everything in it is for its owner only.
public struct StateDirectory: Sendable {
    /// 32 random bytes made on first use. It keys fingerprints and event hashes, so neither can be guessed from outside.
    public let key: [UInt8]
    public let path: String

    /// `$TRAILWARDEN_STATE`, else `$XDG_STATE_HOME/trailwarden`, else `~/.local/state/trailwarden`.
    public static func defaultPath(environment: [String: String]) -> String {
        if let path = environment["TRAILWARDEN_STATE"], !path.isEmpty { return path }
        if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return base + "/trailwarden" }
        return (environment["HOME"] ?? "/var/lib") + "/.local/state/trailwarden"
    }

    /// Opens or makes the directory.
    ///
    /// - Throws: `state.unusable`.
    public init(path: String) throws(WardenError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Self.notMade(path, error)
        }
        key = try Self.loadKey(path + "/key")
    }

    /// A directory for one run only, below the system's temporary directory; the caller removes it.
    public static func temporary() throws(WardenError) -> StateDirectory {
        try StateDirectory(path: NSTemporaryDirectory() + "/trailwarden-\(UUID().uuidString)")
    }

    public func remove() { try? FileManager.default.removeItem(atPath: path) }

    func openStore() throws(WardenError) -> Store { try Store(path: path + "/trailwarden.db") }

    func subdirectory(_ name: String) throws(WardenError) -> String {
        let place = path + "/" + name
        do {
            try FileManager.default.createDirectory(
                atPath: place,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Self.notMade(place, error)
        }
        return place
    }

    private static func loadKey(_ path: String) throws(WardenError) -> [UInt8] {
        if let known = FileManager.default.contents(atPath: path) {
            guard known.count == 32 else { throw unusable(path, "is not a key of 32 bytes") }
            return [UInt8](known)
        }
        var generator = SystemRandomNumberGenerator()
        let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        // O_EXCL: of two first runs at once, one writes the key and both use it.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        if descriptor < 0 {
            guard errno == EEXIST, let known = FileManager.default.contents(atPath: path), known.count == 32 else {
                throw unusable(path, "cannot be written: \(String(cString: strerror(errno)))")
            }
            return [UInt8](known)
        }
        defer { close(descriptor) }
        guard key.withUnsafeBytes({ write(descriptor, $0.baseAddress, $0.count) }) == key.count, fsync(descriptor) == 0
        else {
            let reason = errno
            // Half a key would be taken for a broken one ever after.
            unlink(path)
            if reason == ENOSPC { throw Store.noRoom(path) }
            throw unusable(path, "cannot be written: \(String(cString: strerror(reason)))")
        }
        return key
    }

    private static func notMade(_ path: String, _ error: any Error) -> WardenError {
        if let known = error as? CocoaError, known.code == .fileWriteOutOfSpace { return Store.noRoom(path) }
        return unusable(path, "cannot be made: \(error.localizedDescription)")
    }

    private static func unusable(_ path: String, _ message: String) -> WardenError {
        WardenError(
            code: "state.unusable",
            object: path,
            message,
            hint: "name a writable directory with --state, or scan with --no-store"
        )
    }
}
