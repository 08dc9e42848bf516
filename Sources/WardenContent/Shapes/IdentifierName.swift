/// Numbers in a machine's text are mostly ids, times and sizes.
enum IdentifierName {
    /// From so many digits on, a number after the name of an object is its id.
    private static let longId = 14

    /// A factor below one where the name before a bare number, or its key, ends like an identifier's.
    static func penalty(_ view: TextView, _ start: Int, digits: Int = 0) -> Double {
        let field = view.field(at: start)
        let bounds = view.bounds(field)
        if start - bounds.start <= 1 {
            let key = view.key(field)
            return key.isEmpty ? 1 : isIdentifier(key, digits) ? 0.2 : 0.9
        }
        var end = start
        while end > bounds.start, start - end < 8, !view.text[end - 1].isWord { end -= 1 }
        var first = end
        while first > bounds.start, end - first < 48, view.text[first - 1].isWord { first -= 1 }
        // The workspace in a link of the platform: `?o=2548836972759138`.
        if end - first == 1, view.text[first] == 111, end < start, view.text[end] == 61 { return 0.2 }
        return isIdentifier(view.text.slice(first, end), digits) ? 0.2 : 1
    }

    private static func isIdentifier(_ name: UnsafeBufferPointer<UInt8>, _ digits: Int) -> Bool {
        if ends(name, with: endings) { return true }
        guard digits >= longId else { return false }
        let isPlural = name.last.map(\.lowered) == 115
        return ends(name, with: objects) || isPlural && ends(name.slice(0, name.count - 1), with: objects)
    }

    private static let endings: [StaticString] = [
        "id", "ids", "time", "timestamp", "ts", "version", "hash", "seq", "offset", "size", "bytes", "count", "ms",
        "millis", "key", "run", "job", "commit", "build", "limit", "length", "duration", "epoch", "at", "index", "rows",
        "no", "nr", "num", "number", "ref", "reference", "code", "batch", "order", "sku", "invoice", "ticket",
        "tracking",
    ]

    /// What Databricks numbers with up to 19 digits: of 30 such ids one is, by chance, a payment card's number.
    private static let objects: [StaticString] = [
        "alert", "cluster", "dashboard", "directory", "directories", "endpoint", "event", "experiment", "file",
        "folder", "group", "identifier", "metastore", "node", "notebook", "object", "org", "parent", "pipeline",
        "principal", "query", "queries", "record", "run", "job", "sequence", "session", "statement", "task", "uid",
        "user", "warehouse", "workspace",
    ]

    private static func ends(_ name: UnsafeBufferPointer<UInt8>, with words: [StaticString]) -> Bool {
        words.contains { ending in
            let count = ending.utf8CodeUnitCount
            guard name.hasSuffixIgnoringCase(ending) else { return false }
            let before = name.count - count - 1
            return before < 0 || !name[before].isLetter || name[before].isLower && name[before + 1].isUpper
                || count > 3
        }
    }
}
