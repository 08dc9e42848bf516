internal import WardenDomain

/// Text from logs as it may stand in a line of another system's format.
enum SafeLine {
    /// What does not simply show is escaped; at most `limit` characters are kept.
    static func text(_ text: String, limit: Int = 1_024) -> String {
        let clean = SafeText.neutralised(text)
        return clean.count > limit ? clean.prefix(limit - 1) + "…" : clean
    }
}
