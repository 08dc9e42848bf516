/// Finds the column a literal of `INSERT INTO t (a, b) VALUES (1, 'x')` belongs to.
enum StatementColumns {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The column's name, or nil where the value stands in no such list.
    static func name(_ text: Bytes, _ place: Int) -> Bytes? {
        guard let tuple = tupleStart(text, place) else { return nil }
        guard let list = columnList(text, before: tuple.open) else { return nil }
        return column(list, tuple.commas)
    }

    /// Back to the open parenthesis of the tuple, and the commas passed outside quotes.
    private static func tupleStart(_ text: Bytes, _ place: Int) -> (open: Int, commas: Int)? {
        var index = place - 1
        var commas = 0
        var quoted = false
        if index >= 0, text[index] == 39 || text[index] == 34 { index -= 1 }
        while index >= 0, place - index < 1_024 {
            let byte = text[index]
            if byte == 39 { quoted.toggle() }
            if !quoted {
                if byte == 44 { commas += 1 }
                if byte == 40 { return (index, commas) }
                if byte == 41 || byte == 59 { return nil }
            }
            index -= 1
        }
        return nil
    }

    /// The last `(…) VALUES` that begins before the tuple.
    private static func columnList(_ text: Bytes, before place: Int) -> Bytes? {
        let head = text.slice(0, place)
        var index = head.count
        var scanned = 0
        while index > 6, scanned < 65_536 {
            index -= 1
            scanned += 1
            guard head[index].lowered == 118, head.startsIgnoringCase(with: "values", at: index) else { continue }
            var end = index
            while end > 0, head[end - 1].isSpace { end -= 1 }
            guard end > 0, head[end - 1] == 41 else { return nil }
            var start = end - 1
            while start > 0, head[start] != 40, end - start < 2_048 { start -= 1 }
            return head[start] == 40 ? head.slice(start + 1, end - 1) : nil
        }
        return nil
    }

    private static func column(_ list: Bytes, _ number: Int) -> Bytes? {
        var start = 0
        var passed = 0
        for index in list.indices where list[index] == 44 {
            if passed == number { return list.slice(start, index) }
            passed += 1
            start = index + 1
        }
        return passed == number ? list.slice(start, list.count) : nil
    }
}
