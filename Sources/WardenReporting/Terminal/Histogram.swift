import WardenDomain

/// The most frequent values of one field as bars.
struct Histogram {
    private static let maximumRows = 6

    let title: String
    let distribution: Census.Distribution

    init(_ title: String, _ distribution: Census.Distribution) {
        self.title = title
        self.distribution = distribution
    }

    /// - Parameter events: all events, the whole that shares are of.
    func lines(width: Int, events: UInt64, _ glyphs: Glyphs) -> [Line] {
        let entries = distribution.entries.prefix(Self.maximumRows)
        let fit = TextFit(glyphs)
        let counts = entries.map { Quantity.count($0.count) }
        let countWidth = counts.map(\.count).max() ?? 0
        let natural = entries.map { DisplayWidth.of(SafeText.neutralised($0.value, ascii: glyphs.ascii)) }.max() ?? 0
        let labelWidth = min(natural, max(12, width / 2))
        let shareWidth = 7
        let barWidth = max(0, width - labelWidth - countWidth - shareWidth - 3)
        let peak = Double(entries.map(\.count).max() ?? 1)
        return [header(glyphs)]
            + zip(entries, counts).map { entry, count in
                var line = Line(glyphs)
                line.add(fit.fit(entry.value.isEmpty ? "(none)" : entry.value, labelWidth, keeping: .both))
                line.pad(to: labelWidth + 1)
                line.add(glyphs.bar(share: Double(entry.count) / max(peak, 1), width: barWidth), .accent)
                line.addRight(count, endingAt: labelWidth + barWidth + countWidth + 3)
                line.addRight(Quantity.share(entry.count, of: events), .faint, endingAt: width)
                return line
            }
    }

    private func header(_ glyphs: Glyphs) -> Line {
        var line = Line(glyphs)
        line.add(title, .strong)
        if distribution.distinct > UInt64(Self.maximumRows) {
            line.add(
                "  \(Self.maximumRows) of \(distribution.isTruncated ? "at least " : "")\(Quantity.count(distribution.distinct))",
                .faint
            )
        }
        return line
    }
}
