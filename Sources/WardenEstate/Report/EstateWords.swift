/// Words that every form shares.
public enum EstateWords {
    public static func plural(_ kind: AssetKind) -> String {
        switch kind {
        case .query: "queries"
        case .prefix: "prefixes"
        case .eventBus: "event buses"
        default: kind.label + "s"
        }
    }

    public static func role(_ role: Location.Role) -> String {
        switch role {
        case .source: "source"
        case .trace: "names and times only"
        case .original: "original"
        case .reader: "reader"
        case .door: "another door"
        case .copy: "copy"
        case .outside: "outside"
        }
    }

    /// Control characters and line ends as visible marks: names come from strangers.
    public static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0..<32, 127..<160, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
                    default: scalar
                    }
                }
            )
        )
    }

    /// At most `limit` characters, cut in the middle so that both ends show.
    public static func shortened(_ text: String, _ limit: Int) -> String {
        let text = clean(text)
        guard text.count > limit, limit > 3 else { return text }
        let head = (limit - 1) / 2
        return text.prefix(head) + "…" + text.suffix(limit - 1 - head)
    }
}
