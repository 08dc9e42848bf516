/// What a person may see of a value.
enum RedactedSample {
    /// At most the first four and last two characters; less of short values, nothing of those below six.
    static func make(_ value: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: value.prefix(4_096), as: UTF8.self)
        let count = text.count
        let head = count >= 16 ? 4 : count >= 10 ? 2 : count >= 6 ? 1 : 0
        let tail = count >= 16 ? 2 : count >= 12 ? 1 : 0
        let clean = { (part: Substring) in String(part.map { $0.isNewline ? " " : $0 }) }
        return clean(text.prefix(head)) + "…" + clean(text.suffix(tail))
    }
}
