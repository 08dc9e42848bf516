internal import CWarden

/// The compressed formats that are read, by their first bytes.
enum Compression: String {
    case gzip
    case zstd

    /// Nil where `head` begins neither. Zstandard files may begin with a skippable frame.
    init?(head: UnsafeRawBufferPointer) {
        if head.starts(with: [0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstd
        } else if head.count >= 4, head[0] & 0xF0 == 0x50, head[1...3].elementsEqual([0x2A, 0x4D, 0x18]) {
            self = .zstd
        } else {
            return nil
        }
    }

    var native: Int32 { self == .gzip ? Int32(TW_STREAM_GZIP) : Int32(TW_STREAM_ZSTD) }
}
