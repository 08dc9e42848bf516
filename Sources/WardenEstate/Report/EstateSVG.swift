/// A picture of the estate as SVG: data flows from left to right, one column for each step away from its source.
///
/// A layered layout: nodes keep their column, and each column is ordered by the mean position of its neighbours, left to
/// right and back, so that lines cross little. Text is never left to the viewer to wrap.
public enum EstateSVG {
    private static let width = 250.0
    private static let gap = 130.0
    private static let boxHeight = 44.0
    private static let margin = 32.0
    private static let top = 132.0

    public static func render(_ report: EstateReport, title: String = "Where audit logs live") -> String {
        let picture = EstatePicture.fitting(report)
        let layout = EstateLayout(picture)
        let count = Double(layout.columns.count)
        // Lines within the last column bow out to its right.
        let pageWidth = max(860, margin * 2 + 48 + count * width + max(0, count - 1) * gap)
        let pageHeight = top + layout.height + 84
        let middle = top + layout.height / 2
        let rows = layout.columns.indices.map(layout.middles)
        func y(_ column: Int, _ item: EstateLayout.Item) -> Double { middle + (rows[column][item] ?? 0) }
        func x(_ column: Int) -> Double { margin + Double(column) * (width + gap) }
        var text = head(title, report, pageWidth, pageHeight)
        for (index, column) in layout.columns.enumerated() {
            text += """
                <rect x="\(n(x(index) - 14))" y="\(n(top - 40))" width="\(n(width + 28))" \
                height="\(n(layout.height + 52))" rx="12" fill="#f9fafb" stroke="#e5e7eb"/>
                <text x="\(n(x(index)))" y="\(n(top - 18))" class="column">\(column.column.title)</text>

                """
        }
        for line in picture.lines {
            guard let from = layout.columnOf[line.from], let to = layout.columnOf[line.to] else { continue }
            let start = (column: from, y: y(from, .node(line.from)))
            let end = (column: to, y: y(to, .node(line.to)))
            let lanes = layout.passed(line).map { (column: $0, y: y($0, EstateLayout.lane(line))) }
            text += path(line, [start] + lanes + [end], x)
        }
        for (index, column) in layout.columns.enumerated() {
            for item in column.items {
                guard case .node(let id) = item else { continue }
                text += box(picture.nodes[id], x(index), y(index, item) - boxHeight / 2)
            }
        }
        return text + legend(picture, pageHeight) + "</svg>\n"
    }

    private static func n(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }

    private static func head(_ title: String, _ report: EstateReport, _ width: Double, _ height: Double) -> String {
        let outside = report.locations.filter { $0.role == .outside }.count
        let copies = report.locations.filter { $0.role == .copy }.count
        let facts = "\(report.locations.count) locations · \(copies) copies · \(outside) outside"
        let state = report.isComplete ? "complete" : "not complete: \(report.unknowns.count) unknowns"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width))" \
            height="\(n(height))" role="img" aria-label="\(escaped(title)): \(facts)">
            <style>
            text { font-family: 'Inter', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif; fill: #111827 }
            .title { font-size: 22px; font-weight: 600 } .facts { font-size: 14px; fill: #4b5563 }
            .unknown { font-size: 14px; fill: #b45309; font-weight: 600 } .column { font-size: 13px; font-weight: 600; fill: #374151 }
            .name { font-size: 13px; font-weight: 500 } .detail { font-size: 11px; fill: #6b7280 }
            .mark { font-size: 11px; fill: #b45309; font-weight: 700 } .label { font-size: 10px; fill: #6b7280 }
            </style>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="\(n(margin - 14))" y="40" class="title">\(escaped(title))</text>
            <text x="\(n(margin - 14))" y="64" class="facts">\(facts)</text>
            <text x="\(n(width - margin + 14))" y="64" text-anchor="end" class="\(report.isComplete ? "facts" : "unknown")">\(state)</text>

            """
    }

    private static func path(
        _ line: EstatePicture.Line,
        _ stops: [(column: Int, y: Double)],
        _ x: (Int) -> Double
    ) -> String {
        guard let first = stops.first, let last = stops.last else { return "" }
        let dash = line.confidence == .certain ? "" : " stroke-dasharray=\"5 4\""
        let stroke = line.relation.isOutward ? "#dc2626" : "#9ca3af"
        let weight = n(min(4, 1.3 + Double(line.count - 1) * 0.15))
        var shape: String
        if last.column > first.column {
            shape = "M\(n(x(first.column) + width)) \(n(first.y))"
            for (stop, next) in zip(stops, stops.dropFirst()) {
                let (x1, x2, bend) = (x(stop.column) + width, x(next.column), gap * 0.5)
                shape += " C\(n(x1 + bend)) \(n(stop.y)) \(n(x2 - bend)) \(n(next.y)) \(n(x2)) \(n(next.y))"
                // Straight through a column that is passed.
                if next.column != last.column { shape += " H\(n(x2 + width))" }
            }
        } else {
            // Within a column lines bow out to its right; back to an earlier one they go the short way.
            let (x1, x2) = (x(first.column) + width, x(last.column) + width)
            let bow = 24 + min(56, abs(last.y - first.y) / 6)
            shape =
                "M\(n(x1)) \(n(first.y)) C\(n(x1 + bow)) \(n(first.y)) \(n(x2 + bow)) \(n(last.y)) \(n(x2)) \(n(last.y))"
        }
        let label = line.relation.label + (line.count > 1 ? " ×\(line.count)" : "")
        return """
            <path d="\(shape)" fill="none" stroke="\(stroke)" stroke-width="\(weight)" stroke-opacity="0.75"\(dash)>\
            <title>\(label)</title></path>

            """
    }

    private static func box(_ node: EstatePicture.Node, _ x: Double, _ y: Double) -> String {
        let colors = EstateColors.of(node.role)
        let dash = node.confidence == .certain ? "" : " stroke-dasharray=\"5 3\""
        let stack =
            node.count > 1
            ? "<rect x=\"\(n(x + 4))\" y=\"\(n(y + 4))\" width=\"\(n(width))\" height=\"\(n(boxHeight))\" rx=\"8\" fill=\"\(colors.fill)\" stroke=\"\(colors.stroke)\" stroke-opacity=\"0.5\"/>\n"
            : ""
        let detail = [node.kind.label, node.detail].filter { !$0.isEmpty }.joined(separator: " · ")
        let mark =
            node.isUnchecked
            ? "<text x=\"\(n(x + width - 14))\" y=\"\(n(y + 18))\" class=\"mark\" text-anchor=\"middle\">?</text>" : ""
        return """
            \(stack)<g><title>\(escaped(EstateWords.clean(node.title)))</title>
            <rect x="\(n(x))" y="\(n(y))" width="\(n(width))" height="\(n(boxHeight))" rx="8" fill="\(colors.fill)" stroke="\(colors.stroke)"\(dash)/>
            <text x="\(n(x + 12))" y="\(n(y + 18))" class="name">\(escaped(EstateWords.shortened(node.title, 31)))</text>
            <text x="\(n(x + 12))" y="\(n(y + 35))" class="detail">\(escaped(EstateWords.shortened(detail, 38)))</text>
            \(mark)</g>

            """
    }

    private static func legend(_ picture: EstatePicture, _ height: Double) -> String {
        var text = ""
        var x = margin - 14
        let present = Set(picture.nodes.map(\.role))
        for role in Location.Role.allCases.reversed() where present.contains(role) {
            let colors = EstateColors.of(role)
            let label = EstateWords.role(role)
            text += """
                <rect x="\(n(x))" y="\(n(height - 34))" width="14" height="14" rx="3" fill="\(colors.fill)" stroke="\(colors.stroke)"/>
                <text x="\(n(x + 20))" y="\(n(height - 23))" class="label">\(label)</text>

                """
            x += 46 + Double(label.count) * 5.6
        }
        text += """
            <text x="\(n(x))" y="\(n(height - 23))" class="label">dashed = likely</text>
            <text x="\(n(x + 90))" y="\(n(height - 23))" class="label">? = something about it could not be checked</text>

            """
        return text
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
