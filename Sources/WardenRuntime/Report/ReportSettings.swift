internal import WardenCloud
internal import WardenDomain
internal import WardenYAML

/// Section `report` of `trailwarden.yml`: how often controls are meant to run, and who may put a report into words.
public struct ReportSettings: Sendable, Hashable {
    /// A language model behind an interface like OpenAI's. Without this section none is ever asked.
    public struct Narrator: Sendable, Hashable {
        /// Address of `chat/completions`; a serving endpoint of Databricks has the same form.
        public var url: String
        public var model: String
        /// The variable that holds the token; nil = none is sent.
        public var tokenVariable: String?
    }

    /// Hours between runs, at most.
    public var assessHours = 24
    public var discoverHours = 24
    public var scanHours = 24
    public var verifyHours = 168
    public var anchorHours = 24
    /// Days between reviews of access, at most.
    public var reviewDays = 90
    public var narrator: Narrator?

    public init() {}
}

/// Reads the section, with a diagnostic for every mistake.
struct ReportSettingsReader {
    private let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> ReportSettings {
        var result = ReportSettings()
        var section = fields(node, "'report'")
        if let node = section.node("cadence_hours") {
            var hours = fields(node, "'cadence_hours'")
            Self.number(&hours, "assess", 1...8_784, &result.assessHours)
            Self.number(&hours, "discover", 1...8_784, &result.discoverHours)
            Self.number(&hours, "scan", 1...8_784, &result.scanHours)
            Self.number(&hours, "verify", 1...8_784, &result.verifyHours)
            Self.number(&hours, "anchor", 1...8_784, &result.anchorHours)
            finish(hours)
        }
        Self.number(&section, "review_days", 1...730, &result.reviewDays)
        if let node = section.node("narrative") { result.narrator = narrator(node) }
        finish(section)
        return result
    }

    private mutating func narrator(_ node: YAMLNode) -> ReportSettings.Narrator? {
        var part = fields(node, "'narrative'")
        defer { finish(part) }
        guard let url = part.string("url"), let model = part.string("model") else {
            part.report("missing", "'narrative' needs 'url' and 'model'", at: node)
            return nil
        }
        do {
            _ = try Endpoint(parsing: url, name: "url")
        } catch {
            let message = "'url' cannot be '\(url)': \((error as? WardenError)?.message ?? "")"
            part.report("endpoint", message, at: part.node("url") ?? node, hint: "write https://HOST/PATH")
        }
        return ReportSettings.Narrator(url: url, model: model, tokenVariable: part.string("token_environment"))
    }

    private static func number(
        _ fields: inout YAMLFields,
        _ key: String,
        _ range: ClosedRange<Int>,
        _ value: inout Int
    ) {
        guard let number = fields.integer(key), let node = fields.node(key) else { return }
        if range.contains(number) {
            value = number
        } else {
            let message = "'\(key)' cannot be '\(number)': allowed are \(range.lowerBound) to \(range.upperBound)"
            fields.report("out-of-range", message, at: node)
        }
    }

    private func fields(_ node: YAMLNode, _ subject: String) -> YAMLFields {
        YAMLFields(node, file: file, domain: "configuration", subject: subject)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }
}
