internal import Glibc

/// What tells one version of a file from another without reading it.
public struct FileIdentity: Sendable, Hashable, Codable {
    /// Bytes on disk, compressed as they are.
    public var size: UInt64
    /// Last modification, nanoseconds since the epoch.
    public var modified: Int64
    /// Last change of content or attributes, nanoseconds since the epoch. Unlike `modified` nobody but the system can
    /// set it: a file that was tampered with and dated back is read again.
    public var changed: Int64
    public var device: UInt64
    public var inode: UInt64

    public init(size: UInt64, modified: Int64, changed: Int64, device: UInt64, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.device = device
        self.inode = inode
    }

    init(_ status: stat) {
        size = UInt64(max(0, status.st_size))
        modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}
