internal import WardenDomain

/// A key of an object that says its day, as logs are delivered: `workspaceId=7/date=2026-09-21/…` (Databricks),
/// `AWSLogs/…/2026/09/21/…` (CloudTrail), `2026-09-21-10-00-01-…` (server access logs).
struct DatedKey: Hashable {
    /// How the day is written. Keys with the same beginning are in the order of their days in every form.
    enum Form: Hashable {
        case named
        case folders
        case dashed
    }

    /// What stands before the day.
    var stem: String
    var form: Form
    /// From 1970-01-01.
    var day: Int64

    /// Nil where the key says no day.
    init?(_ key: String) {
        var place = key.utf8.startIndex
        while true {
            let rest = key.utf8[place...]
            if let (form, day) = Self.day(rest) {
                (stem, self.form, self.day) = (String(key[..<place]), form, day)
                return
            }
            guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
            place = key.utf8.index(after: slash)
        }
    }

    /// Comes before the keys of a day and after those of earlier ones.
    static func start(_ stem: String, _ form: Form, day: Int64) -> String {
        let date = CivilDate.date(daysSinceEpoch: day)
        func padded(_ number: Int, _ digits: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
        }
        let parts = [padded(date.year, 4), padded(date.month, 2), padded(date.day, 2)]
        switch form {
        case .named: return stem + "date=" + parts.joined(separator: "-")
        case .folders: return stem + parts.joined(separator: "/")
        case .dashed: return stem + parts.joined(separator: "-")
        }
    }

    private static func day(_ text: Substring.UTF8View) -> (Form, Int64)? {
        let bytes = Array(text.prefix(16))
        let name = Array("date=".utf8)
        if bytes.starts(with: name) {
            return date(bytes[5...], between: UInt8(ascii: "-")).map { (.named, $0) }
        }
        if let day = date(bytes[...], between: UInt8(ascii: "/")), bytes.count > 10, bytes[10] == UInt8(ascii: "/") {
            return (.folders, day)
        }
        return date(bytes[...], between: UInt8(ascii: "-")).map { (.dashed, $0) }
    }

    /// `yyyy-mm-dd` with that byte between its parts.
    private static func date(_ bytes: ArraySlice<UInt8>, between separator: UInt8) -> Int64? {
        let bytes = Array(bytes.prefix(10))
        guard bytes.count == 10, bytes[4] == separator, bytes[7] == separator else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var result = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                result = result * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return result
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return CivilDate.daysSinceEpoch(year: year, month: month, day: day)
    }
}
