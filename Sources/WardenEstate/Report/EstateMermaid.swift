/// Mermaid flowchart: pastes into Markdown. Source: Mermaid documentation, flowchart syntax.
public enum EstateMermaid {
    public static func render(_ report: EstateReport) -> String {
        let picture = EstatePicture.fitting(report)
        var text = "flowchart LR\n"
        for column in EstatePicture.Column.allCases {
            let nodes = picture.nodes.filter { $0.column == column }
            guard !nodes.isEmpty else { continue }
            text += "  subgraph c\(column.rawValue)[\"\(column.title)\"]\n"
            for node in nodes { text += "    n\(node.id)\(shape(node)):::\(node.role.rawValue)\n" }
            text += "  end\n"
        }
        for line in picture.lines {
            let arrow = line.confidence == .certain ? "-->" : "-.->"
            let label = line.relation.label + (line.count > 1 ? " ×\(line.count)" : "")
            text += "  n\(line.from) \(arrow)|\(label)| n\(line.to)\n"
        }
        for (role, fill, stroke) in [
            ("source", "#eef2ff", "#6366f1"), ("original", "#e0f2fe", "#0284c7"), ("copy", "#fef3c7", "#d97706"),
            ("door", "#ecfccb", "#65a30d"), ("reader", "#f3f4f6", "#6b7280"), ("outside", "#fee2e2", "#dc2626"),
            ("trace", "#faf5ff", "#a855f7"),
        ] { text += "  classDef \(role) fill:\(fill),stroke:\(stroke),color:#111827\n" }
        return text
    }

    private static func shape(_ node: EstatePicture.Node) -> String {
        let label =
            escaped(node.title) + "<br/><small>" + escaped(node.kind.label) + (node.isUnchecked ? " ?" : "")
            + "</small>"
        return node.column == .storage ? "[(\"\(label)\")]" : "[\"\(label)\"]"
    }

    /// Entities in Mermaid's own form; quotes and angle brackets would end the label.
    private static func escaped(_ text: String) -> String {
        EstateWords.shortened(text, 60).reduce(into: "") { result, character in
            switch character {
            case "\"", "<", ">", "&", "#", ";", "|", "`", "[", "]", "{", "}", "(", ")", "\\":
                result += "#\(character.unicodeScalars.first?.value ?? 32);"
            default: result.append(character)
            }
        }
    }
}
