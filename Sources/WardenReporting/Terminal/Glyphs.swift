/// The drawing characters, with a fallback that any terminal shows.
struct Glyphs {
    let ascii: Bool

    init(unicode: Bool) {
        ascii = !unicode
    }

    var ellipsis: String { ascii ? "..." : "…" }
    var rule: String { ascii ? "-" : "─" }
    var bar: String { ascii ? "|" : "│" }
    var arrow: String { ascii ? "->" : "→" }
    var dot: String { ascii ? "-" : "·" }
    var bullet: String { ascii ? "*" : "●" }
    var check: String { ascii ? "OK" : "✓" }
    var dash: String { ascii ? "-" : "–" }
    /// Between two facts on a line.
    var separator: String { " \(dot) " }
    /// Rising fill of one cell from below, for charts over time; the first is "a little", never "nothing".
    var levels: [String] {
        ascii ? [".", ":", "-", "=", "+", "*", "#", "@"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    }
    /// Growing fill of one cell from the left, for bars.
    var eighths: [String] { ascii ? ["#"] : ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"] }
    /// Shades of a heat map, faintest first.
    var shades: [String] { ascii ? [".", "-", "+", "#"] : ["░", "▒", "▓", "█"] }

    /// A horizontal bar of `share` (0...1) of `width` columns; anything above nothing shows.
    func bar(share: Double, width: Int) -> String {
        let steps = eighths.count
        let filled = max(share > 0 ? 1 : 0, Int((min(max(share, 0), 1) * Double(width * steps)).rounded()))
        let full = String(repeating: eighths[steps - 1], count: filled / steps)
        return filled.isMultiple(of: steps) ? full : full + eighths[filled % steps - 1]
    }
}
