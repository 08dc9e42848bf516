/// Reads one number out of small JSON without building a tree.
enum JSONNumbers {
    /// The integer after `"key"` and a colon; nil where there is none or it is out of range.
    static func integer(after key: StaticString, in text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard var index = text.indexIgnoringCase(of: key) else { return nil }
        index += key.utf8CodeUnitCount
        while index < text.count, text[index].isSpace || text[index] == 58 { index += 1 }
        var value: Int64 = 0
        let first = index
        while index < text.count, text[index].isDigit, index - first < 15 {
            value = value * 10 + Int64(text[index] - 48)
            index += 1
        }
        return index > first ? value : nil
    }
}
