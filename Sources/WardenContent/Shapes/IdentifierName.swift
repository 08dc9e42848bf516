/// Numbers in a machine's text are mostly ids, times and sizes.
enum IdentifierName {
    /// A factor below one where the name before a bare number, or its key, ends like an identifier's.
    static func penalty(_ view: TextView, _ start: Int) -> Double {
        let field = view.field(at: start)
        let bounds = view.bounds(field)
        if start - bounds.start <= 1 {
            let key = view.key(field)
            return key.isEmpty ? 1 : endsLikeIdentifier(key) ? 0.2 : 0.9
        }
        var end = start
        while end > bounds.start, start - end < 8, !view.text[end - 1].isWord { end -= 1 }
        var first = end
        while first > bounds.start, end - first < 48, view.text[first - 1].isWord { first -= 1 }
        // The workspace in a link of the platform: `?o=2548836972759138`.
        if end - first == 1, view.text[first] == 111, end < start, view.text[end] == 61 { return 0.2 }
        return endsLikeIdentifier(view.text.slice(first, end)) ? 0.2 : 1
    }

    private static let endings: [StaticString] = [
        "id", "ids", "time", "timestamp", "ts", "version", "hash", "seq", "offset", "size", "bytes", "count", "ms",
        "millis", "key", "run", "job", "commit", "build", "limit", "length", "duration", "epoch", "at", "index", "rows",
        "no", "nr", "num", "number", "ref", "reference", "code", "batch", "order", "sku", "invoice", "ticket",
        "tracking",
    ]

    private static func endsLikeIdentifier(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        endings.contains { ending in
            let count = ending.utf8CodeUnitCount
            guard name.hasSuffixIgnoringCase(ending) else { return false }
            let before = name.count - count - 1
            return before < 0 || !name[before].isLetter || name[before].isLower && name[before + 1].isUpper
                || count > 3
        }
    }
}
