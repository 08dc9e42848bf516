import CWarden
import WardenDomain

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension SampleCompany {
    /// What one `write` did.
    public struct Summary: Sendable, Hashable {
        public var files: Int
        public var bytes: UInt64
        public var incidents: IncidentList
    }

    /// Writes the sample below `directory` and `incidents.json` beside it.
    ///
    /// `.initial` expects an empty or new directory; `.evolved` turns a written `.initial` into what the delivery
    /// looks like some days later (files that grew, one that came late, and an intruder's traces), touching only
    /// the files that differ.
    @discardableResult
    public func write(to directory: String, stage: PlantedIncident.Stage = .initial) throws -> Summary {
        let output = output()
        let incidents = output.incidents
        var files = output.initial + output.around
        if stage == .evolved {
            let before = Dictionary(output.initial.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
            let now = Set(output.evolved.map(\.path))
            for path in before.keys where !now.contains(path) {
                try FileManager.default.removeItem(atPath: "\(directory)/\(path)")
            }
            files = output.evolved.filter { before[$0.path]?.bytes != $0.bytes }
        }
        var bytes: UInt64 = 0
        for file in files {
            bytes += UInt64(try Self.write(file, to: directory))
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(incidents).write(to: URL(filePath: "\(directory)/incidents.json"))
        return Summary(files: files.count, bytes: bytes, incidents: incidents)
    }

    private static func write(_ file: SampleFile, to directory: String) throws -> Int {
        let path = "\(directory)/\(file.path)"
        let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
        try FileManager.default.createDirectory(atPath: String(folder), withIntermediateDirectories: true)
        var bytes = file.bytes
        switch file.encoding {
        case .plain: break
        case .gzip: bytes = try compressed(bytes, path, tw_compress_gzip)
        case .zstd: bytes = try compressed(bytes, path, tw_compress_zstd)
        case .damagedGzip:
            bytes = try compressed(bytes, path, tw_compress_gzip)
            bytes.removeLast(bytes.count * 2 / 5)
        }
        try Data(bytes).write(to: URL(filePath: path))
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: Double(file.modified) / 1000)],
            ofItemAtPath: path
        )
        return bytes.count
    }

    private static func compressed(
        _ bytes: [UInt8],
        _ path: String,
        _ compress: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
    ) throws -> [UInt8] {
        var out = [UInt8](repeating: 0, count: tw_compress_bound(bytes.count))
        let capacity = out.count
        let written = compress(bytes, bytes.count, &out, capacity)
        guard written > 0 else {
            throw WardenError(code: "sample.compression", object: path, "the file could not be compressed")
        }
        return Array(out.prefix(written))
    }
}
