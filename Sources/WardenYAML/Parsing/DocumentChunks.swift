/// Cuts a text at its `---` lines, so that a syntax error in one document cannot hide the next.
///
/// YAML forbids `---` at the start of a line inside any scalar, hence the cut is exact. A text with directives
/// (`%YAML`) is left whole: they belong to the document after them.
enum DocumentChunks {
    struct Chunk {
        var bytes: Range<Int>
        /// The line of its first byte, from 1.
        var firstLine: Int
    }

    static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Chunk] {
        var chunks: [Chunk] = []
        var start = 0
        var startLine = 1
        var line = 1
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") { return [Chunk(bytes: 0..<bytes.count, firstLine: 1)] }
            if index > start, isMarker(bytes, at: index) {
                chunks.append(Chunk(bytes: start..<index, firstLine: startLine))
                start = index
                startLine = line
            }
            while index < bytes.count, bytes[index] != 0x0A { index += 1 }
            index += 1
            line += 1
        }
        chunks.append(Chunk(bytes: start..<bytes.count, firstLine: startLine))
        return chunks
    }

    private static func isMarker(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let dash = UInt8(ascii: "-")
        guard index + 3 <= bytes.count, bytes[index] == dash, bytes[index + 1] == dash, bytes[index + 2] == dash else {
            return false
        }
        guard index + 3 < bytes.count else { return true }
        return [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index + 3])
    }
}
