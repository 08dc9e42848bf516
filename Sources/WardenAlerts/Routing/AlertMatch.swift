public import WardenDomain

/// Conditions on an alert; all that are given must hold. Lists are alternatives; texts may hold `*`.
public struct AlertMatch: Sendable, Hashable {
    /// At least this bad.
    public var severity: Severity?
    public var kinds: [Alert.Kind]
    public var rules: [String]
    public var tags: [String]
    public var subjects: [String]
    /// Files, objects, tables.
    public var places: [String]
    public var workspaces: [String]
    public var accounts: [String]
    /// When it applies; nil = always.
    public var hours: HourRange?

    public init(
        severity: Severity? = nil,
        kinds: [Alert.Kind] = [],
        rules: [String] = [],
        tags: [String] = [],
        subjects: [String] = [],
        places: [String] = [],
        workspaces: [String] = [],
        accounts: [String] = [],
        hours: HourRange? = nil
    ) {
        self.severity = severity
        self.kinds = kinds
        self.rules = rules
        self.tags = tags
        self.subjects = subjects
        self.places = places
        self.workspaces = workspaces
        self.accounts = accounts
        self.hours = hours
    }

    /// - Parameter now: epoch milliseconds, for `hours`.
    public func holds(for alert: Alert, at now: Int64) -> Bool {
        if let severity, alert.severity < severity { return false }
        if !kinds.isEmpty, !kinds.contains(alert.kind) { return false }
        if let hours, !hours.contains(now) { return false }
        return Self.any(rules, [alert.rule, alert.title, alert.ruleName ?? ""]) && Self.any(tags, alert.tags)
            && Self.any(subjects, [alert.subject]) && Self.any(places, [alert.place])
            && Self.any(workspaces, [alert.workspace]) && Self.any(accounts, [alert.account])
    }

    private static func any(_ patterns: [String], _ texts: [String]) -> Bool {
        patterns.isEmpty || patterns.contains { pattern in texts.contains { Wildcard.matches(pattern, $0) } }
    }
}

/// `*` stands for any run of characters; everything else for itself, ignoring case.
public enum Wildcard {
    public static func matches(_ pattern: String, _ text: String) -> Bool {
        let pattern = Array(pattern.lowercased().unicodeScalars), text = Array(text.lowercased().unicodeScalars)
        var (place, at, star, mark) = (0, 0, -1, 0)
        while at < text.count {
            if place < pattern.count, pattern[place] == "*" {
                (star, mark) = (place, at)
                place += 1
            } else if place < pattern.count, pattern[place] == text[at] {
                place += 1
                at += 1
            } else if star >= 0 {
                mark += 1
                (place, at) = (star + 1, mark)
            } else {
                return false
            }
        }
        while place < pattern.count, pattern[place] == "*" { place += 1 }
        return place == pattern.count
    }
}
