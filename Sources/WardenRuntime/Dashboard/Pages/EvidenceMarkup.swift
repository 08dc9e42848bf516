internal import WardenDomain
internal import WardenEvidence
internal import WardenReporting
internal import WardenWeb

/// The evidence log on the page of integrity: head, newest entries, "verify now".
enum EvidenceMarkup {
    static func write(_ visit: Visit, _ page: inout Markup) {
        PageParts.panel(
            "Evidence log",
            id: "evidence",
            note: "what was decided, changed and approved, in an order nobody can change unseen",
            &page
        ) { page in
            state(visit, &page)
            do {
                head(try visit.site.evidence.head(newest: 8), visit, &page)
            } catch let error as WardenError {
                page.tag("p", ["class": "empty"], "No signed head: \(error.object): \(error.message).")
            } catch {
                page.tag("p", ["class": "empty"], "The log cannot be read: \(error)")
            }
            guard visit.viewer.role >= .analyst else { return }
            visit.form("/integrity/evidence/verify", "Verify the evidence log now", &page)
        }
    }

    private static func head(_ head: EvidenceDesk.Head, _ visit: Visit, _ page: inout Markup) {
        PageParts.pairs(
            [
                ("log", head.origin), ("entries under the checkpoint", Quantity.count(head.size)),
                ("entries not signed yet", Quantity.count(head.unsigned)),
                (
                    "signed",
                    head.signedAt.map { "\(Timestamp($0).dateAndClock), \(PageParts.ago($0, now: visit.now))" }
                        ?? "time not in the note"
                ),
                ("root", head.root), ("public key", head.key),
            ],
            &page
        )
        guard !head.newest.isEmpty else { return }
        page.tag("h3", "Newest entries")
        page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Newest entries"]) {
            page in
            page.tag("table", ["class": "grid-table"]) { page in
                page.tag("thead") { page in
                    page.tag("tr") { page in
                        for name in ["Entry", "When", "What", "Who", "About"] { page.tag("th", ["scope": "col"], name) }
                    }
                }
                page.tag("tbody") { page in
                    for entry in head.newest.reversed() {
                        page.tag("tr") { page in
                            page.tag("td", String(entry.index))
                            page.tag("td") { PageParts.time(entry.time, &$0) }
                            page.tag("td", entry.kind)
                            page.tag("td") { $0.tag("bdi", entry.actor) }
                            page.tag("td", ["class": "path"]) { $0.tag("bdi", entry.subject) }
                        }
                    }
                }
            }
        }
    }

    private static func state(_ visit: Visit, _ page: inout Markup) {
        switch visit.site.evidence.current {
        case .idle: break
        case .running(let since):
            page.tag("p", ["class": "notice", "role": "status", "data-reload": ""]) { page in
                page.add("Verifying since \(PageParts.ago(since, now: visit.now)). ")
                page.tag("a", ["href": "/integrity#evidence"], "Look again")
            }
        case .failed(let error):
            page.tag("p", ["class": "warning", "role": "alert"], "\(error.object): \(error.message)")
        case .done(let report, let at):
            page.tag("p", ["class": report.isSound ? "notice" : "warning", "role": "status"]) { page in
                page.tag("b", report.isSound ? "The log is whole. " : "The log is not whole. ")
                page.add(
                    "\(Quantity.count(UInt64(report.size), "entry", "entries")) and \(Quantity.count(report.checkpoints, "checkpoint")) were compared \(PageParts.ago(at, now: visit.now))."
                )
            }
            guard !report.isSound else { return }
            page.tag("ul", ["class": "plain"]) { page in
                for problem in report.problems.prefix(20) { page.tag("li", "\(problem)") }
            }
        }
    }
}
