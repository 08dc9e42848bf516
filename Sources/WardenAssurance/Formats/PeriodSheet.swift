internal import Crypto
internal import Foundation
internal import WardenReporting

/// What the pages of a report share: the frame, the look on screen and on paper.
enum PeriodSheet {
    static func page(_ title: String, _ body: (inout Markup) -> Void) -> String {
        var page = Markup()
        page.raw("<!doctype html>\n")
        page.tag("html", ["lang": "en"]) { page in
            page.tag("head") { page in
                page.raw("<meta charset=\"utf-8\">\n")
                page.open(
                    "meta",
                    [
                        "http-equiv": "Content-Security-Policy",
                        "content": "default-src 'none'; style-src '\(styleHash)'; base-uri 'none'; form-action 'none'",
                    ]
                )
                page.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                page.raw("<meta name=\"color-scheme\" content=\"light dark\">")
                page.raw("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">\n")
                page.tag("title", title)
                page.raw("<style>")
                page.raw(ReportParts.stylesheet)
                page.raw(style)
                page.raw("</style>\n")
            }
            page.tag("body") { page in
                body(&page)
            }
        }
        page.raw("\n")
        return page.text
    }

    /// The policy allows this one style and nothing else.
    private static var styleHash: String {
        let digest = SHA256.hash(data: Data("\(ReportParts.stylesheet)\(style)".utf8))
        return "sha256-" + Data(digest).base64EncodedString()
    }

    static func header(_ kind: String, _ report: PeriodReport, _ page: inout Markup) {
        page.tag("header", ["class": "top"]) { page in
            page.tag("div", ["class": "wrap"]) { page in
                page.tag("div", ["class": "brand"]) { page in
                    ReportParts.writeMark(&page)
                    page.tag("div") { page in
                        page.tag("p", ["class": "product"], "Trailwarden")
                        page.tag("p", ["class": "kind"], kind)
                    }
                }
                page.tag("p", ["class": "when period"], report.facts.period.words)
            }
        }
        page.raw("\n")
    }

    static func badge(_ conclusion: PeriodReport.Conclusion, _ page: inout Markup) {
        page.tag("span", ["class": "badge \(tone(conclusion))"], conclusion.rawValue)
    }

    static func tone(_ conclusion: PeriodReport.Conclusion) -> String {
        switch conclusion {
        case .noExceptions: "end-good"
        case .exceptions: "sev-critical"
        case .incomplete: "sev-medium"
        case .noEvidence, .didNotOccur, .notApplicable: "sev-informational"
        }
    }

    /// A table; the first row holds its headings.
    static func table(_ titles: [String], _ page: inout Markup, _ rows: (inout Markup) -> Void) {
        page.tag("div", ["class": "scroll"]) { page in
            page.tag("table", ["class": "sheet"]) { page in
                page.tag("thead") { page in
                    page.tag("tr") { page in for title in titles { page.tag("th", ["scope": "col"], title) } }
                }
                page.tag("tbody") { rows(&$0) }
            }
        }
    }

    static func row(_ cells: [String], _ page: inout Markup) {
        page.tag("tr") { page in for cell in cells { page.tag("td") { $0.tag("bdi", cell) } } }
    }

    static func narrative(_ narrative: CheckedNarrative?, _ page: inout Markup) {
        guard let narrative, !narrative.sentences.isEmpty else { return }
        page.tag("section", ["class": "panel generated"]) { page in
            page.tag("h2", "In words")
            page.tag("p", narrative.sentences.joined(separator: " "))
            page.tag("p", ["class": "muted"], narrative.mark)
        }
    }

    private static let style: StaticString = """
        .sheet { width: 100%; border-collapse: collapse; font-size: 13px; } .sheet th { text-align: left; color: var(--muted); font-weight: 600; }
        .sheet td, .sheet th { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; min-width: 6.8em; }
        .scroll { overflow-x: auto; } .badge { white-space: nowrap; padding: 1px 8px; border-radius: 99px; font-size: 12px; color: var(--ink, var(--muted)); background: var(--soft, var(--sunken)); }
        .end-good { --ink: var(--good); --soft: var(--accent-soft); } .period { margin-left: auto; }
        .panel h2 { margin-bottom: 8px; } .panel h3 { margin: 18px 0 6px; font-size: 15px; } .panel p + p { margin-top: 6px; }
        .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 8px 18px; margin: 10px 0; } .facts dt { color: var(--muted); font-size: 12px; } .facts dd { font-size: 14px; overflow-wrap: anywhere; }
        .tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 12px; } .tally div { border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px; } .tally b { display: block; font-size: 26px; color: var(--ink, var(--text)); } .tally span { color: var(--muted); font-size: 12.5px; }
        .control { border-top: 1px solid var(--line); padding-top: 14px; margin-top: 18px; } .control code { font: 12px var(--mono); color: var(--muted); }
        .trend-chart { width: 100%; height: auto; } .trend-grid { stroke: var(--line); stroke-width: 1; } .trend-label { fill: var(--muted); font-size: 10px; }
        polyline { fill: none; stroke-width: 2; } .trend-risk { stroke: var(--critical-fill); } .trend-coverage { stroke: var(--low-fill); } .trend-open { stroke: var(--medium-fill); }
        circle.trend-risk { fill: var(--critical-fill); } circle.trend-coverage { fill: var(--low-fill); } circle.trend-open { fill: var(--medium-fill); }
        .key { margin-right: 18px; } .key::before { content: "\\25CF\\00a0"; } .key.trend-risk::before { color: var(--critical-fill); } .key.trend-coverage::before { color: var(--low-fill); } .key.trend-open::before { color: var(--medium-fill); }
        .generated { border-style: dashed; } .one { max-width: 900px; }
        footer { color: var(--muted); font-size: 12px; padding: 0 24px 30px; max-width: 1160px; margin: 0 auto; }
        @page { size: A4; margin: 16mm 14mm; }
        @media print {
          :root { --page: #fff; --surface: #fff; --sunken: #f7f8fa; --line: #d5d9e0; --text: #111; --muted: #555; --shadow: none; }
          body { font-size: 11px; } main { padding: 8px 0; display: block; } main > * + * { margin-top: 12px; } .panel { box-shadow: none; break-inside: auto; padding: 10px 14px; }
          .sheet { font-size: 9.5px; } .sheet tr, .tally div, .trend, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; }
          .badge, .tally b, polyline, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; } .one .panel { padding: 6px 12px; } .one .tally b { font-size: 18px; }
          .one .tally { grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 6px; } .one .tally div { padding: 4px 7px; } .one .tally span { font-size: 9.5px; line-height: 1.3; display: block; }
          .one .trend-chart { height: 30mm; } main.one > * + * { margin-top: 7px; } .one h1 { font-size: 18px; } .one h2 { font-size: 13.5px; margin-bottom: 4px; } .one .sheet td, .one .sheet th { padding: 3px 8px 3px 0; } .one ~ footer { padding: 0; }
        }
        """
}
