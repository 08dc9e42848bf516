public import WardenDomain

/// The decompressed texts of one input as they are, block by block: for copies that keep every line where it was.
public final class TextReader {
    private let opener: InputOpener
    private var source: PeekableSource?

    /// Opens nothing yet.
    public init(_ file: InputFile) {
        opener = InputOpener(file, start: nil, counter: ProgressCounter())
    }

    /// What comes next in the input: one text for a file, one a member for an archive.
    public enum Next {
        case text(InputFile)
        /// A file or member that cannot be read; the next ones still can.
        case refused(QuarantinedRecord)
        case end
    }

    /// Goes on to the next text.
    public func nextText() -> Next {
        switch opener.next() {
        case .text(let file, let source):
            self.source = source
            return .text(file)
        case .refused(let record): return .refused(record)
        case .end: return .end
        }
    }

    /// Fills the start of `block` with the next bytes of the text; 0 at its end.
    ///
    /// - Throws: `input.damaged` where the stream cannot be read any further.
    public func read(into block: UnsafeMutableRawBufferPointer) throws(WardenError) -> Int {
        guard let source else { return 0 }
        do throws(StreamDamage) {
            return try source.read(into: block)
        } catch {
            throw WardenError(code: "input.damaged", object: error.reason, error.message)
        }
    }
}
