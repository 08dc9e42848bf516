import WardenAssurance
import WardenDomain

/// Tables of a review that people filled in: decisions are of items that there are, each once; and whatever somebody is
/// called, the table that we wrote reads back.
enum Tables {
    private static func campaign(_ names: [String]) -> ReviewCampaign {
        ReviewCampaign(
            id: "REV-2026-0001",
            locations: ["system.access.audit"],
            reviewers: ["ada"],
            openedAt: 0,
            openedBy: "root",
            dueAt: 86_400_000,
            populationAt: 0,
            judged: names.count,
            unknowns: [],
            items: names.enumerated().map { index, name in
                ReviewItem(
                    number: index + 1,
                    principal: name,
                    kind: "user",
                    label: nil,
                    isOutside: false,
                    location: "table:m/system.access.audit",
                    locationName: "system.access.audit",
                    isCertain: true,
                    alsoAlters: false,
                    alsoDeletes: false,
                    seesMasked: false,
                    isDirect: true,
                    path: ["\(name) holds SELECT"],
                    use: .unknown
                )
            }
        )
    }

    static func read(_ bytes: UnsafeRawBufferPointer) throws {
        let text = bytes.text
        var known = campaign(["ines@acme.example", "olga@acme.example"])
        if let rows = try? ReviewCSV.read(text, of: known) {
            try claim(Set(rows.map(\.number)).count == rows.count, "an item is decided twice")
            try claim(rows.allSatisfy { (1...2).contains($0.number) }, "a decision about an item that is not there")
            for row in rows {
                let decision = ReviewItem.Decision(choice: row.choice, by: "ada", at: 1, note: row.note)
                // It may be refused: a decision against the suggestion needs a note.
                try? known.decide(row.number, decision)
            }
        }
        let named = campaign([String(text.prefix(60)), "olga@acme.example"])
        let back = try? ReviewCSV.read(ReviewCSV.write(named), of: named)
        try claim(back?.isEmpty == true, "a table that we wrote does not read back")
    }
}
