internal import WardenDomain
internal import WardenIncidents
internal import WardenReporting
internal import WardenWeb

/// One incident: what happened in order, what was changed, and what was exposed.
enum IncidentPage {
    static func show(_ visit: Visit) throws(WardenError) -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let incident = try IncidentDesk.incident(id, visit.site.store) else {
            return visit.notFound("There is no such incident.", .incidents)
        }
        return visit.page("\(incident.id): \(incident.opening.title)", .incidents) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/incidents"], "Incidents") }
            PageParts.head(incident.opening.title, "\(incident.id), \(incident.stage.rawValue)", &page) { page in
                PageParts.badge(incident.opening.severity, &page)
            }
            writeFacts(incident, now: visit.now, &page)
            page.tag("div", ["class": "two"]) { page in
                page.tag("div", ["class": "stacked"]) { page in
                    writeTimeline(incident, &page)
                    writeChanges(incident, &page)
                }
                page.tag("div", ["class": "stacked"]) { page in
                    IncidentActions.write(incident, visit, &page)
                    writeExposure(incident, &page)
                    writeProbes(incident, &page)
                    writeDocumentation(incident, &page)
                    writeReports(incident, &page)
                }
            }
        }
    }

    /// The report as a file: another page's style has no place under this site's policy.
    static func report(_ visit: Visit) throws(WardenError) -> WebResponse {
        guard let incident = try IncidentDesk.incident(visit.request.parameters["id"] ?? "", visit.site.store),
            let format = IncidentReport.Format(rawValue: visit.request.parameters["format"] ?? "")
        else { return visit.notFound("There is no such report.", .incidents) }
        let (type, ending) =
            switch format {
            case .markdown: ("text/markdown; charset=utf-8", "md")
            case .html: ("text/html; charset=utf-8", "html")
            case .json: ("application/json", "json")
            }
        return WebResponse(IncidentReport.render(incident, as: format, now: visit.now), type: type)
            .with("content-disposition", "attachment; filename=\"\(incident.id).\(ending)\"")
            .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    }

    private static func writeFacts(_ incident: Incident, now: Int64, _ page: inout Markup) {
        PageParts.panel("State", &page) { page in
            PageParts.pairs(
                [
                    ("stage", incident.stage.rawValue), ("assignee", incident.assignee ?? "nobody"),
                    ("time in each stage", incident.clockText(now: now)),
                    ("location", incident.opening.location ?? "unknown"),
                    ("opened", Timestamp(incident.openedAt).dateAndClock),
                    ("changed", Timestamp(incident.updatedAt).dateAndClock),
                    ("sources", incident.opening.sources.map(\.title).joined(separator: "; ")),
                    ("tickets", incident.tickets.map(\.name).joined(separator: ", ")),
                ],
                &page
            )
        }
    }

    private static func writeTimeline(_ incident: Incident, _ page: inout Markup) {
        PageParts.panel("Timeline", note: Quantity.count(incident.events.count, "event"), &page) { page in
            page.tag("ol", ["class": "chain"]) { page in
                for event in incident.events {
                    page.tag("li") { page in
                        page.tag("p") { $0.tag("bdi", event.summary) }
                        page.tag("p", ["class": "muted"]) { page in
                            PageParts.time(event.time, &page)
                            page.add(" by ")
                            page.tag("bdi", event.actor)
                            if let entry = event.evidence { page.add(", evidence entry \(entry)") }
                        }
                    }
                }
            }
        }
    }

    private static func writeChanges(_ incident: Incident, _ page: inout Markup) {
        guard !incident.changes.isEmpty else { return }
        PageParts.panel("What was changed", &page) { page in
            for (event, change) in incident.changes {
                page.tag("article", ["class": "change"]) { page in
                    page.tag("h3", "\(event.name.capitalised): \(change.summary)")
                    side("Before", change.before, "minus", &page)
                    side("After", change.after, "plus", &page)
                    let approvals = change.approvals.map { "\($0.by) (\(Timestamp($0.time).dateAndClock))" }
                    PageParts.pairs(
                        [
                            ("approved by", approvals.isEmpty ? "nobody" : approvals.joined(separator: ", ")),
                            ("plan", change.plan ?? "none"), ("lost access", change.revoked.joined(separator: ", ")),
                        ],
                        &page
                    )
                }
            }
        }
    }

    private static func side(_ name: String, _ text: String?, _ style: String, _ page: inout Markup) {
        guard let text, !text.isEmpty else { return }
        page.tag("p", ["class": "muted"], name)
        page.tag("pre", ["class": "diff \(style)"]) { page in
            page.tag("code") { page in
                for line in text.split(separator: "\n") {
                    page.add(String(line))
                    page.raw("\n")
                }
            }
        }
    }

    private static func writeExposure(_ incident: Incident, _ page: inout Markup) {
        PageParts.panel("Exposure", &page) { page in
            guard let exposure = incident.exposure else {
                page.tag("p", ["class": "empty"], "Not stated yet: who could read and who did is unknown.")
                page.tag("pre") {
                    $0.tag("code", "trailwarden incident exposure \(incident.id)")
                }
                return
            }
            PageParts.pairs(
                [
                    ("readers", exposure.readersText), ("uses", exposure.usesText),
                    ("kinds of content", Quantity.count(exposure.content.count, "kind")),
                    ("stated", Timestamp(exposure.statedAt).dateAndClock),
                ],
                &page
            )
            writeReaders(exposure, &page)
            writeUses(exposure, &page)
        }
    }

    private static func writeReaders(_ exposure: ExposureStatement, _ page: inout Markup) {
        guard !exposure.readers.isEmpty else { return }
        page.tag("details") { page in
            page.tag("summary", "Who could read")
            page.tag("ul", ["class": "lines"]) { page in
                for reader in exposure.readers.prefix(100) {
                    page.tag("li") { page in
                        page.tag("b") { $0.tag("bdi", reader.party) }
                        page.tag("span", ["class": "muted"]) { page in
                            page.add((reader.isOutside ? "outside; " : "") + (reader.isCertain ? "" : "not certain; "))
                            page.tag("bdi", reader.path)
                        }
                    }
                }
            }
        }
    }

    private static func writeUses(_ exposure: ExposureStatement, _ page: inout Markup) {
        if !exposure.uses.isEmpty {
            page.tag("details") { page in
                page.tag("summary", "Who did")
                page.tag("ul", ["class": "lines"]) { page in
                    for use in exposure.uses.prefix(100) {
                        page.tag("li", ["class": "split"]) { page in
                            page.tag("bdi", "\(use.principal) · \(use.action)")
                            page.tag("span", Quantity.count(use.count, "time"))
                        }
                    }
                }
            }
        }
        guard !exposure.unknowns.isEmpty else { return }
        page.tag("details") { page in
            page.tag("summary", "\(Quantity.count(exposure.unknowns.count, "thing")) not known")
            page.tag("ul", ["class": "plain"]) { page in
                for unknown in exposure.unknowns.prefix(50) { page.tag("li") { $0.tag("bdi", unknown) } }
            }
        }
    }

    private static func writeProbes(_ incident: Incident, _ page: inout Markup) {
        guard !incident.probes.isEmpty else { return }
        PageParts.panel("Verification", &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for probe in incident.probes {
                    page.tag("li") { page in
                        page.tag("b", "\(probe.name): \(probe.result.rawValue)")
                        page.tag("span", ["class": "muted"], probe.detail)
                    }
                }
            }
        }
    }

    private static func writeDocumentation(_ incident: Incident, _ page: inout Markup) {
        let words = incident.documentation
        PageParts.panel("Documentation", &page) { page in
            PageParts.pairs(
                [
                    ("root cause", words.rootCause ?? "missing"), ("impact", words.impact ?? "missing"),
                    ("resolution", words.resolution ?? "missing"),
                ],
                &page
            )
        }
    }

    private static func writeReports(_ incident: Incident, _ page: inout Markup) {
        PageParts.panel("Report", &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for format in IncidentReport.Format.allCases {
                    page.tag("li") { page in
                        page.tag(
                            "a",
                            ["href": "/incidents/\(WebField.escaped(incident.id))/report/\(format.rawValue)"],
                            "Download as \(format == .html ? "HTML" : format == .json ? "JSON" : "Markdown")"
                        )
                    }
                }
            }
        }
    }
}
