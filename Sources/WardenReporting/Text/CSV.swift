internal import WardenDomain

/// Comma-separated values after RFC 4180: CRLF line ends, fields quoted where they must be.
///
/// A field that a spreadsheet would run as a formula is opened by an apostrophe, and characters that could act on a
/// terminal are written as visible escapes. Line breaks within a value are escaped too: one record is one line.
enum CSV {
    static func line(_ fields: [String]) -> String {
        fields.map(field).joined(separator: ",") + "\r\n"
    }

    static func field(_ value: String) -> String {
        let safe = SafeText.neutralised(value)
        let text = startsFormula(safe) ? "'" + safe : safe
        // By scalars: a comma with an accent on it is one character, and still ends a field.
        let scalars = text.unicodeScalars
        guard
            scalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "'" }) || scalars.first == " "
                || scalars.last == " "
        else { return text }
        var quoted = "\""
        for scalar in scalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        quoted.unicodeScalars.append("\"")
        return quoted
    }

    /// Source: OWASP, CSV injection; the full-width forms are read as their ASCII twins by some spreadsheets.
    private static func startsFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0 != " " && $0 != "\u{a0}" && $0 != "\u{3000}" }) else {
            return false
        }
        switch first {
        case "=", "+", "-", "@", "\u{ff1d}", "\u{ff0b}", "\u{ff0d}", "\u{ff20}", "\u{2212}": return true
        // An escaped tab or line break: what follows it may be a formula once the escape is undone.
        case "\\": return true
        default: return false
        }
    }
}
