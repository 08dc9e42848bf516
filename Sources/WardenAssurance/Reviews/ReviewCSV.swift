public import WardenDomain
internal import WardenReporting

/// The round trip of a review: a table that reviewers fill in, and what they filled in.
public enum ReviewCSV {
    /// One line that somebody filled in.
    public struct Row: Sendable, Hashable {
        public var number: Int
        public var choice: ReviewItem.Choice
        public var note: String

        public init(number: Int, choice: ReviewItem.Choice, note: String) {
            self.number = number
            self.choice = choice
            self.note = note
        }
    }

    private static let columns = [
        "review", "item", "principal", "kind", "location", "can_read", "also", "path", "last_use", "suggestion",
        "reason",
        "decision", "note",
    ]

    public static func write(_ campaign: ReviewCampaign) -> String {
        Table(
            schema: "trailwarden.review/1",
            columns: columns.map { Table.Column($0, title: $0) },
            rows: campaign.items.map { item in
                [
                    .text(campaign.id), .count(UInt64(item.number)), .text(item.name), .text(item.kind),
                    .text(item.locationName), .text(item.isCertain ? "yes" : "unknown"), .list(also(item)),
                    .list(item.path), .text(use(item.use)), .text(item.suggestion.choice?.rawValue ?? ""),
                    .text(item.suggestion.reason), .text(item.decision?.choice.rawValue ?? ""),
                    .text(item.decision?.note ?? ""),
                ]
            }
        ).render(.csv)
    }

    /// What an access allows beyond reading.
    public static func also(_ item: ReviewItem) -> [String] {
        [(item.alsoAlters, "alter"), (item.alsoDeletes, "delete"), (item.seesMasked, "see unredacted")]
            .filter(\.0).map(\.1)
    }

    /// A use in words.
    public static func use(_ use: ReviewItem.Use) -> String {
        switch use {
        case .unknown: "not known"
        case .never: "never in the logs"
        case .used(let count, let last):
            (last.map { Timestamp($0).date } ?? "used") + ", " + Quantity.count(count, "time")
        }
    }

    /// Decisions in a table that `write` made and people filled in. Lines without a decision are passed over; a line
    /// that names another review, item or principal than it had is a mistake, and then nothing is taken.
    ///
    /// - Throws: `review.csv`.
    public static func read(_ text: String, of campaign: ReviewCampaign) throws(WardenError) -> [Row] {
        let rows = CSVReader.rows(text)
        guard let head = rows.first else { throw mistake(1, "the file is empty") }
        var places: [String: Int] = [:]
        for (place, name) in head.enumerated() { places[name.lowercased()] = place }
        for name in ["review", "item", "principal", "location", "decision"] where places[name] == nil {
            throw mistake(1, "there is no column '\(name)'")
        }
        var found: [Row] = []
        var seen: Set<Int> = []
        for (index, row) in rows.enumerated().dropFirst() {
            func cell(_ name: String) -> String {
                let value = places[name].flatMap { $0 < row.count ? row[$0] : nil } ?? ""
                // What keeps a spreadsheet from running it.
                return value.hasPrefix("'") ? String(value.dropFirst()) : value
            }
            let line = index + 1
            if row.allSatisfy(\.isEmpty) { continue }
            guard cell("review") == campaign.id else {
                throw mistake(line, "it is of the review '\(cell("review"))', not of '\(campaign.id)'")
            }
            guard let number = Int(cell("item")), let item = campaign.items.first(where: { $0.number == number }) else {
                throw mistake(line, "there is no item '\(cell("item"))'")
            }
            guard cell("principal") == plain(item.name), cell("location") == plain(item.locationName) else {
                throw mistake(
                    line,
                    "item \(number) is '\(item.name)' on '\(item.locationName)', not what the line says"
                )
            }
            let word = cell("decision").lowercased().split(whereSeparator: \.isWhitespace).joined()
            if word.isEmpty { continue }
            guard let choice = ReviewItem.Choice(rawValue: word) else {
                let allowed = ReviewItem.Choice.allCases.map(\.rawValue).joined(separator: ", ")
                throw mistake(line, "the decision cannot be '\(cell("decision"))': allowed are \(allowed)")
            }
            guard seen.insert(number).inserted else { throw mistake(line, "item \(number) stands there twice") }
            found.append(Row(number: number, choice: choice, note: cell("note")))
        }
        return found
    }

    private static func plain(_ text: String) -> String {
        let safe = SafeText.neutralised(text)
        return safe.hasPrefix("'") ? String(safe.dropFirst()) : safe
    }

    private static func mistake(_ line: Int, _ message: String) -> WardenError {
        WardenError(
            code: "review.csv",
            object: "line \(line)",
            message,
            hint: "export it again with 'trailwarden review export'; nothing was taken"
        )
    }
}

/// Comma-separated values (RFC 4180), read leniently: any line end, a byte order mark, blanks as they are. Spreadsheets of
/// many countries separate by semicolons, others by tabs: what stands first between the names of columns is it.
enum CSVReader {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        if scalars.first == "\u{feff}" { scalars = scalars.dropFirst() }
        let separator = scalars.first { [",", ";", "\t"].contains($0) } ?? ","
        func next() -> Unicode.Scalar? { scalars.first }
        while let scalar = scalars.popFirst() {
            if isQuoted {
                if scalar != "\"" {
                    field.unicodeScalars.append(scalar)
                } else if next() == "\"" {
                    field.unicodeScalars.append(scalar)
                    scalars = scalars.dropFirst()
                } else {
                    isQuoted = false
                }
                continue
            }
            switch scalar {
            case "\"" where field.isEmpty: isQuoted = true
            case separator:
                row.append(field)
                field = ""
            case "\r" where next() == "\n": continue
            case "\n", "\r":
                rows.append(row + [field])
                row = []
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
        }
        if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
        return rows
    }
}
