internal import CWarden
internal import WardenDomain

/// Brings the lines of one batch to the forms that the engine reads. Owns the rewritten text.
final class ShapeTranscoder {
    private let native: OpaquePointer?
    private var result = tw_transcoded()

    init() { native = tw_transcoder_create() }

    deinit { tw_transcoder_free(native) }

    var text: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: result.text, count: result.length) }
    var lines: Int { result.lines }
    var isRewritten: Bool { result.rewritten }

    /// What every line is; nil where they differ.
    var source: EventSource? {
        switch result.shape {
        case Int32(TW_SHAPE_DATABRICKS): .databricks
        case Int32(TW_SHAPE_CLOUDTRAIL): .cloudTrail
        case Int32(TW_SHAPE_S3_ACCESS): .s3Access
        case Int32(TW_SHAPE_GENERIC): .generic
        default: nil
        }
    }

    func origin(_ line: Int) -> tw_origin {
        guard line < result.lines, let origins = result.origins else { return tw_origin() }
        return origins[line]
    }

    func rewriteLines(_ text: UnsafeRawBufferPointer, origins: [tw_origin], firstLine: Int, firstOffset: UInt64) {
        origins.withUnsafeBufferPointer {
            result = tw_transcode_lines(
                native,
                text.baseAddress?.assumingMemoryBound(to: UInt8.self),
                text.count,
                $0.isEmpty ? nil : $0.baseAddress,
                UInt64(firstLine),
                firstOffset
            )
        }
    }

    func rewriteRows(_ text: UnsafeRawBufferPointer, of table: SeparatedTable, firstLine: Int, firstOffset: UInt64) {
        table.header.withUnsafeBufferPointer {
            result = tw_transcode_csv(
                native,
                $0.baseAddress,
                $0.count,
                table.dialect,
                text.baseAddress?.assumingMemoryBound(to: UInt8.self),
                text.count,
                UInt64(firstLine),
                firstOffset
            )
        }
    }
}

/// A file of separated values: its header row as it was read, and how it is written.
struct SeparatedTable {
    var header: [UInt8]
    var dialect: tw_csv_dialect
}
