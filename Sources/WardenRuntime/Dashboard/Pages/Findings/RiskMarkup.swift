internal import WardenReporting
internal import WardenStore

/// A risk as lists show it: points in the colour of their band.
enum RiskMarkup {
    static func write(_ risk: Double, _ page: inout Markup) {
        let band = FindingListFilter.Band(points: Int(risk.rounded()))
        page.tag("span", ["class": "risk \(band.style)"]) { page in
            page.tag("b", "\(Int(risk.rounded()))")
            page.tag("small", band.name)
        }
    }
}

extension FindingListFilter.Band {
    init(points: Int) {
        switch points {
        case 80...: self = .critical
        case 60...: self = .high
        case 35...: self = .medium
        case 15...: self = .low
        default: self = .minor
        }
    }

    static func named(_ name: String) -> Self? { allCases.first { $0.name == name } }

    /// Class of its colours.
    var style: String { self == .minor ? "sev-informational" : "sev-\(name)" }
}
