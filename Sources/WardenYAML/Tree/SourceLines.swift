/// The lines of a text, found again only when a message needs a place inside a scalar.
struct SourceLines: Sendable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// The scalars of a line counted from 1; nil past the end.
    subscript(number: Int) -> [Unicode.Scalar]? {
        var current = 1
        var start = text.utf8.startIndex
        let bytes = text.utf8
        while current < number {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            start = bytes.index(after: end)
            current += 1
        }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        if start == bytes.endIndex { return nil }
        var scalars = Array(text[start..<end].unicodeScalars)
        if scalars.last == "\r" { scalars.removeLast() }
        return scalars
    }

    /// True when `expected` stands word for word at that place.
    func holds(_ expected: String, line: Int, column: Int) -> Bool {
        guard let scalars = self[line] else { return false }
        let wanted = Array(expected.unicodeScalars)
        let start = column - 1
        guard start >= 0, start + wanted.count <= scalars.count else { return false }
        return Array(scalars[start..<start + wanted.count]) == wanted
    }
}
