public import WardenDomain

/// Parts of the HTML report for other pages: the same fact looks the same everywhere.
public enum ReportParts {
    /// The report's look; other pages add to it.
    public static let stylesheet = HTMLStylesheet.text

    /// The product's mark.
    public static func writeMark(_ page: inout Markup) {
        page.raw(
            """
            <svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path class="mark-shield" \
            d="M16 2 28 6.5V15c0 7.5-5 12.8-12 15C9 27.8 4 22.5 4 15V6.5Z"/><path class="mark-trail" \
            d="M9.5 19.5c3.5 0 3-7 6.5-7s3 5 6.5 5"/><circle class="mark-dot" cx="22.6" cy="17.5" r="2.3"/></svg>
            """
        )
    }

    /// What a group of detections says, with its evidence and what to do.
    public static func write(_ group: DetectionGroup, to page: inout Markup) {
        write(HTMLFinding(group), to: &page)
    }

    public static func write(_ group: ContentGroup, to page: inout Markup) {
        write(HTMLFinding(group), to: &page)
    }

    /// What to do about an issue of the delivered logs.
    public static func caption(of issue: IntegrityIssue) -> String { issue.caption }

    public static func remedy(of issue: IntegrityIssue) -> String { issue.remedy }

    /// Events over time with the detections and gaps on the same axis, and the weekly rhythm.
    public static func writeActivity(_ report: ScanReport, to page: inout Markup) {
        HTMLActivity(report).write(&page)
    }

    /// Who did what, most frequent first.
    public static func writeCensus(_ census: Census, to page: inout Markup) { HTMLCensus(census).write(&page) }

    private static func write(_ finding: HTMLFinding, to page: inout Markup) {
        page.tag("div", ["class": "body"]) { HTMLFindingList([]).writeBody(finding, to: &$0) }
    }
}
