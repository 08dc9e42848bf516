internal import WardenAccess
internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenRemedy
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// One finding: what is wrong, why it matters, what shows it, how its risk comes about, what mends it, and its life.
enum FindingPage {
    static func show(_ visit: Visit) throws -> WebResponse {
        guard let (scope, finding) = try load(visit) else {
            return visit.notFound("No assessment knows such a finding.", .findings)
        }
        let check = CheckRegistry.metadata[finding.check]
        let plan = try visit.site.remedies.planned(finding.fingerprint)
        let related = try visit.site.store.findingList(
            of: scope,
            FindingListFilter(subject: finding.subject.description),
            limit: 7
        ).filter { $0.fingerprint != finding.fingerprint }
        return visit.page(finding.title, .findings) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/findings"], "Findings") }
            PageParts.head(CheckText.failing(finding.check, title: finding.title), "", &page) { page in
                RiskMarkup.write(finding.risk.exact, &page)
            }
            writeNotice(visit, &page)
            page.tag("div", ["class": "two"]) { page in
                page.tag("div", ["class": "stacked"]) { page in
                    writeWrong(finding, &page)
                    writeEvidence(finding, &page)
                    FixMarkup.write(finding, plan, visit, &page)
                }
                page.tag("div", ["class": "stacked"]) { page in
                    writeFacts(finding, &page)
                    writeRisk(finding, &page)
                    writeWhy(check, &page)
                    writeSuppression(finding, visit, &page)
                    writeHistory(finding, &page)
                    writeRelated(related, visit, &page)
                }
            }
        }
    }

    static func load(_ visit: Visit) throws -> (scope: String, finding: Finding)? {
        let fingerprint = visit.request.parameters["fingerprint"] ?? ""
        guard let latest = try visit.site.store.assessmentSummaries(limit: 1).first,
            let bytes = try visit.site.store.finding(of: latest.scope, fingerprint)
        else { return nil }
        return (latest.scope, try Assessing.finding(bytes))
    }

    private static func writeNotice(_ visit: Visit, _ page: inout Markup) {
        guard let error = visit.request.query("error") else { return }
        page.tag("p", ["class": "warning", "role": "alert"], error)
    }

    private static func writeWrong(_ finding: Finding, _ page: inout Markup) {
        PageParts.panel("What is wrong", &page) { page in
            page.tag("p", ["class": "story-text"], finding.message)
            guard !finding.items.isEmpty else { return }
            page.tag("h3", Quantity.count(finding.items.count, "offender"))
            page.tag("ul", ["class": "lines"]) { page in
                for item in finding.items.prefix(40) {
                    page.tag("li") { page in
                        page.tag("b") { $0.tag("bdi", item.name) }
                        if let evidence = item.evidence { page.tag("code", evidence.sentence) }
                    }
                }
                if finding.items.count > 40 { page.tag("li", "and \(finding.items.count - 40) more") }
            }
        }
    }

    private static func writeEvidence(_ finding: Finding, _ page: inout Markup) {
        PageParts.panel("Evidence", note: "as the provider answered", &page) { page in
            guard !finding.evidence.isEmpty else {
                page.tag("p", ["class": "empty"], "What shows it stands with the offenders above.")
                return
            }
            page.tag("ul", ["class": "evidence"]) { page in
                for evidence in finding.evidence {
                    page.tag("li") { page in
                        page.tag("p", ["class": "place"]) { $0.tag("bdi", evidence.origin) }
                        page.tag("p", ["class": "event"]) { page in
                            page.tag("b") { $0.tag("bdi", evidence.field) }
                            if let value = evidence.value {
                                page.add(" = ")
                                page.tag("bdi", value)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func writeFacts(_ finding: Finding, _ page: inout Markup) {
        PageParts.panel("Facts", &page) { page in
            page.tag("dl", ["class": "pairs"]) { page in
                fact("about", &page) { page in
                    page.tag("a", ["href": LocationsPage.path(finding.subject)]) { $0.tag("bdi", finding.subjectName) }
                }
                fact("kind", &page) { $0.add(finding.subject.kind.label) }
                fact("check", &page) { page in
                    page.tag("a", ["href": "/findings?check=\(WebField.escaped(finding.check))"], finding.check)
                }
                fact("severity of the check", &page) { $0.add(finding.severity.rawValue) }
                fact("state", &page) { $0.add(finding.state.rawValue) }
                fact("first seen", &page) { PageParts.time(finding.firstSeen, &$0) }
                fact("last seen", &page) { PageParts.time(finding.lastSeen, &$0) }
                fact("SOC 2", &page) { $0.add(finding.criteria.map(\.rawValue).joined(separator: ", ")) }
                fact("fingerprint", &page) { $0.add(String(finding.fingerprint.prefix(12))) }
            }
        }
    }

    private static func fact(_ name: String, _ page: inout Markup, _ value: (inout Markup) -> Void) {
        page.tag("div") { page in
            page.tag("dt", name)
            page.tag("dd") { value(&$0) }
        }
    }

    /// Factor by factor, as the score is computed.
    private static func writeRisk(_ finding: Finding, _ page: inout Markup) {
        PageParts.panel("Risk, factor by factor", note: "\(finding.risk.points) of 100", &page) { page in
            page.tag("ol", ["class": "factors"]) { page in
                for factor in finding.risk.factors {
                    page.tag("li") { page in
                        page.tag("span", ["class": "what"]) { page in
                            page.tag("b", factor.name.capitalised)
                            page.tag("span", factor.words)
                        }
                        page.tag("span", ["class": "num"]) { page in
                            page.tag("b", gain(factor))
                            page.tag("small", "× \(Quantity.fixed(factor.effect, 2))")
                        }
                        RiskBar.write(factor.points ?? 0, &page)
                    }
                }
            }
            page.tag("p", ["class": "muted"]) { page in
                page.add(
                    "Audience, sensitivity and harm multiply; use and missing safeguards raise the odds. Unknown safeguards count as missing."
                )
            }
        }
    }

    private static func gain(_ factor: RiskFactor) -> String {
        guard let points = factor.points else { return "" }
        return factor.name == "harm" ? Quantity.fixed(points, 0) : "+\(Quantity.fixed(points, 1))"
    }

    private static func writeWhy(_ check: CheckMetadata?, _ page: inout Markup) {
        guard let check else { return }
        PageParts.panel("Why it matters", &page) { page in
            page.tag("p", check.rationale)
            page.tag("p", ["class": "muted"], check.risk)
            guard !check.references.isEmpty else { return }
            page.tag("ul", ["class": "plain"]) { page in
                for reference in check.references { page.tag("li", reference) }
            }
        }
    }

    private static func writeSuppression(_ finding: Finding, _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Accept for a time", id: "accept", &page) { page in
            let path = FindingsPage.path(finding.fingerprint)
            if let word = finding.suppression {
                page.tag("p") { page in
                    page.tag("b") { $0.tag("bdi", word.owner) }
                    page.add(" answers for it until ")
                    PageParts.time(word.expires, &page)
                    page.add(": ")
                    page.tag("bdi", word.reason)
                }
                if visit.viewer.role >= .analyst {
                    visit.form("\(path)/unsuppress", "Take the acceptance back", &page)
                }
                return
            }
            guard finding.state != .resolved else {
                page.tag("p", ["class": "empty"], "It is resolved.")
                return
            }
            guard visit.viewer.role >= .analyst else {
                page.tag("p", ["class": "empty"], "This needs the role 'analyst'.")
                return
            }
            page.tag("p", ["class": "muted"], "It stays in every report and in the score, and opens again on that day.")
            visit.form("\(path)/suppress", "Accept until then", &page) { page in
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Reason")
                    page.open("input", ["type": "text", "name": "reason", "required": "", "maxlength": "500"])
                }
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Until")
                    page.open(
                        "input",
                        [
                            "type": "date", "name": "until", "required": "",
                            "min": Timestamp(visit.now + 86_400_000).date,
                            "max": Timestamp(visit.now + 365 * 86_400_000).date,
                        ]
                    )
                }
            }
        }
    }

    private static func writeHistory(_ finding: Finding, _ page: inout Markup) {
        PageParts.panel("History", note: Quantity.count(finding.history.count, "turn"), &page) { page in
            page.tag("ol", ["class": "chain"]) { page in
                for event in finding.history.suffix(50) {
                    page.tag("li") { page in
                        page.tag("p") { page in
                            page.tag("b", event.kind.rawValue.replacing("-", with: " "))
                            page.add(" ")
                            PageParts.time(event.at, &page)
                        }
                        if !event.note.isEmpty, event.note != finding.message {
                            page.tag("p", ["class": "muted"]) { $0.tag("bdi", event.note) }
                        }
                    }
                }
            }
        }
    }

    private static func writeRelated(_ related: [FindingListEntry], _ visit: Visit, _ page: inout Markup) {
        guard !related.isEmpty else { return }
        PageParts.panel("Also wrong there", &page) { page in
            FindingsPage.writeRows(Array(related.prefix(6)), now: visit.now, &page)
        }
    }
}
