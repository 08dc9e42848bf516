internal import WardenDomain
internal import WardenIncidents
internal import WardenReporting
internal import WardenWeb

/// What people do with an incident in the browser: the same desk as the commands, so that its stages, its refusals and the
/// evidence log are the same.
enum IncidentActions {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.change("/incidents/{id}/assign", role: .analyst) { visit in
                try await record(visit) { form in
                    let name = (form["assignee"] ?? "").trimmed
                    return name.isEmpty ? nil : .assigned(name)
                }
            },
            door.change("/incidents/{id}/comment", role: .analyst) { visit in
                try await record(visit) { form in
                    let text = (form["text"] ?? "").trimmed
                    return text.isEmpty ? nil : .commented(String(text.prefix(4_000)))
                }
            },
            door.change("/incidents/{id}/document", role: .analyst) { visit in
                try await record(visit) { form in
                    var words = Documentation()
                    words.rootCause = (form["root-cause"] ?? "").trimmed.nonEmpty
                    words.impact = (form["impact"] ?? "").trimmed.nonEmpty
                    words.resolution = (form["resolution"] ?? "").trimmed.nonEmpty
                    return .documented(words)
                }
            },
            door.change("/incidents/{id}/close", role: .approver) { visit in
                try await record(visit) { .closed((($0["note"] ?? "").trimmed)) }
            },
            door.change("/incidents/{id}/reopen", role: .analyst) { visit in
                try await record(visit) { form in
                    let why = (form["why"] ?? "").trimmed
                    return why.isEmpty ? nil : .reopened(why)
                }
            },
        ]
    }

    private static func record(
        _ visit: Visit,
        _ make: ([WebField]) -> IncidentEvent.Kind?
    ) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        let path = "/incidents/\(WebField.escaped(id))"
        guard let kind = make(visit.request.form) else {
            return .redirect(path + "?error=" + WebField.escaped("Nothing was written in the form."))
        }
        let desk = IncidentDesk(
            store: visit.site.store,
            log: try await visit.site.trail.opened(),
            now: visit.site.clock
        )
        do throws(WardenError) {
            try await desk.record(kind, in: id, actor: visit.viewer.name)
        } catch {
            let hint = error.hint.map { ". \($0)" } ?? ""
            return .redirect(path + "?error=" + WebField.escaped("\(error.object): \(error.message)\(hint)"))
        }
        return .redirect(path)
    }

    /// The forms that the incident's stage allows.
    static func write(_ incident: Incident, _ visit: Visit, _ page: inout Markup) {
        PageParts.panel("Do", &page) { page in
            if let error = visit.request.query("error") { page.tag("p", ["class": "warning", "role": "alert"], error) }
            guard visit.viewer.role >= .analyst else {
                page.tag("p", ["class": "empty"], "This needs the role 'analyst'.")
                return
            }
            let path = "/incidents/\(WebField.escaped(incident.id))"
            visit.form("\(path)/comment", "Add the note", &page) { page in
                area("Note", "text", "", &page)
            }
            if incident.stage == .closed {
                visit.form("\(path)/reopen", "Open it again", &page) { field("Why", "why", "", &$0) }
                return
            }
            visit.form("\(path)/assign", "Assign", &page) {
                field("Who works on it", "assignee", incident.assignee ?? visit.viewer.name, &$0)
            }
            page.tag("details") { page in
                page.tag("summary", "Documentation")
                visit.form("\(path)/document", "Keep", &page) { page in
                    area("Root cause", "root-cause", incident.documentation.rootCause ?? "", &page)
                    area("Impact", "impact", incident.documentation.impact ?? "", &page)
                    area("Resolution", "resolution", incident.documentation.resolution ?? "", &page)
                }
            }
            if visit.viewer.role >= .approver, incident.stage == .verified {
                visit.form("\(path)/close", "Close the incident", style: "primary", &page) {
                    field("Closing note", "note", "", &$0)
                }
            } else {
                page.tag("p", ["class": "muted"], next(incident))
            }
            let commands = commands(incident)
            if !commands.isEmpty { page.tag("pre") { $0.tag("code", commands.joined(separator: "\n")) } }
        }
    }

    private static func next(_ incident: Incident) -> String {
        switch incident.stage {
        case .detected: "Containing runs a plan with preflight and the approvals that 'remedy.contain' asks for."
        case .contained: "The fix runs as a plan, too."
        case .fixed: "Verification tries the exposure again."
        case .verified: "Closing needs the role 'approver' and the documentation."
        case .closed: ""
        }
    }

    private static func commands(_ incident: Incident) -> [String] {
        switch incident.stage {
        case .detected: ["trailwarden contain \(incident.id)"]
        case .contained: ["trailwarden incident fix \(incident.id) --action WHAT"]
        case .fixed: ["trailwarden incident verify \(incident.id)"]
        case .verified, .closed: []
        }
    }

    private static func field(_ title: String, _ name: String, _ value: String, _ page: inout Markup) {
        page.tag("label", ["class": "field"]) { page in
            page.tag("span", title)
            page.open("input", ["type": "text", "name": name, "value": value, "maxlength": "500"])
        }
    }

    private static func area(_ title: String, _ name: String, _ value: String, _ page: inout Markup) {
        page.tag("label", ["class": "field"]) { page in
            page.tag("span", title)
            page.tag("textarea", ["name": name, "rows": "3", "maxlength": "4000"], value)
        }
    }
}

extension String {
    /// Nil where it is empty.
    var nonEmpty: String? { isEmpty ? nil : self }
}
