internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Where alerts go: each sink with what arrived, and a button that tests it.
enum SinksMarkup {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.change("/settings/sinks/test", role: .admin) { visit in
                let name = visit.request.form["sink"] ?? ""
                try await visit.note("sink-tested", subject: name)
                let configuration = try Connector.load(path: visit.site.options.configuration).configuration
                let outcome: String
                do {
                    outcome = "'\(name)' took it: " + (try await SinkTestJob(configuration).run(name, at: visit.now))
                } catch let error as WardenError {
                    outcome = "\(error.object): \(error.message)"
                }
                return .redirect("/settings?sink=\(WebField.escaped(outcome))#sinks")
            }
        ]
    }

    static func write(_ visit: Visit, _ page: inout Markup) throws {
        let counts = try visit.site.store.outboxCounts()
        PageParts.panel("Sinks", id: "sinks", note: "where alerts go", &page) { page in
            if let outcome = visit.request.query("sink") {
                page.tag("p", ["class": "notice", "role": "status"], outcome)
            }
            let sinks: [AlertSettings.SinkDefinition]
            do {
                sinks = try Connector.load(path: visit.site.options.configuration).configuration.alerts.sinks
            } catch {
                page.tag("p", ["class": "warning", "role": "alert"], "The configuration cannot be read: \(error)")
                return
            }
            guard !sinks.isEmpty else {
                page.tag(
                    "p",
                    ["class": "empty"],
                    "None is configured: alerts reach nobody. Add one under 'alerts: {sinks: [...]}'."
                )
                return
            }
            SettingsPage.table("Sinks", ["Name", "Type", "Delivered", "Waiting", "Given up"], &page) { page in
                for sink in sinks {
                    let states = counts[sink.name] ?? [:]
                    page.tag("tr") { page in
                        page.tag("td") { $0.tag("bdi", sink.name) }
                        page.tag("td", sink.type)
                        page.tag("td", String(states[.sent] ?? 0))
                        page.tag("td", String(states[.waiting] ?? 0))
                        page.tag("td", String(states[.dead] ?? 0))
                        page.tag("td") {
                            visit.form("/settings/sinks/test", "Test", fields: [("sink", sink.name)], &$0)
                        }
                    }
                }
            }
        }
    }
}
