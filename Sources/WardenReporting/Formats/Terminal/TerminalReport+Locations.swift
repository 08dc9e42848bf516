import WardenDomain

extension TerminalReport {
    private static let locationsShown = 12

    /// What lies where: one paragraph a location.
    func writeLocations(_ screen: inout Screen) {
        let locations = LocationContent.gather(report.content)
        guard !locations.isEmpty else { return }
        screen.section("Sensitive content by location", note: Quantity.count(UInt64(locations.count), "location"))
        for location in locations.prefix(Self.locationsShown) {
            screen.blank()
            screen.paragraph(
                location.location.isEmpty ? "further locations" : location.location,
                ink: .strong,
                indent: 1,
                lead: screen.glyphs.bullet + " ",
                leadInk: .severity(location.worst),
                maximumLines: 2
            )
            for kind in location.kinds.prefix(6) { screen.paragraph(Self.sentence(kind), indent: 3, maximumLines: 2) }
            if location.kinds.count > 6 {
                screen.paragraph("and \(location.kinds.count - 6) further kinds", ink: .faint, indent: 3)
            }
        }
        if locations.count > Self.locationsShown {
            screen.blank()
            screen.paragraph(
                "\(locations.count - Self.locationsShown) further locations; --output json lists them",
                ink: .faint,
                indent: 1
            )
        }
    }

    /// `14 × Databricks token (3 different) in requestParams.commandText; notebook/runCommand 12, jobs/runNow 2`
    private static func sentence(_ kind: LocationContent.Kind) -> String {
        let fields = kind.fields.prefix(2).map(\.value).joined(separator: ", ")
        let more = kind.fields.count > 2 ? " and \(kind.fields.count - 2) more" : ""
        let actions = kind.actions.prefix(3).map { "\($0.value) \(Quantity.count($0.count))" }.joined(separator: ", ")
        return "\(Quantity.count(kind.count)) × \(kind.title) (\(Quantity.count(kind.distinctValues)) different) in "
            + "\(fields)\(more); \(actions)"
    }
}
