/// How the values of a field travel from an event to the correlations: one text, for arrays that of every element.
public enum CapturedText {
    /// Stands between elements. A control character that no value needs: in a value it becomes a space.
    private static let separator: UInt8 = 0x1E

    /// The values of one field in one text; nil where there are none.
    public static func join(_ values: [String]) -> String? {
        guard let first = values.first else { return nil }
        if values.count == 1 { return plain(first) }
        return values.map(plain).joined(separator: "\u{1E}")
    }

    /// The elements, in order; a single value is its own only element.
    public static func elements(of text: String) -> [String] {
        guard holdsSeveral(text) else { return [text] }
        return text.utf8.split(separator: separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The first element.
    public static func first(of text: String) -> String {
        guard let end = text.utf8.firstIndex(of: separator) else { return text }
        return String(text[..<end])
    }

    /// True where `text` was joined from more than one value.
    public static func holdsSeveral(_ text: String) -> Bool { text.utf8.contains(separator) }

    /// `text` with every element changed.
    public static func map(_ text: String, _ change: (String) -> String) -> String {
        guard holdsSeveral(text) else { return change(text) }
        return join(elements(of: text).map(change)) ?? ""
    }

    private static func plain(_ value: String) -> String {
        guard holdsSeveral(value) else { return value }
        return String(decoding: value.utf8.map { $0 == separator ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
