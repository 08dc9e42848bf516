import Foundation
import WardenDomain
import WardenInput

/// Whole files: recognition, archives, compression, framing and shapes together. Whatever the bytes are, reading ends,
/// places lie in the file, and small batches give the lines that large ones give.
enum Files {
    // One file without a name, written anew for each run.
    private static let descriptor: Int32 = {
        var name = Array("/tmp/trailwarden-fuzz-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        unlink(name)
        return descriptor
    }()
    private static let path = "/proc/self/fd/\(descriptor)"
    /// Far more than kilobytes of input can grow to within the limits of the readers.
    private static let mostText = 64 << 20

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes.baseAddress ?? nil, bytes.count, 0) == bytes.count
        else { return }
        let large = try lines(BatchReader.Limits(longestLine: 1 << 16))
        let small = try lines(BatchReader.Limits(batchBytes: 64, longestLine: 1 << 16))
        try claim(large.text == small.text, "lines depend on the size of batches")
        try claim(large.places == small.places, "places depend on the size of batches")
        try claim(large.refused == small.refused, "what is refused depends on the size of batches")
    }

    private struct Content {
        var text: [UInt8] = []
        var places: [Int] = []
        var refused: Set<QuarantinedRecord> = []
    }

    private static func lines(_ limits: BatchReader.Limits) throws -> Content {
        let reader = BatchReader(InputFile(path: path), limits: limits)
        let batch = EventBatch()
        var content = Content()
        while reader.next(into: batch) {
            content.refused.formUnion(batch.quarantine)
            // Blank lines carry no event and may stand in any batch.
            var offset = 0
            for (index, line) in batch.text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
                defer { offset += line.count + 1 }
                guard offset < batch.text.count, !line.isEmpty else { continue }
                content.text.append(contentsOf: line)
                content.text.append(10)
                content.places.append(batch.location(line: index, offset: offset).line)
            }
            try claim(content.text.count < mostText, "output without end")
        }
        return content
    }
}
