internal import WardenDomain

/// Column widths of a table on a terminal of one width, and its lines.
struct TableLayout {
    private static let gap = 2

    private let table: Table
    private let glyphs: Glyphs
    private let indent: Int
    /// Of the columns that are shown, by index.
    private let widths: [(index: Int, width: Int)]

    init(_ table: Table, width: Int, indent: Int = 0, glyphs: Glyphs) {
        self.table = table
        self.glyphs = glyphs
        self.indent = indent
        var columns = table.columns.indices.map { index in
            (index: index, width: Self.naturalWidth(of: index, in: table, glyphs))
        }
        Self.shrink(&columns, of: table, to: width - indent)
        widths = columns
    }

    var header: Line {
        line { index in (table.columns[index].title, .faint) }
    }

    func line(_ row: [Table.Cell]) -> Line {
        line { index in
            let cell = table.cell(row, index)
            return (cell.shown, cell.ink)
        }
    }

    private func line(_ content: (Int) -> (String, Ink)) -> Line {
        var line = Line(glyphs)
        var start = indent
        for (index, width) in widths {
            let column = table.columns[index]
            let (text, ink) = content(index)
            let fitted = TextFit(glyphs).fit(text, width, keeping: column.keep.side)
            line.pad(to: start)
            switch column.alignment {
            case .left: line.add(fitted, ink)
            case .right: line.addRight(fitted, ink, endingAt: start + width)
            }
            start += width + Self.gap
        }
        return line
    }

    private static func naturalWidth(of index: Int, in table: Table, _ glyphs: Glyphs) -> Int {
        table.rows.reduce(DisplayWidth.of(table.columns[index].title)) { width, row in
            max(width, DisplayWidth.of(SafeText.neutralised(table.cell(row, index).shown, ascii: glyphs.ascii)))
        }
    }

    /// Takes from the widest column that may give way, again and again; then drops columns.
    private static func shrink(_ columns: inout [(index: Int, width: Int)], of table: Table, to width: Int) {
        while true {
            let excess = columns.reduce(0) { $0 + $1.width } + gap * (columns.count - 1) - width
            guard excess > 0 else { return }
            let candidates = columns.indices.filter { position in
                guard let minimum = table.columns[columns[position].index].minimumWidth else { return false }
                return columns[position].width > minimum
            }
            if let widest = candidates.max(by: { columns[$0].width < columns[$1].width }) {
                columns[widest].width -= 1
            } else if let victim = columns.indices.filter({ table.columns[columns[$0].index].dropOrder > 0 })
                .max(by: { table.columns[columns[$0].index].dropOrder < table.columns[columns[$1].index].dropOrder })
            {
                columns.remove(at: victim)
            } else {
                return
            }
        }
    }
}

extension Table.Keep {
    var side: TextFit.Side {
        switch self {
        case .start: .start
        case .end: .end
        case .both: .both
        }
    }
}
