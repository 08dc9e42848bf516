internal import WardenDomain
internal import WardenReporting
internal import WardenStore
internal import WardenWeb

/// One group of detections or of sensitive content, with every detection that is kept.
enum EventPage {
    static let kept = 200

    static func show(_ visit: Visit) throws(WardenError) -> WebResponse {
        let store = visit.site.store
        let fingerprint = visit.request.parameters["fingerprint"] ?? ""
        guard let scope = try store.latestScope() else { return visit.notFound("Nothing was scanned yet.", .events) }
        switch visit.request.parameters["kind"] {
        case "detection":
            guard let group = try store.detectionGroup(of: scope.id, fingerprint) else { break }
            let detections = try store.detections(of: scope.id, group: fingerprint, limit: kept)
            return visit.page(group.rule.title, .events) { page in
                writeHead(group.rule.severity, group.rule.title, group.principal, group.count, &page)
                page.tag("section", ["class": "panel single"]) { page in
                    page.tag("h2", ["class": "sr"], "What it means")
                    ReportParts.write(group, to: &page)
                }
                writeDetections(detections, of: group.count, &page)
            }
        case "content":
            guard let group = try store.contentGroup(of: scope.id, fingerprint) else { break }
            return visit.page(group.title, .events) { page in
                writeHead(group.severity, "\(group.title) in audit logs", group.field, group.count, &page)
                page.tag("section", ["class": "panel single"]) { page in
                    page.tag("h2", ["class": "sr"], "What it means")
                    ReportParts.write(group, to: &page)
                }
                writePlaces(group, &page)
            }
        default: break
        }
        return visit.notFound("The latest scan knows no such event.", .events)
    }

    private static func writeHead(
        _ severity: Severity,
        _ title: String,
        _ subject: String,
        _ count: UInt64,
        _ page: inout Markup
    ) {
        page.tag("p", ["class": "crumb"]) { $0.tag("a", ["href": "/events"], "Events") }
        PageParts.head(
            title,
            "\(subject.isEmpty ? "unknown principal" : subject), \(Quantity.count(count, "time"))",
            &page
        ) {
            PageParts.badge(severity, &$0)
        }
    }

    private static func writeDetections(_ detections: [Detection], of count: UInt64, _ page: inout Markup) {
        guard !detections.isEmpty else { return }
        let note =
            UInt64(detections.count) < count
            ? "\(Quantity.count(detections.count, "detection")) of \(Quantity.count(count)), oldest first"
            : "oldest first"
        PageParts.panel("Every detection", note: note, &page) { page in
            page.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Every detection"]) {
                page in
                page.tag("table", ["class": "grid-table"]) { page in
                    page.tag("thead") { page in
                        page.tag("tr") { page in
                            for name in ["Time", "Action", "Address", "Workspace", "Status", "Where"] {
                                page.tag("th", ["scope": "col"], name)
                            }
                        }
                    }
                    page.tag("tbody") { page in
                        for detection in detections { write(detection, &page) }
                    }
                }
            }
        }
    }

    private static func write(_ detection: Detection, _ page: inout Markup) {
        let event = detection.event
        page.tag("tr") { page in
            page.tag("td") { PageParts.time(event.time, &$0) }
            page.tag("td", [event.service, event.action].filter { !$0.isEmpty }.joined(separator: "/"))
            page.tag("td") { $0.tag("bdi", event.sourceAddress) }
            page.tag("td") { $0.tag("bdi", event.workspace) }
            page.tag("td", event.status)
            page.tag("td", ["class": "path"]) { $0.tag("bdi", shown(detection.location)) }
        }
    }

    private static func shown(_ location: EventLocation) -> String {
        location.line > 0 ? "\(location.file):\(location.line)" : location.file
    }

    private static func writePlaces(_ group: ContentGroup, _ page: inout Markup) {
        guard !group.places.isEmpty else { return }
        PageParts.panel("Where it lies", note: Quantity.count(group.places.count, "place"), &page) { page in
            page.tag("ul", ["class": "lines"]) { page in
                for place in group.places.prefix(100) {
                    page.tag("li", ["class": "split"]) { page in
                        page.tag("code") { $0.tag("bdi", place.location) }
                        page.tag("span", Quantity.count(place.count, "match", "matches"))
                    }
                }
            }
        }
    }
}
