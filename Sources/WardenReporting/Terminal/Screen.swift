import WardenDomain

/// Lines being laid out for one terminal width.
struct Screen {
    let options: RenderOptions
    let glyphs: Glyphs
    let fit: TextFit
    private var lines: [Line] = []

    init(_ options: RenderOptions) {
        self.options = options
        glyphs = Glyphs(unicode: options.unicode)
        fit = TextFit(glyphs)
    }

    var width: Int { options.width }

    /// Adds the line that `build` writes, starting at column `indent`.
    mutating func line(indent: Int = 0, _ build: (inout Line) -> Void = { _ in }) {
        var line = Line(glyphs)
        line.pad(to: indent)
        build(&line)
        lines.append(line)
    }

    mutating func add(_ line: Line) { lines.append(line) }

    mutating func blank() {
        if let last = lines.last, last.width > 0 { line() }
    }

    /// A section title, followed by a rule across the screen, and a note at its right.
    mutating func section(_ title: String, note: String = "") {
        blank()
        let (width, glyphs) = (width, glyphs)
        line { line in
            line.add(title, .heading)
            line.add(" ")
            let end = width - (note.isEmpty ? 0 : DisplayWidth.of(note) + 1)
            if line.width < end { line.add(String(repeating: glyphs.rule, count: end - line.width), .faint) }
            if !note.isEmpty, line.width < width { line.add(" " + note, .faint) }
        }
    }

    /// Wrapped text, the first line opened by `lead`, the following ones aligned with its end.
    mutating func paragraph(
        _ text: String,
        ink: Ink = .plain,
        indent: Int = 0,
        lead: String = "",
        leadInk: Ink = .plain,
        maximumLines: Int = .max
    ) {
        let column = indent + DisplayWidth.of(lead)
        for (index, part) in fit.wrap(text, width - column, maximumLines: maximumLines).enumerated() {
            line(indent: indent) { line in
                if index == 0 { line.add(lead, leadInk) }
                line.pad(to: column)
                line.add(part, ink)
            }
        }
    }

    /// Everything, each line ended by a newline and at most ``width`` columns wide.
    var rendered: String {
        lines.map { $0.rendered(color: options.color, limit: width) + "\n" }.joined()
    }
}
