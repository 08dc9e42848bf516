internal import WardenDomain

/// One line of output: text with inks, and the columns it takes. Everything added is made safe to show first.
struct Line {
    private var spans: [(text: String, ink: Ink)] = []
    private(set) var width = 0
    private let glyphs: Glyphs

    init(_ glyphs: Glyphs) {
        self.glyphs = glyphs
    }

    mutating func add(_ text: String, _ ink: Ink = .plain) {
        guard !text.isEmpty else { return }
        let safe = SafeText.neutralised(text, ascii: glyphs.ascii)
        width += DisplayWidth.of(safe)
        spans.append((safe, ink))
    }

    /// Adds `text` cut to `columns`.
    mutating func add(_ text: String, _ ink: Ink = .plain, fitting columns: Int, keeping side: TextFit.Side = .start) {
        add(TextFit(glyphs).fit(text, columns, keeping: side), ink)
    }

    /// Adds the line `other`.
    mutating func add(_ other: Line) {
        spans += other.spans
        width += other.width
    }

    /// Fills with spaces up to `column`, counted from 0.
    mutating func pad(to column: Int) {
        guard width < column else { return }
        spans.append((String(repeating: " ", count: column - width), .plain))
        width = column
    }

    /// Adds `text` so that it ends at `column`.
    mutating func addRight(_ text: String, _ ink: Ink = .plain, endingAt column: Int) {
        pad(to: column - DisplayWidth.of(SafeText.neutralised(text, ascii: glyphs.ascii)))
        add(text, ink)
    }

    /// The line, no wider than `limit`, without trailing spaces.
    func rendered(color: Bool, limit: Int) -> String {
        let fit = TextFit(glyphs)
        var room = limit
        var parts: [(text: String, codes: String)] = []
        for span in spans where room > 0 {
            let text = fit.fit(span.text, room)
            room -= DisplayWidth.of(text)
            parts.append((text, color ? span.ink.codes : ""))
        }
        while let last = parts.last, last.codes.isEmpty {
            let text = last.text.trimmingTrailingSpaces
            parts.removeLast()
            guard text.isEmpty else {
                parts.append((text, ""))
                break
            }
        }
        return parts.map { $0.codes.isEmpty ? $0.text : "\u{1b}[\($0.codes)m\($0.text)\u{1b}[0m" }.joined()
    }
}

extension String {
    var trimmingTrailingSpaces: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
