internal import WardenDomain

/// The report of an incident. It writes itself from what was recorded.
public enum IncidentReport {
    public enum Format: String, Sendable, CaseIterable { case markdown, html, json }

    /// - Parameter now: epoch milliseconds, for the clocks.
    public static func render(_ incident: Incident, as format: Format, now: Int64) -> String {
        let blocks = IncidentDocument(incident: incident, now: now).blocks
        return switch format {
        case .markdown: MarkdownText.render(blocks)
        case .html: HTMLText.render(blocks, title: incident.id)
        case .json: incident.json(now: now).pretty + "\n"
        }
    }
}

/// Blocks as Markdown. What came from outside cannot become markup.
enum MarkdownText {
    static func render(_ blocks: [ReportBlock]) -> String { blocks.map(block).joined(separator: "\n") }

    private static func block(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): "# \(escape(text))\n"
        case .heading(let text): "## \(escape(text))\n"
        case .text(let text): escape(text) + "\n"
        case .blank(let text): "_\(escape(text))_\n"
        case .list(let lines): lines.map { "- \(escape($0))\n" }.joined()
        case .table(let rows):
            rows.enumerated().map { place, row in
                let line = "| " + row.map(escape).joined(separator: " | ") + " |\n"
                return place == 0 ? line + "|" + row.map { _ in " --- |" }.joined() + "\n" : line
            }.joined()
        }
    }

    private static func escape(_ text: String) -> String {
        SafeText.neutralised(text).reduce(into: "") { result, character in
            if "\\`*_[]<>|#".contains(character) { result.append("\\") }
            result.append(character == "\n" ? " " : character)
        }
    }
}

/// Blocks as one HTML page without script or outside assets, fit for printing.
enum HTMLText {
    static func render(_ blocks: [ReportBlock], title: String) -> String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(escape(title))</title><style>
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%}th,td{border:1px solid #8886;padding:.35rem .6rem;text-align:left;
        vertical-align:top;overflow-wrap:anywhere}h2{margin-top:2rem}.blank{border:1px dashed #8888;padding:1rem 1rem 4rem}
        @media print{body{margin:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}}
        </style></head><body><main>
        \(blocks.map(block).joined(separator: "\n"))
        </main></body></html>

        """
    }

    private static func block(_ block: ReportBlock) -> String {
        switch block {
        case .title(let text): "<h1>\(escape(text))</h1>"
        case .heading(let text): "<h2>\(escape(text))</h2>"
        case .text(let text): "<p>\(escape(text))</p>"
        case .blank(let text): "<p class=\"blank\">\(escape(text))</p>"
        case .list(let lines): "<ul>" + lines.map { "<li>\(escape($0))</li>" }.joined() + "</ul>"
        case .table(let rows):
            "<table>"
                + rows.enumerated().map { place, row in
                    let tag = place == 0 ? "th" : "td"
                    return "<tr>" + row.map { "<\(tag)>\(escape($0))</\(tag)>" }.joined() + "</tr>"
                }.joined() + "</table>"
        }
    }

    private static func escape(_ text: String) -> String {
        SafeText.neutralised(text).reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
    }
}

extension IncidentReport {
    /// The exposure statement alone, as Markdown.
    public static func exposure(of incident: Incident) -> String {
        MarkdownText.render(incident.exposure.map { ExposureWords(statement: $0).blocks } ?? [])
    }
}
