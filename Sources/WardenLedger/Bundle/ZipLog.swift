internal import Foundation
public import WardenDomain
public import WardenEvidence

/// The files of a bundle in a ZIP archive.
public final class ZipLog: BundleFiles {
    /// Bytes of the longest member that is read.
    private static let longest = 1 << 30

    private let path: String
    private let descriptor: Int32
    private var members: [String: (offset: UInt64, count: Int)] = [:]

    /// - Throws: `evidence.unreadable`, `evidence.bad-bundle`.
    public init(path: String) throws(WardenError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FilePort.failure("unreadable", path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FilePort.failure("unreadable", path) }
        try readDirectory(size: UInt64(status.st_size))
    }

    deinit { close(descriptor) }

    public var names: [String] { members.keys.sorted() }

    public func read(_ name: String) throws(WardenError) -> [UInt8]? {
        guard let member = members[name] else { return nil }
        let head = try bytes(30, at: member.offset)
        guard Self.number(head[0..<4]) == 0x0403_4B50 else { throw bad("its member '\(name)' is damaged") }
        let start = member.offset + 30 + UInt64(Self.number(head[26..<28])) + UInt64(Self.number(head[28..<30]))
        return try bytes(member.count, at: start)
    }

    private func readDirectory(size: UInt64) throws(WardenError) {
        let tail = try bytes(Int(min(size, 65_557)), at: size - min(size, 65_557))
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        guard tail.count >= 22, let end = (0...tail.count - 22).last(where: { Array(tail[$0..<$0 + 4]) == mark }) else {
            throw bad("it is no ZIP archive, or it was cut short")
        }
        let count = Int(Self.number(tail[end + 10..<end + 12]))
        let length = Int(Self.number(tail[end + 12..<end + 16]))
        let start = UInt64(Self.number(tail[end + 16..<end + 20]))
        guard start + UInt64(length) <= size else { throw bad("its directory is damaged") }
        let directory = try bytes(length, at: start)
        var at = 0
        for _ in 0..<count {
            guard at + 46 <= directory.count, Self.number(directory[at..<at + 4]) == 0x0201_4B50 else {
                throw bad("its directory is damaged")
            }
            let name = Int(Self.number(directory[at + 28..<at + 30]))
            let next =
                at + 46 + name + Int(Self.number(directory[at + 30..<at + 32]))
                + Int(Self.number(directory[at + 32..<at + 34]))
            guard next <= directory.count else { throw bad("its directory is damaged") }
            let text = String(decoding: directory[at + 46..<at + 46 + name], as: UTF8.self)
            guard Self.number(directory[at + 10..<at + 12]) == 0 else {
                throw bad("its member '\(text)' is compressed", hint: "unpack it and name the directory")
            }
            let bytes = Int(Self.number(directory[at + 24..<at + 28]))
            let known = members.updateValue((UInt64(Self.number(directory[at + 42..<at + 46])), bytes), forKey: text)
            if known != nil { throw bad("it holds '\(text)' twice") }
            at = next
        }
    }

    private func bytes(_ count: Int, at offset: UInt64) throws(WardenError) -> [UInt8] {
        guard count <= Self.longest else { throw bad("a member is longer than 1 GB") }
        var done = 0
        // SAFETY: `pread` writes at most the room that is left.
        let found = [UInt8](unsafeUninitializedCapacity: count) { room, initialized in
            while done < count {
                let got = pread(
                    descriptor,
                    room.baseAddress.map { $0 + done },
                    count - done,
                    off_t(offset) + off_t(done)
                )
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                done += got
            }
            initialized = done
        }
        guard found.count == count else { throw bad("it was cut short") }
        return found
    }

    private func bad(_ message: String, hint: String? = nil) -> WardenError {
        WardenError(code: "evidence.bad-bundle", object: path, message, hint: hint)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
