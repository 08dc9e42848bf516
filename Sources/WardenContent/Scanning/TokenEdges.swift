/// Whether a value is set off from the text around it.
enum TokenEdges {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// No letter, digit or underscore before, unless it belongs to an escape: `\n`, `%3D`, `\u003d`.
    static func isStart(_ text: Bytes, _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text[index - 1]
        guard before.isWord else { return true }
        if index > 1, text[index - 2] == 92 {
            return before == 110 || before == 114 || before == 116 || before == 98 || before == 102
        }
        if index > 2, text[index - 3] == 37, before.isHexadecimal, text[index - 2].isHexadecimal { return true }
        return index > 5 && text[index - 6] == 92 && text[index - 5] == 117
    }

    static func isEnd(_ text: Bytes, _ index: Int) -> Bool { index >= text.count || !text[index].isWord }

    /// For numbers: also no decimal point, dash or slash that joins them to something.
    static func isNumberStart(_ text: Bytes, _ index: Int) -> Bool {
        guard isStart(text, index) else { return false }
        guard index > 1 else { return true }
        let before = text[index - 1]
        return !((before == 45 || before == 46 || before == 47 || before == 95) && text[index - 2].isAlphanumeric)
    }

    static func isNumberEnd(_ text: Bytes, _ index: Int) -> Bool {
        guard isEnd(text, index) else { return false }
        guard index + 1 < text.count else { return true }
        let after = text[index]
        if after == 64 { return false }
        return !((after == 45 || after == 46 || after == 47 || after == 58) && text[index + 1].isAlphanumeric)
    }
}
