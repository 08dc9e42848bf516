/// The report for a person at a terminal: most exposed first, each with its chain, then what is not known.
public struct EstateTable {
    /// Columns of the terminal.
    public var width: Int
    public var usesColor: Bool
    /// Locations of one role that are shown before the rest is counted; nil = all.
    public var limit: Int?

    public init(width: Int = 100, usesColor: Bool = false, limit: Int? = nil) {
        self.width = max(60, width)
        self.usesColor = usesColor
        self.limit = limit
    }

    public func render(_ report: EstateReport) -> String {
        let names = Dictionary(report.locations.map { ($0.asset.id, $0.asset.name) }) { first, _ in first }
        var text = headline(report)
        for role in Location.Role.allCases.reversed() {
            let locations = report.locations.filter { $0.role == role }
            guard !locations.isEmpty else { continue }
            text += "\n" + bold(Self.title(role)) + dim("  \(locations.count)") + "\n"
            for location in locations.prefix(limit ?? locations.count) { text += entry(location, names) }
            if let limit, locations.count > limit {
                text += dim("  … and \(locations.count - limit) more; --output json has all of them") + "\n"
            }
        }
        return text + unknowns(report) + end(report)
    }

    private static func title(_ role: Location.Role) -> String {
        switch role {
        case .outside: "READABLE FROM OUTSIDE"
        case .copy: "COPIES"
        case .door: "OTHER DOORS TO THE SAME DATA"
        case .reader: "READERS"
        case .original: "ORIGINALS"
        case .trace: "NAMES AND TIMES ONLY"
        case .source: "WHERE IT BEGINS"
        }
    }

    private func headline(_ report: EstateReport) -> String {
        let roles = Location.Role.allCases.reversed().compactMap { role -> String? in
            let count = report.locations.filter { $0.role == role }.count
            return count == 0 ? nil : "\(count) \(EstateWords.role(role))"
        }
        let locations = "\(report.locations.count) locations of audit data"
        return bold(locations) + (roles.isEmpty ? "" : dim("  " + roles.joined(separator: " · "))) + "\n"
    }

    private func entry(_ location: Location, _ names: [AssetID: String]) -> String {
        let asset = location.asset
        let facts = [
            asset.kind.label, asset.owner.map { "owner \(EstateWords.clean($0))" },
            location.confidence == .likely ? "likely" : nil,
            location.wasListed || asset.kind == .outsideReader || location.role == .trace
                ? nil : "named, but in no listing",
        ].compactMap(\.self)
        var text =
            "  " + color(location.role, EstateWords.clean(asset.name)) + dim("  " + facts.joined(separator: " · "))
            + "\n"
        if location.chain.isEmpty {
            if let evidence = asset.evidence { text += line("because " + EstateWords.clean(evidence.sentence)) }
        } else {
            for edge in location.chain {
                let step = "\(short(edge.source, names)) → \(edge.relation.label) → \(short(edge.target, names))"
                text += line(step)
                text += line("  " + EstateWords.clean(edge.evidence.sentence))
            }
        }
        if let sensitivity = location.sensitivity, location.role != .source { text += line("holds " + sensitivity) }
        for unknown in location.unchecked.prefix(3) {
            text +=
                "    "
                + yellow("? " + cut(EstateWords.clean("\(unknown.question): \(unknown.reason.rawValue)"), width - 6))
                + "\n"
        }
        if location.unchecked.count > 3 {
            text += "    " + yellow("? and \(location.unchecked.count - 3) more not checked") + "\n"
        }
        return text
    }

    private func short(_ id: AssetID, _ names: [AssetID: String]) -> String {
        EstateWords.shortened(names[id] ?? id.place?.description ?? id.name, 44)
    }

    private func line(_ text: String) -> String { dim("    " + cut(text, width - 4)) + "\n" }

    private func cut(_ text: String, _ limit: Int) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }

    private func unknowns(_ report: EstateReport) -> String {
        guard !report.unknowns.isEmpty else { return "" }
        var text = "\n" + bold("NOT KNOWN") + dim("  \(report.unknowns.count)") + "\n"
        for group in report.unknownGroups {
            let many = group.questions.count > 1 ? "\(group.questions.count) times " : ""
            text += "  " + yellow("\(many)\(group.key.reason.rawValue)") + "  \(EstateWords.clean(group.key.call))\n"
            if let permission = group.key.permission { text += line("grant: \(permission)") }
            for unknown in group.questions.prefix(3) {
                text += line(EstateWords.clean("\(unknown.question): \(unknown.detail)"))
                text += line(EstateWords.clean("blind spot: \(unknown.blindSpot)"))
            }
            if group.questions.count > 3 { text += line("… and \(group.questions.count - 3) more of this cause") }
        }
        return text
    }

    private func end(_ report: EstateReport) -> String {
        let open = report.listings.filter { !$0.isComplete }.count
        if report.isComplete {
            return "\n" + dim("every listing reached its end: \(report.listings.count) of them") + "\n"
        }
        let listings =
            open > 0
            ? "\(open) of \(report.listings.count) listings did not reach their end" : "every listing reached its end"
        return "\n" + yellow("this is not everything: \(report.unknowns.count) questions are open, \(listings)") + "\n"
    }

    // MARK: colour

    private func paint(_ text: String, _ code: String) -> String {
        usesColor ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    private func bold(_ text: String) -> String { paint(text, "1") }
    private func dim(_ text: String) -> String { paint(text, "2") }
    private func yellow(_ text: String) -> String { paint(text, "33") }

    private func color(_ role: Location.Role, _ text: String) -> String {
        switch role {
        case .outside: paint(text, "1;31")
        case .copy: paint(text, "33")
        case .door: paint(text, "32")
        case .trace: paint(text, "35")
        case .original, .source, .reader: paint(text, "36")
        }
    }
}
