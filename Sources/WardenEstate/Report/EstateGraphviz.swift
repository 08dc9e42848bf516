/// Graphviz DOT. Source: Graphviz documentation, the DOT language.
public enum EstateGraphviz {
    public static func render(_ report: EstateReport) -> String {
        let picture = EstatePicture.fitting(report)
        var text = """
            digraph estate {
              rankdir=LR; newrank=true; fontname="Helvetica"; nodesep=0.15; ranksep=0.9;
              node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11, margin="0.12,0.06"];
              edge [fontname="Helvetica", fontsize=9, color="#6b7280", fontcolor="#6b7280"];

            """
        for column in EstatePicture.Column.allCases {
            let nodes = picture.nodes.filter { $0.column == column }
            guard !nodes.isEmpty else { continue }
            text += "  subgraph cluster_\(column.rawValue) {\n    label=\(quoted(column.title)); color=\"#d1d5db\";\n"
            for node in nodes {
                let colors = EstateColors.of(node.role)
                let label =
                    EstateWords.shortened(node.title, 60) + "\n" + node.kind.label
                    + (node.isUnchecked ? " (unchecked)" : "")
                text +=
                    "    n\(node.id) [label=\(quoted(label)), fillcolor=\"\(colors.fill)\", color=\"\(colors.stroke)\"];\n"
            }
            text += "  }\n"
        }
        for line in picture.lines {
            let label = line.relation.label + (line.count > 1 ? " ×\(line.count)" : "")
            let style = line.confidence == .certain ? "solid" : "dashed"
            text += "  n\(line.from) -> n\(line.to) [label=\(quoted(label)), style=\(style)];\n"
        }
        return text + "}\n"
    }

    private static func quoted(_ text: String) -> String {
        let body = text.reduce(into: "") { result, character in
            switch character {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            default: result.append(character)
            }
        }
        return "\"\(body)\""
    }
}

/// Colours of roles, the same in every picture.
enum EstateColors {
    static func of(_ role: Location.Role) -> (fill: String, stroke: String) {
        switch role {
        case .source: ("#eef2ff", "#6366f1")
        case .original: ("#e0f2fe", "#0284c7")
        case .copy: ("#fef3c7", "#d97706")
        case .door: ("#ecfccb", "#65a30d")
        case .reader: ("#f3f4f6", "#6b7280")
        case .outside: ("#fee2e2", "#dc2626")
        case .trace: ("#faf5ff", "#a855f7")
        }
    }
}
