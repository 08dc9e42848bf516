internal import Foundation
internal import WardenCorrelation
internal import WardenDomain

/// Records appended to a file of the run's scratch directory and read back by place.
final class SpillFile {
    private let handle: FileHandle
    private let path: String
    private var length: UInt64 = 0

    init(path: String) throws(WardenError) {
        self.path = path
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forUpdatingAtPath: path)
        else {
            throw WardenError(code: "spill.unwritable", object: path, "cannot be written")
        }
        self.handle = handle
    }

    /// Where the bytes were put.
    func append(_ bytes: [UInt8]) throws -> UInt64 {
        try handle.seek(toOffset: length)
        try handle.write(contentsOf: Data(bytes))
        defer { length += UInt64(bytes.count) }
        return length
    }

    /// Up to `count` bytes; fewer at the end.
    func read(at offset: UInt64, count: Int) throws -> [UInt8] {
        try handle.seek(toOffset: offset)
        return try handle.read(upToCount: count).map { [UInt8]($0) } ?? []
    }
}
