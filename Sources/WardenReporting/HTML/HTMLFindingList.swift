import WardenDomain

/// The list of findings, each opening to its context and what to do; filtered by the page's script.
struct HTMLFindingList {
    private let findings: [HTMLFinding]

    init(_ findings: [HTMLFinding]) {
        self.findings = findings
    }

    func write(_ page: inout Markup) {
        page.tag("section", ["id": "findings", "class": "panel"]) { page in
            page.tag("div", ["class": "panel-head"]) { page in
                page.tag("h2", "Findings")
                page.tag(
                    "p",
                    ["class": "muted", "id": "shown", "role": "status"],
                    Quantity.count(findings.count, "finding")
                )
            }
            guard !findings.isEmpty else {
                page.tag("p", ["class": "empty"], "Nothing found.")
                return
            }
            writeFilters(&page)
            page.raw("<div class=\"columns\" aria-hidden=\"true\"><span>Severity</span><span>Finding</span>")
            page.raw("<span class=\"num\">Count</span><span>Last seen</span><span></span></div>")
            page.tag("div", ["id": "list"]) { page in
                for (index, finding) in findings.enumerated() { write(finding, number: index + 1, to: &page) }
            }
            page.raw("<p class=\"empty\" id=\"nothing\" hidden>No finding matches these filters.</p>")
        }
        page.raw("\n")
    }

    private func writeFilters(_ page: inout Markup) {
        page.tag("div", ["class": "filters", "id": "filters", "hidden": ""]) { page in
            page.raw("<label class=\"search\"><span class=\"sr\">Search findings</span>")
            page.raw(
                "<input type=\"search\" id=\"search\" placeholder=\"Search: principal, rule, address, file&#8230;\" autocomplete=\"off\"></label>"
            )
            page.tag("div", ["class": "chips", "role": "group", "aria-label": "Severity"]) { page in
                for severity in Severity.allCases.reversed() {
                    let count = findings.count { $0.severity == severity }
                    if count > 0 { writeChip("severity", severity.rawValue, severity.briefCaption, count, to: &page) }
                }
            }
            page.tag("div", ["class": "chips", "role": "group", "aria-label": "Origin"]) { page in
                for origin in HTMLFinding.Origin.allCases {
                    let count = findings.count { $0.origin == origin }
                    if count > 0 { writeChip("origin", origin.rawValue, origin.caption, count, to: &page) }
                }
                let new = findings.count { $0.isNew }
                if new > 0, new < findings.count { writeChip("new", "yes", "New", new, to: &page) }
            }
            page.raw("<button type=\"button\" id=\"expand\">Open all</button>")
        }
    }

    private func writeChip(_ name: String, _ value: String, _ caption: String, _ count: Int, to page: inout Markup) {
        page.tag("label", ["class": name == "severity" ? "chip sev-\(value)" : "chip"]) { page in
            page.open("input", ["type": "checkbox", "data-filter": name, "value": value])
            page.tag("span") { page in
                page.add(caption)
                page.tag("b", String(count))
            }
        }
    }

    private func write(_ finding: HTMLFinding, number: Int, to page: inout Markup) {
        page.raw("\n")
        page.tag(
            "details",
            [
                "class": "finding", "id": "finding-\(number)", "data-severity": finding.severity.rawValue,
                "data-origin": finding.origin.rawValue, "data-new": finding.isNew ? "yes" : "no",
            ]
        ) { page in
            page.tag("summary") { page in
                page.tag("span", ["class": "badge sev-\(finding.severity.rawValue)"], finding.severity.briefCaption)
                page.tag("span", ["class": "what"]) { page in
                    page.tag("b") { page in
                        page.add(finding.title)
                        if finding.isNew { page.raw(" <i class=\"new\">New</i>") }
                    }
                    page.tag("span", ["class": "subject"]) { page in
                        page.tag("span", ["class": "origin"], finding.origin.caption)
                        if !finding.subject.isEmpty { page.tag("bdi", finding.subject) }
                    }
                }
                page.tag("span", ["class": "num"]) { page in
                    page.add(Quantity.count(finding.count))
                    page.tag("span", ["class": "unit"], " \(finding.unit)\(finding.count == 1 ? "" : "s")")
                }
                page.tag("span", ["class": "seen"], finding.lastSeen.map { Timestamp($0).dateAndClock } ?? "")
                page.raw(
                    "<svg class=\"chevron\" viewBox=\"0 0 16 16\" aria-hidden=\"true\"><path d=\"m4 6 4 4 4-4\"/></svg>"
                )
            }
            page.tag("div", ["class": "body"]) { writeBody(finding, to: &$0) }
        }
    }

    func writeBody(_ finding: HTMLFinding, to page: inout Markup) {
        page.tag("div", ["class": "story"]) { page in
            if !finding.description.isEmpty { page.tag("p", finding.description) }
            if !finding.remedy.isEmpty {
                page.tag("div", ["class": "todo"]) { page in
                    page.tag("h3", "What to do")
                    page.tag("p", finding.remedy)
                }
            }
            if !finding.evidence.isEmpty {
                page.tag(
                    "h3",
                    finding.evidence.count == 1
                        ? "Evidence" : "Evidence (\(finding.evidence.count) of \(Quantity.count(finding.count)))"
                )
                page.tag("ul", ["class": "evidence"]) { page in
                    for item in finding.evidence { write(item, to: &page) }
                }
            }
            if !finding.falsePositives.isEmpty {
                page.tag("h3", "May be harmless when")
                page.tag("ul", ["class": "plain"]) { page in
                    for text in finding.falsePositives { page.tag("li", text) }
                }
            }
        }
        page.tag("dl", ["class": "side"]) { writeSide(finding, to: &$0) }
    }

    private func writeSide(_ finding: HTMLFinding, to page: inout Markup) {
        var facts: [(name: String, value: String)] = []
        if let first = finding.firstSeen { facts.append(("First seen", Timestamp(first).dateAndClock)) }
        if let last = finding.lastSeen { facts.append(("Last seen", Timestamp(last).dateAndClock)) }
        for fact in facts + finding.facts where !fact.value.isEmpty { writePair(fact.name, fact.value, to: &page) }
        if !finding.attacks.isEmpty {
            page.tag("div") { page in
                page.tag("dt", "MITRE ATT&CK")
                for attack in finding.attacks {
                    page.tag("dd") { page in
                        page.add(attack.shown)
                        if attack.technique != nil, let tactic = attack.tactic { page.tag("small", tactic.name) }
                    }
                }
            }
        }
        if !finding.labels.isEmpty {
            page.tag("div") { page in
                page.tag("dt", "Controls")
                page.tag("dd") { page in
                    for label in finding.labels { page.tag("span", ["class": "label"], label) }
                }
            }
        }
    }

    private func write(_ item: HTMLFinding.Evidence, to page: inout Markup) {
        let event = item.event
        page.tag("li") { page in
            page.tag("p", ["class": "event"]) { page in
                if let time = event.time { page.tag("time", Timestamp(time).rfc3339 ?? "outside the calendar") }
                page.tag("b", [event.service, event.action].filter { !$0.isEmpty }.joined(separator: "/"))
            }
            page.tag("dl", ["class": "pairs"]) { page in
                let own: [(String, String)] = [
                    ("principal", event.principal), ("address", event.sourceAddress), ("workspace", event.workspace),
                    ("status", event.status), ("user agent", event.userAgent),
                ]
                for (name, value) in item.highlights.map({ ($0.field, $0.value) }) + own where !value.isEmpty {
                    writePair(name, value, to: &page)
                }
                for detail in event.details { writePair(detail.field, detail.value, to: &page) }
            }
            page.tag("p", ["class": "place"]) { page in
                page.tag("bdi", item.location.shown)
                if !item.note.isEmpty { page.tag("span", item.note) }
            }
        }
    }

    private func writePair(_ name: String, _ value: String, to page: inout Markup) {
        page.tag("div") { page in
            page.tag("dt", name)
            page.tag("dd") { $0.tag("bdi", value) }
        }
    }
}
