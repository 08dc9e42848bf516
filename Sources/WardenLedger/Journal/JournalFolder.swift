internal import Foundation
internal import WardenDomain

/// The journal's segments: files named by their first entry. Only the newest counts; entries of older ones stand in tiles
/// under a checkpoint.
struct JournalFolder {
    let path: String

    func segment(_ first: UInt64) -> String {
        let digits = String(first)
        return path + "/" + String(repeating: "0", count: 20 - digits.count) + digits
    }

    /// First entries of the segments, oldest first.
    var segments: [UInt64] { FilePort.names(path).filter { $0.count == 20 }.compactMap { UInt64($0) }.sorted() }

    /// Makes an empty segment that lasts, then drops the older ones.
    func begin(_ first: UInt64) throws(WardenError) {
        let older = segments
        let name = segment(first)
        let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FilePort.failure("unwritable", name) }
        close(descriptor)
        try FilePort.synchronize(path)
        for segment in older where segment < first { unlink(self.segment(segment)) }
    }

    /// Keeps bytes that no frame claims, beside the segment.
    ///
    /// - Returns: the file's name.
    func setAside(_ bytes: [UInt8], at index: UInt64) throws(WardenError) -> String {
        var number = 0
        while FilePort.size(path + "/torn-\(index)-\(number)") != nil { number += 1 }
        let name = "torn-\(index)-\(number)"
        try FilePort.replace(path + "/" + name, with: bytes, lasts: true)
        return name
    }
}
