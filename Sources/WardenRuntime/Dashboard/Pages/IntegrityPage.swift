internal import WardenDomain
internal import WardenIntegrity
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// The calendar of delivered hours, and what is wrong with the delivered files.
enum IntegrityPage {
    private static let spans = [7, 14, 31, 92]

    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/integrity") { try show($0) },
            door.change("/integrity/evidence/verify", role: .analyst) { visit in
                try await visit.note("evidence-verification-asked", subject: "evidence log")
                visit.site.evidence.verify()
                return .redirect("/integrity#evidence")
            },
            door.change("/integrity/verify", role: .analyst) { visit in
                guard let scope = try visit.site.store.latestScope() else { return .redirect("/integrity") }
                try await visit.note("verification-asked", subject: scope.id)
                visit.site.verification.begin(scope.paths.filter { $0 != "-" })
                return .redirect("/integrity")
            },
        ]
    }

    private static func show(_ visit: Visit) throws(WardenError) -> WebResponse {
        let scope = try visit.site.store.latestScope()
        let result = try visit.site.verification.result()
        let days = visit.request.query("days").flatMap(Int.init).flatMap { spans.contains($0) ? $0 : nil } ?? 14
        return visit.page("Integrity", .integrity) { page in
            PageParts.head("Integrity", lead(result, now: visit.now), &page) { page in
                if scope != nil { writeButton(visit, &page) }
            }
            writeState(visit.site.verification.current, now: visit.now, &page)
            guard let result else {
                PageParts.empty(
                    "Nothing was verified yet",
                    scope == nil
                        ? "A scan commits to every line it reads; after that, files can be verified against it."
                        : "Press 'Verify now': every delivered file is read again and compared with what scans committed to.",
                    command: scope == nil ? "trailwarden scan /mnt/audit-logs" : nil,
                    &page
                )
                return EvidenceMarkup.write(visit, &page)
            }
            writeTiles(result, &page)
            writeCalendar(visit, result.report, days, &page)
            writeIssues(result.report.issues, &page)
            EvidenceMarkup.write(visit, &page)
        }
    }

    private static func lead(_ result: VerificationDesk.Result?, now: Int64) -> String {
        guard let result else { return "" }
        let files = "\(Quantity.count(result.report.files, "file")), \(Quantity.count(result.report.lines, "line"))"
        return "Verified \(PageParts.ago(result.at, now: now)): \(files)."
    }

    private static func writeButton(_ visit: Visit, _ page: inout Markup) {
        guard visit.viewer.role >= .analyst else { return }
        page.tag("form", ["method": "post", "action": "/integrity/verify"]) { page in
            page.open("input", ["type": "hidden", "name": "form-token", "value": visit.formToken])
            page.tag("button", ["type": "submit", "class": "primary"], "Verify now")
        }
    }

    private static func writeState(_ state: VerificationDesk.State, now: Int64, _ page: inout Markup) {
        switch state {
        case .idle: break
        case .running(let since):
            page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) { page in
                page.add("Verifying since \(PageParts.ago(since, now: now)). ")
                page.tag("a", ["href": "/integrity"], "Look again")
            }
        case .failed(let error):
            page.tag(
                "p",
                ["class": "warning", "role": "alert"],
                "Verification failed: \(error.object): \(error.message)"
            )
        }
    }

    private static func writeTiles(_ result: VerificationDesk.Result, _ page: inout Markup) {
        let report = result.report
        let breaches = report.issues.count { $0.severity >= .high }
        let missing = report.issues.filter { $0.kind == .missingHours }.reduce(UInt64(0)) { $0 &+ $1.count }
        page.tag("div", ["class": "tiles wide"]) { page in
            PageParts.tile(
                Quantity.count(UInt64(breaches)),
                "breaches",
                "critical or high",
                tone: breaches == 0 ? "none" : "sev-critical",
                &page
            )
            PageParts.tile(
                Quantity.count(missing),
                "missing hours",
                "silent against the rhythm",
                tone: missing == 0 ? "none" : "sev-high",
                &page
            )
            PageParts.tile(
                Quantity.count(UInt64(report.unchanged)),
                "files unchanged",
                "of \(Quantity.count(report.compared, "file")) that could be compared",
                &page
            )
            let blind = result.unknown + result.unread
            PageParts.tile(
                Quantity.count(UInt64(blind)),
                "files not judged",
                "new since the last scan, or unreadable",
                tone: blind == 0 ? "none" : "sev-medium",
                &page
            )
        }
    }

    private static func writeCalendar(_ visit: Visit, _ report: IntegrityReport, _ days: Int, _ page: inout Markup) {
        let chosen = visit.request.query("workspace") ?? ""
        let workspaces = report.workspaces.filter { chosen.isEmpty || $0.id == chosen }
        PageParts.panel("Delivered hours", note: "UTC, newest day first", &page) { page in
            FilterForm(action: "/integrity").write(&page) { page in
                FilterForm.choice(
                    "Workspace",
                    "workspace",
                    [("", "all")] + report.workspaces.map { ($0.id, DeliveryCalendarMarkup.name($0.id)) },
                    chosen,
                    &page
                )
                FilterForm.choice("Days", "days", spans.map { (String($0), "\($0) days") }, String(days), &page)
            }
            DeliveryCalendarMarkup.writeLegend(&page)
            for workspace in workspaces.prefix(8) {
                DeliveryCalendarMarkup.write(workspace, days: days, &page)
            }
            if workspaces.count > 8 {
                page.tag("p", ["class": "muted"], "\(workspaces.count - 8) more workspaces; choose one above.")
            }
        }
    }

    /// What tells a file from the next one: where the rows are narrow, its beginning is that of all of them. The whole
    /// path stands in what the row opens.
    private static func tail(_ file: String) -> String {
        let parts = file.split(separator: "/")
        return parts.count > 3 ? "…/" + parts.suffix(2).joined(separator: "/") : file
    }

    private static func writeIssues(_ issues: [IntegrityIssue], _ page: inout Markup) {
        PageParts.panel("Issues", note: Quantity.count(issues.count, "issue"), &page) { page in
            guard !issues.isEmpty else {
                page.tag(
                    "p",
                    ["class": "empty"],
                    "Every compared file is as scans first read it, and no hour is missing."
                )
                return
            }
            for issue in issues.prefix(100) {
                page.tag("details", ["class": "finding"]) { page in
                    page.tag("summary") { page in
                        PageParts.badge(issue.severity, &page)
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", ReportParts.caption(of: issue))
                            page.tag("span", ["class": "subject"]) {
                                $0.tag("bdi", issue.file.map(tail) ?? issue.workspace ?? "")
                            }
                        }
                        page.tag("span", ["class": "num"], Quantity.count(issue.count) + "×")
                        page.tag("span", ["class": "seen"], issue.from.map { Timestamp($0).dateAndClock } ?? "")
                    }
                    page.tag("div", ["class": "issue"]) { page in
                        page.tag("p", issue.message)
                        if let file = issue.file { page.tag("p") { $0.tag("bdi", file) } }
                        page.tag("p", ["class": "muted"], ReportParts.remedy(of: issue))
                    }
                }
            }
            if issues.count > 100 {
                page.tag("p", ["class": "muted"], "\(issues.count - 100) more, of lower severity.")
            }
        }
    }
}
