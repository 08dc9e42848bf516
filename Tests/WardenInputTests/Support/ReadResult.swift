import Foundation
import Testing
import WardenDomain
import WardenInput

/// Everything a reader gave, by line.
struct ReadResult: Equatable {
    struct Line: Equatable {
        var text: String
        var file: String
        var line: Int
        var offset: UInt64
    }

    var lines: [Line] = []
    var quarantine: [QuarantinedRecord] = []
    var sources: Set<EventSource?> = []
    var batches = 0

    var texts: [String] { lines.map(\.text) }
    var reasons: [String] { quarantine.map(\.reason) }

    init(_ path: String, limits: BatchReader.Limits = .init(), from start: BatchReader.StartPoint? = nil) {
        self.init(BatchReader(InputFile(path: path), limits: limits, from: start))
    }

    init(_ reader: BatchReader) {
        let batch = EventBatch()
        while reader.next(into: batch) {
            batches += 1
            quarantine += batch.quarantine
            let before = lines.count
            append(batch)
            // What closes a wrapping object is a batch without a line.
            if lines.count > before { sources.insert(batch.source) }
        }
    }

    private mutating func append(_ batch: EventBatch) {
        var offset = 0
        for (index, line) in batch.text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated()
        {
            defer { offset += line.count + 1 }
            guard offset < batch.text.count, !line.isEmpty else { continue }
            let place = batch.location(line: index, offset: offset)
            lines.append(
                Line(
                    text: String(decoding: line, as: UTF8.self),
                    file: place.file,
                    line: place.line,
                    offset: place.offset
                )
            )
        }
    }

    /// The JSON objects of the lines.
    func objects() throws -> [NSDictionary] {
        try lines.map { try #require(JSONSerialization.jsonObject(with: Data($0.text.utf8)) as? NSDictionary) }
    }
}
