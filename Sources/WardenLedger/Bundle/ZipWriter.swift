internal import Foundation
public import WardenDomain

/// Writes a ZIP archive without compression, member by member, so that any tool opens it and no memory is needed.
///
/// Source: APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
public final class ZipWriter {
    private static let mostMembers = 65_535
    private static let mostBytes: UInt64 = 4 << 30

    private let path: String
    private let draft: String
    private let descriptor: Int32
    private var offset: UInt64 = 0
    private var directory: [UInt8] = []
    private var members = 0

    /// - Throws: `evidence.unwritable`.
    public init(path: String) throws(WardenError) {
        self.path = path
        draft = path + ".\(getpid()).partial"
        descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FilePort.failure("unwritable", path) }
    }

    deinit {
        close(descriptor)
        unlink(draft)
    }

    /// - Throws: `evidence.unwritable`, `evidence.bundle-too-large`.
    public func add(_ name: String, _ bytes: [UInt8]) throws(WardenError) {
        guard members < Self.mostMembers,
            offset + UInt64(bytes.count) + UInt64(directory.count) < Self.mostBytes - 65_536
        else {
            throw WardenError(
                code: "evidence.bundle-too-large",
                object: path,
                "a bundle holds at most 4 GB and 65535 files",
                hint: "export shorter periods, one bundle each"
            )
        }
        let start = offset
        // Version 2.0, UTF-8 names, stored, 1 January 1980: the same entries give the same bytes.
        let common =
            Self.two(20) + Self.two(1 << 11) + Self.two(0) + Self.two(0) + Self.two(33)
            + Self.four(CyclicCheck.of(bytes))
            + Self.four(UInt32(bytes.count)) + Self.four(UInt32(bytes.count)) + Self.two(name.utf8.count) + Self.two(0)
        try write(Self.four(0x0403_4B50) + common + Array(name.utf8))
        try write(bytes)
        directory += Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
        directory += Self.four(0o100644 << 16) + Self.four(UInt32(start)) + Array(name.utf8)
        members += 1
    }

    /// Ends the archive and puts it in its place.
    public func finish() throws(WardenError) {
        let start = offset
        try write(directory)
        try write(
            Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(members) + Self.two(members)
                + Self.four(UInt32(directory.count)) + Self.four(UInt32(start)) + Self.two(0)
        )
        guard fsync(descriptor) == 0, rename(draft, path) == 0 else { throw FilePort.failure("unwritable", path) }
    }

    private func write(_ bytes: [UInt8]) throws(WardenError) {
        try FilePort.write(bytes, to: descriptor, at: offset, path)
        offset += UInt64(bytes.count)
    }

    private static func two(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func four(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
}
