internal import Foundation
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// One unusual day: each ground with its weight, beside what is usual.
enum BehaviourCasePage {
    static func show(_ visit: Visit) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let item = try visit.site.store.behaviourCase(id).flatMap(BehaviourPage.decoded) else {
            return visit.notFound("The model knows no such case.", .events)
        }
        let habits = try await visit.site.habits.of(item.principal)
        let days = try visit.site.store.behaviourDays(of: item.principal, limit: 60)
        let verdicts = try visit.site.store.behaviourFeedback(principal: item.principal, limit: 50)
            .filter { $0.caseID == item.id }
        return visit.page("Unusual day of \(item.principal)", .events) { page in
            page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/behaviour"], "Behaviour") }
            PageParts.head(item.principal, lead(item), &page) { page in
                page.tag("span", ["class": "risk \(item.isAlert ? "sev-high" : "sev-informational")"]) { page in
                    page.tag("b", Quantity.fixed(Double(item.score), 0))
                    page.tag("small", item.isAlert ? "alert" : "bits")
                }
            }
            page.tag("div", ["class": "two"]) { page in
                page.tag("div", ["class": "stacked"]) { page in
                    writeGrounds(item, &page)
                    writeVerdict(item, verdicts, visit, &page)
                }
                page.tag("div", ["class": "stacked"]) { page in
                    writeDays(days, item, &page)
                    writeHabits(habits, &page)
                }
            }
        }
    }

    static func judge(_ visit: Visit) async throws -> WebResponse {
        let id = visit.request.parameters["id"] ?? ""
        guard let verdict = visit.request.form["verdict"].flatMap(Verdict.init(rawValue:)) else {
            return visit.notFound("There is no such verdict.", .events)
        }
        let note = String((visit.request.form["note"] ?? "").prefix(500))
        try await visit.note(
            "behaviour-judged",
            subject: id,
            ["verdict": .string(verdict.rawValue), "note": .string(note)]
        )
        let (store, name, now) = (visit.site.store, visit.viewer.name, visit.now)
        let failure: WardenError? = await visit.site.access.aside {
            do throws(WardenError) {
                let session = try BehaviourSession(store: store, options: BehaviourOptions(), isFull: false)
                _ = try session.judge(id, verdict, note: note, by: name, at: now)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw failure }
        return .redirect("/behaviour/\(WebField.escaped(id))")
    }

    private static func lead(_ item: BehaviourCase) -> String {
        let day = Timestamp(Int64(item.day) * 86_400_000).date
        let threshold =
            item.threshold.map { "; alerts begin at \(Quantity.fixed(Double($0), 1))" } ?? "; the model still learned"
        return
            "\(day), \(Quantity.count(item.events, "event")): \(Quantity.fixed(Double(item.score), 1)) bits of surprise\(threshold)."
    }

    private static func writeGrounds(_ item: BehaviourCase, _ page: inout Markup) {
        PageParts.panel("Why it is unusual", note: "heaviest ground first", &page) { page in
            let most = Double(item.reasons.map(\.bits).max() ?? 1)
            page.tag("ol", ["class": "grounds"]) { page in
                for reason in item.reasons {
                    page.tag("li") { page in
                        page.tag("p") { $0.tag("bdi", reason.sentence(isService: item.isService)) }
                        RiskBar.write(100 * Double(reason.bits) / max(most, 0.01), &page)
                        page.tag("small", "\(Quantity.fixed(Double(reason.bits), 1)) bits")
                    }
                }
            }
        }
    }

    private static func writeDays(_ days: [(day: Int, score: Double)], _ item: BehaviourCase, _ page: inout Markup) {
        guard let first = days.first, days.count > 1 else { return }
        let span = max(1, Int(item.day) - first.day)
        let top = max(days.map(\.score).max() ?? 1, 1)
        PageParts.panel("Unusual days so far", note: Quantity.count(days.count, "day"), &page) { page in
            page.tag(
                "svg",
                [
                    "class": "hours-chart", "viewBox": "0 0 200 54", "preserveAspectRatio": "none", "role": "img",
                    "aria-label": "Scores of \(days.count) days",
                ]
            ) { page in
                for entry in days {
                    let x = 196 * Double(entry.day - first.day) / Double(span)
                    let height = max(2, 52 * entry.score / top)
                    page.shape(
                        "rect",
                        [
                            "class": entry.day == Int(item.day) ? "on" : nil, "x": Quantity.fixed(x, 1),
                            "y": Quantity.fixed(54 - height, 1), "width": "3", "height": Quantity.fixed(height, 1),
                        ]
                    )
                }
            }
            page.tag("p", ["class": "muted"]) { page in
                page.tag("a", ["href": "/behaviour?principal=\(WebField.escaped(item.principal))"], "All of them")
            }
        }
    }

    private static func writeHabits(_ habits: Habits?, _ page: inout Markup) {
        PageParts.panel("What is usual", &page) { page in
            guard let habits else {
                page.tag("p", ["class": "empty"], "The model does not know this principal any more.")
                return
            }
            page.tag(
                "p",
                "\(Quantity.fixed(habits.eventsWorking, 0)) events on a working day, \(Quantity.fixed(habits.eventsWeekend, 0)) on a weekend day; "
                    + "\(Quantity.count(habits.peers, "peer")) do alike."
            )
            page.tag("h3", "Hours of working days, UTC")
            page.tag(
                "svg",
                [
                    "class": "hours-chart", "viewBox": "0 0 240 40", "preserveAspectRatio": "none", "role": "img",
                    "aria-label": "Usual hours: \(habits.hours.map(String.init).joined(separator: ", "))",
                ]
            ) { page in
                for hour in 0..<24 {
                    page.shape(
                        "rect",
                        [
                            "class": habits.hours.contains(hour) ? "on" : nil, "x": String(hour * 10), "y": "4",
                            "width": "8",
                            "height": "32", "rx": "2",
                        ]
                    )
                }
            }
            page.tag("p", ["class": "muted"], "0 to 23, left to right. \(words(habits.hours))")
            list("Actions", habits.actions, &page)
            list("Networks", habits.networks, &page)
            list("Clients", habits.clients, &page)
        }
    }

    /// `Usual: 8 to 11, 14.`
    private static func words(_ hours: [Int]) -> String {
        guard !hours.isEmpty else { return "No hour is usual yet." }
        var spans: [ClosedRange<Int>] = []
        for hour in hours.sorted() {
            if let last = spans.last, last.upperBound + 1 == hour {
                spans[spans.count - 1] = last.lowerBound...hour
            } else {
                spans.append(hour...hour)
            }
        }
        let parts = spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
        return "Usual: \(parts.joined(separator: ", "))."
    }

    private static func list(_ title: String, _ values: [Habits.Value], _ page: inout Markup) {
        guard !values.isEmpty else { return }
        let most = values.first?.days ?? 1
        page.tag("h3", title)
        page.tag("ul", ["class": "grounds"]) { page in
            for value in values.prefix(5) {
                page.tag("li") { page in
                    page.tag("p") { $0.tag("bdi", value.name) }
                    RiskBar.write(100 * value.days / max(most, 0.01), &page)
                }
            }
        }
    }

    private static func writeVerdict(
        _ item: BehaviourCase,
        _ verdicts: [StoredFeedback],
        _ visit: Visit,
        _ page: inout Markup
    ) {
        PageParts.panel("What it was", &page) { page in
            for verdict in verdicts {
                page.tag("p") { page in
                    page.tag("b", Self.word(verdict.verdict))
                    page.add(", says ")
                    page.tag("bdi", verdict.givenBy)
                    page.add(" \(PageParts.ago(verdict.givenAt, now: visit.now))")
                    if !verdict.note.isEmpty { page.tag("bdi", ": \(verdict.note)") }
                }
            }
            guard visit.viewer.role >= .analyst else {
                if verdicts.isEmpty { page.tag("p", ["class": "empty"], "Nobody said yet.") }
                return
            }
            visit.form("/behaviour/\(WebField.escaped(item.id))/verdict", "Record", &page) { page in
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "It was")
                    page.tag("select", ["name": "verdict"]) { page in
                        for verdict in Verdict.allCases {
                            page.tag("option", ["value": verdict.rawValue], word(verdict.rawValue))
                        }
                    }
                }
                page.tag("label", ["class": "field"]) { page in
                    page.tag("span", "Note")
                    page.open("input", ["type": "text", "name": "note", "maxlength": "500"])
                }
            }
        }
    }

    private static func word(_ verdict: String) -> String {
        switch verdict {
        case "true": "Misuse"
        case "false": "Nothing: the model should have known"
        default: "Unusual and right"
        }
    }
}
