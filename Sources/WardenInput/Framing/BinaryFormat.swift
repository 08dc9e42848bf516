/// Recognises files that are no text, so that they are one record in quarantine and not a million broken lines.
enum BinaryFormat {
    private static let known: [(magic: [UInt8], name: String)] = [
        (Array("PAR1".utf8), "a Parquet file; export it as JSON lines"),
        (Array("Obj\u{1}".utf8), "an Avro file; export it as JSON lines"),
        (Array("ORC".utf8), "an ORC file; export it as JSON lines"),
        (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
        (Array("BZh".utf8), "bzip2 data; decompress it first"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz data; decompress it first"),
        ([0x04, 0x22, 0x4D, 0x18], "lz4 data; decompress it first"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive; unpack it first"),
        (Array("Rar!".utf8), "a RAR archive; unpack it first"),
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x7F, 0x45, 0x4C, 0x46], "an executable"),
        ([0x89, 0x50, 0x4E, 0x47], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
    ]

    /// What the file is; nil where it may be text.
    static func name(_ sample: UnsafeRawBufferPointer) -> String? {
        if let match = known.first(where: { sample.starts(with: $0.magic) }) { return match.name }
        return isBinary(sample.prefix(4_096)) ? "binary data" : nil
    }

    /// Text has no NUL, and next to no other control characters.
    private static func isBinary(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard let first = bytes.first else { return false }
        var controls = 0
        var zeros = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            if byte == 0 { zeros += 1 }
            if !(0x09...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
        }
        // A text that begins like a record keeps its chance: a few bad bytes are a bad line, not a bad file.
        let looksLikeRecord = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        return controls * 10 > bytes.count * 3 || (!looksLikeRecord && zeros > 0)
    }
}
