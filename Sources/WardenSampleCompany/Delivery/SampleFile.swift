/// A file of the sample, before it is compressed and written.
struct SampleFile: Sendable {
    /// How the bytes are wrapped. File names do not tell.
    enum Encoding: Sendable, Hashable { case plain, gzip, zstd, damagedGzip }

    /// One line and the incidents it is part of.
    struct Line: Sendable {
        var text: String
        var incidents: [String] = []
    }

    /// Below the output directory, with `/`.
    var path: String
    var lines: [Line]
    var encoding: Encoding = .plain
    /// Epoch milliseconds: when the file was delivered. Becomes the modification time.
    var modified: Int64

    var bytes: [UInt8] {
        var out: [UInt8] = []
        for line in lines {
            out += line.text.utf8
            out.append(0x0A)
        }
        return out
    }
}
