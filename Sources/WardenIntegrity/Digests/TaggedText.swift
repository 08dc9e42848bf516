/// The tags of the lines of one batch, in the order of the file.
public struct TaggedText: Sendable, Hashable {
    /// One for each line, blank ones included; a last line without newline counts.
    public var tags: [LineTag]
    /// Indices, from 0, of lines with values that the platform cut.
    public var truncated: [Int]
    /// Bytes of the text.
    public var bytes: Int

    public init(tags: [LineTag] = [], truncated: [Int] = [], bytes: Int = 0) {
        self.tags = tags
        self.truncated = truncated
        self.bytes = bytes
    }
}
