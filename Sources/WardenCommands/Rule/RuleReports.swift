internal import WardenDomain
internal import WardenRuntime

/// What the rule commands say on standard error.
enum RuleReports {
    /// Prints errors, and warnings where asked; returns how many errors there are.
    @discardableResult
    static func print(_ diagnostics: [Diagnostic], from level: Diagnostic.Level, to streams: Streams) -> Int {
        let shown: Set<Diagnostic.Level> =
            switch level {
            case .error: [.error]
            case .warning: [.error, .warning]
            case .note: [.error, .warning, .note]
            }
        for diagnostic in diagnostics where shown.contains(diagnostic.level) { streams.error(diagnostic.rendered) }
        return diagnostics.count { $0.level == .error }
    }

    /// `error: …` and its hint.
    static func print(_ error: WardenError, to streams: Streams) { streams.error("error: \(error)") }

    static func plural(_ count: some BinaryInteger, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}
