/// A picture of the estate as SVG: data flows from left to right, one column for each step away from its source.
///
/// A layered layout: nodes keep their column, and each column is ordered by the mean position of its neighbours, left to
/// right and back, so that lines cross little. Text is never left to the viewer to wrap.
public enum EstateSVG {
    private static let width = 250.0
    private static let gap = 130.0
    private static let rowHeight = 56.0
    private static let boxHeight = 44.0
    private static let margin = 32.0
    private static let top = 132.0

    public static func render(_ report: EstateReport, title: String = "Where audit logs live") -> String {
        let picture = EstatePicture(report)
        let layout = EstateLayout(picture)
        let columns = layout.columns.filter { !$0.nodes.isEmpty }
        let rows = columns.map(\.nodes.count).max() ?? 1
        let pageWidth = max(860, margin * 2 + Double(columns.count) * width + Double(max(0, columns.count - 1)) * gap)
        let pageHeight = top + Double(rows) * rowHeight + 76
        var at: [Int: (x: Double, y: Double)] = [:]
        for (index, column) in columns.enumerated() {
            let x = margin + Double(index) * (width + gap)
            let free = Double(rows - column.nodes.count) * rowHeight / 2
            for (row, node) in column.nodes.enumerated() { at[node] = (x, top + free + Double(row) * rowHeight) }
        }
        var text = head(title, report, pageWidth, pageHeight)
        for (index, column) in columns.enumerated() {
            let x = margin + Double(index) * (width + gap)
            text += """
                <rect x="\(n(x - 14))" y="\(n(top - 40))" width="\(n(width + 28))" \
                height="\(n(Double(rows) * rowHeight + 48))" rx="12" fill="#f9fafb" stroke="#e5e7eb"/>
                <text x="\(n(x))" y="\(n(top - 18))" class="column">\(column.column.title)</text>

                """
        }
        for line in picture.lines { text += path(line, at) }
        for node in picture.nodes { if let place = at[node.id] { text += box(node, place.x, place.y) } }
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

    private static func path(_ line: EstatePicture.Line, _ at: [Int: (x: Double, y: Double)]) -> String {
        guard let from = at[line.from], let to = at[line.to] else { return "" }
        let dash = line.confidence == .certain ? "" : " stroke-dasharray=\"5 4\""
        let stroke =
            line.relation == .openTo || line.relation == .sharedWith || line.relation == .sharedIn
            ? "#dc2626" : "#9ca3af"
        let weight = n(min(4, 1.3 + Double(line.count - 1) * 0.15))
        let y1 = from.y + boxHeight / 2
        let y2 = to.y + boxHeight / 2
        let shape: String
        if to.x > from.x {
            let (x1, x2) = (from.x + width, to.x)
            // Lines leave and arrive in the gaps beside the columns, so that they cross boxes between as little as may be.
            let bend = gap * 0.55
            shape = "M\(n(x1)) \(n(y1)) C\(n(x1 + bend)) \(n(y1)) \(n(x2 - bend)) \(n(y2)) \(n(x2)) \(n(y2))"
        } else if to.x == from.x {
            let x = from.x + width
            let bow = 26 + min(60, abs(y2 - y1) / 6)
            shape = "M\(n(x)) \(n(y1)) C\(n(x + bow)) \(n(y1)) \(n(x + bow)) \(n(y2)) \(n(x)) \(n(y2))"
        } else {
            let (x1, x2) = (from.x, to.x + width)
            shape =
                "M\(n(x1)) \(n(y1)) C\(n(x1 - gap * 0.55)) \(n(y1)) \(n(x2 + gap * 0.55)) \(n(y2)) \(n(x2)) \(n(y2))"
        }
        return """
            <path d="\(shape)" fill="none" stroke="\(stroke)" stroke-width="\(weight)" stroke-opacity="0.75"\(dash)>\
            <title>\(line.relation.label)\(line.count > 1 ? " ×\(line.count)" : "")</title></path>

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
