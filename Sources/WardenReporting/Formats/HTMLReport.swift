import WardenDomain

/// One self-contained page: no external asset, a strict content security policy, readable without its script.
struct HTMLReport {
    let report: ScanReport

    init(_ report: ScanReport) {
        self.report = report
    }

    var rendered: String {
        var page = Markup()
        page.raw("<!doctype html>\n")
        page.tag("html", ["lang": "en"]) { page in
            page.tag("head") { writeHead(&$0) }
            page.raw("\n")
            page.tag("body") { writeBody(&$0) }
        }
        page.raw("\n")
        return page.text
    }

    private func writeHead(_ page: inout Markup) {
        let policy = [
            "default-src 'none'", "style-src '\(HTMLStylesheet.hash)'", "script-src '\(HTMLScript.hash)'",
            "base-uri 'none'", "form-action 'none'",
        ]
        page.raw("<meta charset=\"utf-8\">\n")
        page.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy.joined(separator: "; ")])
        page.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.raw(
            "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        )
        page.raw("<meta name=\"robots\" content=\"noindex\">\n")
        page.tag("title", "Trailwarden report, \(Timestamp(report.run.startedAt).dateAndClock) UTC")
        page.raw("\n<style>")
        page.raw(HTMLStylesheet.text)
        page.raw("</style>\n")
    }

    private func writeBody(_ page: inout Markup) {
        let findings = HTMLFinding.all(report)
        page.raw("\n<a class=\"skip\" href=\"#findings\">Skip to findings</a>\n")
        HTMLOverview(report).writeHeader(&page)
        page.tag("main") { page in
            HTMLOverview(report).writeVerdict(&page)
            HTMLFindingList(findings).write(&page)
            HTMLActivity(report).write(&page)
            HTMLCensus(report.census).write(&page)
            HTMLGaps(report).write(&page)
        }
        HTMLOverview(report).writeFooter(&page)
        page.raw("\n<script>")
        page.raw(HTMLScript.text)
        page.raw("</script>\n")
    }
}
