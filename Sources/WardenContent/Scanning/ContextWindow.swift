/// Looks for words near a value.
enum ContextWindow {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Bytes before and after a value that count as near.
    static let before = 72
    static let after = 28

    /// Whether one of the words stands near the value, or in its key.
    static func holds(
        _ words: UnsafeBufferPointer<ContextWord>,
        _ text: Bytes,
        _ start: Int,
        _ end: Int,
        key: Bytes
    ) -> Bool {
        guard !words.isEmpty else { return false }
        let head = text.slice(start - before, start)
        let tail = text.slice(end, end + after)
        for word in words where contains(head, word) || contains(key, word) || contains(tail, word) { return true }
        guard let column = StatementColumns.name(text, start) else { return false }
        return words.contains { contains(column, $0) }
    }

    /// The word between non-letters, or at a border of camelCase; `_`, digits and a plural `s` end it too.
    static func contains(_ text: Bytes, _ word: ContextWord) -> Bool {
        guard word.count > 0, text.count >= word.count else { return false }
        let first = word.bytes[0]
        var index = 0
        while index + word.count <= text.count {
            if text[index].lowered == first, matches(text, word, index) { return true }
            index += 1
        }
        return false
    }

    private static func matches(_ text: Bytes, _ word: ContextWord, _ index: Int) -> Bool {
        for offset in 1..<max(1, word.count) {
            let byte = text[index + offset].lowered
            guard byte == word.bytes[offset] || (word.bytes[offset] == 32 && (byte == 95 || byte == 45)) else {
                return false
            }
        }
        if index > 0, text[index - 1].isLetter, !(text[index - 1].isLower && text[index].isUpper) { return false }
        // Short words stand in hashes too: `d18cc'`.
        if word.count < 4, index > 0, text[index - 1].isDigit { return false }
        let end = index + word.count
        guard end < text.count, text[end].isLetter else { return true }
        if text[end].isUpper, text[end - 1].isLower { return true }
        return text[end].lowered == 115 && (end + 1 >= text.count || !text[end + 1].isLetter)
    }
}
