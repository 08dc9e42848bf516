internal import WardenReporting
internal import WardenWeb

/// A long list in parts, by links: it needs no script.
struct Pager {
    static let size = 50

    /// From 1.
    let number: Int
    let total: Int

    init(_ request: WebRequest, total: Int) {
        let last = max(1, (total + Self.size - 1) / Self.size)
        number = min(max(1, request.query("page").flatMap(Int.init) ?? 1), last)
        self.total = total
    }

    /// Before the total is known.
    static func number(_ request: WebRequest) -> Int {
        min(max(1, request.query("page").flatMap { Int($0) } ?? 1), 1_000_000)
    }

    var offset: Int { (number - 1) * Self.size }
    private var last: Int { max(1, (total + Self.size - 1) / Self.size) }

    /// - Parameters:
    ///   - path: of the page.
    ///   - query: what stays the same from part to part.
    ///   - place: id of the list, where there is something above it.
    func write(_ path: String, _ query: [WebField], at place: String? = nil, _ page: inout Markup) {
        guard last > 1 else { return }
        func link(_ number: Int) -> String {
            path + "?" + WebField.encode(query + [WebField("page", String(number))]) + (place.map { "#\($0)" } ?? "")
        }
        page.tag("nav", ["class": "pager", "aria-label": "Parts of the list"]) { page in
            if number > 1 { page.tag("a", ["href": link(number - 1), "rel": "prev"], "Previous") }
            page.tag("span", "Page \(number) of \(Quantity.count(UInt64(last)))")
            if number < last { page.tag("a", ["href": link(number + 1), "rel": "next"], "Next") }
        }
    }
}
