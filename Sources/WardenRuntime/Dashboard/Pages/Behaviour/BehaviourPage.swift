internal import Foundation
internal import WardenBehaviour
internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// Days that are unusual for a principal, the least usual first.
enum BehaviourPage {
    static func routes(_ door: Door) -> [WebRoute] {
        [
            door.page("/behaviour") { try list($0) },
            door.page("/behaviour/{id}") { try await BehaviourCasePage.show($0) },
            door.change("/behaviour/{id}/verdict", role: .analyst) { try await BehaviourCasePage.judge($0) },
        ]
    }

    private static func list(_ visit: Visit) throws -> WebResponse {
        let store = visit.site.store
        guard let saved = try store.behaviourSavedAt() else {
            return visit.page("Behaviour", .events) { page in
                PageParts.head("Behaviour", "", &page)
                EventTabs.write(.behaviour, &page)
                PageParts.empty(
                    "Nothing was learned yet",
                    "The model learns what each principal usually does, and tells what is not.",
                    command: "trailwarden behaviour learn /mnt/audit-logs",
                    &page
                )
            }
        }
        let principal = visit.request.query("principal").flatMap { $0.isEmpty ? nil : $0 }
        let cases = try store.behaviourCases(principal: principal, since: .min, alertsOnly: false, limit: 100)
            .compactMap(decoded)
        let worst = cases.first?.score ?? 1
        return visit.page("Behaviour", .events) { page in
            PageParts.head(
                "Behaviour",
                "\(Quantity.count(cases.count, "unusual day")), learned \(PageParts.ago(saved, now: visit.now)). The score is in bits of surprise.",
                &page
            )
            EventTabs.write(.behaviour, &page)
            page.tag("section", ["class": "panel"]) { page in
                if let principal {
                    page.tag("p", ["class": "chosen"]) { page in
                        page.add("Only ")
                        page.tag("code") { $0.tag("bdi", principal) }
                        page.add(" ")
                        page.tag("a", ["href": "/behaviour"], "show all")
                    }
                }
                guard !cases.isEmpty else {
                    page.tag("p", ["class": "empty"], "No day was unusual.")
                    return
                }
                page.tag("ul", ["class": "rows risks"]) { page in
                    for item in cases { row(item, worst, &page) }
                }
            }
        }
    }

    static func decoded(_ bytes: [UInt8]) -> BehaviourCase? {
        try? JSONDecoder().decode(BehaviourCase.self, from: Data(bytes))
    }

    private static func row(_ item: BehaviourCase, _ worst: Float, _ page: inout Markup) {
        page.tag("li") { page in
            page.tag("a", ["href": "/behaviour/\(WebField.escaped(item.id))"]) { page in
                page.tag("span", ["class": "risk \(item.isAlert ? "sev-high" : "sev-informational")"]) { page in
                    page.tag("b", Quantity.fixed(Double(item.score), 0))
                    page.tag("small", item.isAlert ? "alert" : "bits")
                }
                page.tag("span", ["class": "what"]) { page in
                    page.tag("b") { $0.tag("bdi", item.principal) }
                    page.tag("span", ["class": "subject"]) { $0.tag("bdi", item.explanation) }
                }
                page.tag("span", ["class": "num"], Quantity.count(item.events, "event"))
                page.tag("span", ["class": "seen"], Timestamp(Int64(item.day) * 86_400_000).date)
            }
        }
    }
}
