internal import WardenDomain

/// Cuts and wraps text by the columns it takes.
struct TextFit {
    /// Which part of a text that is too long is worth more.
    enum Side {
        case start, end, both
    }

    private let glyphs: Glyphs

    init(_ glyphs: Glyphs) {
        self.glyphs = glyphs
    }

    /// `text`, made safe, in at most `columns`; what is cut is marked with an ellipsis.
    func fit(_ text: String, _ columns: Int, keeping side: Side = .start) -> String {
        let safe = SafeText.neutralised(text, ascii: glyphs.ascii)
        guard DisplayWidth.of(safe) > columns else { return safe }
        let mark = DisplayWidth.of(glyphs.ellipsis) <= columns ? glyphs.ellipsis : ""
        let room = max(0, columns - DisplayWidth.of(mark))
        switch side {
        case .start: return prefix(safe, room) + mark
        case .end: return mark + suffix(safe, room)
        case .both: return prefix(safe, room - room / 2) + mark + suffix(safe, room / 2)
        }
    }

    /// `text` in lines of at most `columns`, broken at spaces where possible, in at most `maximumLines`.
    func wrap(_ text: String, _ columns: Int, maximumLines: Int = .max) -> [String] {
        let columns = max(columns, 4)
        var lines: [String] = []
        var line = ""
        var width = 0
        func flush() {
            if !line.isEmpty { lines.append(line) }
            line = ""
            width = 0
        }
        for word in SafeText.neutralised(text, ascii: glyphs.ascii).split(separator: " ") {
            for piece in pieces(String(word), columns) {
                let pieceWidth = DisplayWidth.of(piece)
                if width > 0, width + 1 + pieceWidth > columns { flush() }
                line += (width > 0 ? " " : "") + piece
                width += (width > 0 ? 1 : 0) + pieceWidth
            }
        }
        flush()
        guard lines.count > maximumLines else { return lines }
        let last = lines[maximumLines - 1] + " " + lines[maximumLines...].joined(separator: " ")
        return lines[..<(maximumLines - 1)] + [fit(last, columns)]
    }

    /// `items` joined by `separator`, in lines broken between items where possible.
    func wrap(_ items: [String], separator: String, _ columns: Int, maximumLines: Int) -> [String] {
        var lines: [String] = []
        var index = items.startIndex
        while index < items.endIndex {
            if lines.count == maximumLines - 1 {
                lines.append(fit(items[index...].joined(separator: separator), columns))
                break
            }
            var line = fit(items[index], columns)
            index += 1
            while index < items.endIndex {
                let longer = line + separator + SafeText.neutralised(items[index], ascii: glyphs.ascii)
                guard DisplayWidth.of(longer) <= columns else { break }
                line = longer
                index += 1
            }
            lines.append(line)
        }
        return lines
    }

    /// A word in parts that fit a line of their own.
    private func pieces(_ word: String, _ columns: Int) -> [String] {
        var rest = word
        var result: [String] = []
        while DisplayWidth.of(rest) > columns {
            let piece = prefix(rest, columns)
            result.append(piece)
            rest = String(rest.unicodeScalars.dropFirst(piece.unicodeScalars.count))
        }
        return result + (rest.isEmpty ? [] : [rest])
    }

    private func prefix(_ text: String, _ columns: Int) -> String {
        var result = String.UnicodeScalarView()
        var width = 0
        for scalar in text.unicodeScalars {
            width += DisplayWidth.of(scalar)
            if width > columns { break }
            result.append(scalar)
        }
        return String(result)
    }

    private func suffix(_ text: String, _ columns: Int) -> String {
        var kept: [Unicode.Scalar] = []
        var width = 0
        for scalar in text.unicodeScalars.reversed() {
            width += DisplayWidth.of(scalar)
            if width > columns { break }
            kept.append(scalar)
        }
        // A mark whose character was cut would land on the ellipsis.
        while let last = kept.last, DisplayWidth.of(last) == 0 { kept.removeLast() }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: kept.reversed())
        return String(result)
    }
}
