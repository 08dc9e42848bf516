import WardenDomain

/// Reads YAML text into trees with places. Pure; reports everything it finds and goes on with the next document.
public enum YAMLReader {
    /// Reads all documents of `text`. Empty documents are left out.
    ///
    /// - Parameter file: the name used in messages.
    public static func read(_ text: String, file: String, limits: YAMLLimits = YAMLLimits()) -> YAMLStream {
        var stream = YAMLStream()
        guard text.utf8.count <= limits.bytes else {
            stream.diagnostics.append(
                Diagnostic(
                    .error,
                    code: "yaml.too-large",
                    "the file holds \(text.utf8.count) bytes, more than the \(limits.bytes) that are read",
                    at: SourceLocation(file: file, line: 1, column: 1),
                    hint: "split the file"
                )
            )
            return stream
        }
        var text = text
        // Some editors begin a file with a mark, which would become part of the first key.
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        text.makeContiguousUTF8()
        let lines = SourceLines(text)
        text.withUTF8 { bytes in
            for chunk in DocumentChunks.split(bytes) {
                var composer = Composer(file: file, firstLine: chunk.firstLine, limits: limits, lines: lines)
                composer.read(UnsafeBufferPointer(rebasing: bytes[chunk.bytes]))
                stream.documents += composer.documents
                stream.diagnostics += composer.diagnostics
            }
        }
        return stream
    }
}
