public import WardenDomain
internal import WardenSigma

/// One rule as `rule list` shows it.
public struct RuleOverview: Sendable, Hashable {
    public var rule: RuleSummary
    public var name: String?
    /// `rule`, or the kind of a correlation: `temporal_ordered`.
    public var kind: String
    /// Which records it is about; nil = any.
    public var source: EventSource?
    public var service: String?
    public var filters: [String]
    public var location: SourceLocation
    /// False for rules that only feed correlations.
    public var emits: Bool
}

/// What `rule list` narrows by; everything given must hold.
public struct RuleFilter: Sendable, Hashable {
    public var minimumLevel: Severity?
    public var source: EventSource?
    /// Tags, or their beginnings up to a dot: `attack.t1562` finds `attack.t1562.008`.
    public var tags: [String]
    /// Text in title, description, id or name, ignoring case.
    public var text: String?

    public init(
        minimumLevel: Severity? = nil,
        source: EventSource? = nil,
        tags: [String] = [],
        text: String? = nil
    ) {
        self.minimumLevel = minimumLevel
        self.source = source
        self.tags = tags
        self.text = text
    }

    func admits(_ overview: RuleOverview) -> Bool {
        let rule = overview.rule
        if let minimumLevel, rule.severity < minimumLevel { return false }
        if let source, overview.source != source { return false }
        for tag in tags.map({ $0.lowercased() })
        where !rule.tags.contains(where: { $0.lowercased() == tag || $0.lowercased().hasPrefix(tag + ".") }) {
            return false
        }
        guard let text = text?.lowercased(), !text.isEmpty else { return true }
        return [rule.title, rule.description, rule.id, overview.name ?? ""].contains { $0.lowercased().contains(text) }
    }
}

extension RuleLibrary {
    /// The rules in the order of their files, detections before correlations.
    public func overview(_ filter: RuleFilter = RuleFilter()) -> [RuleOverview] {
        let correlationSources = sourcesOfCorrelations
        let detections = program.rules.map { rule in
            RuleOverview(
                rule: rule.summary,
                name: rule.name,
                kind: "rule",
                source: rule.selector.source,
                service: rule.selector.service,
                filters: rule.filters,
                location: rule.location,
                emits: rule.emits
            )
        }
        let correlations = program.correlations.enumerated().map { index, rule in
            RuleOverview(
                rule: rule.summary,
                name: rule.name,
                kind: rule.kind.rawValue,
                source: correlationSources[index],
                service: nil,
                filters: [],
                location: rule.location,
                emits: rule.emits
            )
        }
        return (detections + correlations).filter(filter.admits)
    }

    /// The one source all inputs of a correlation are about; nil where they differ.
    private var sourcesOfCorrelations: [EventSource?] {
        var sources: [EventSource?] = []
        for correlation in program.correlations {
            let inputs = Set(
                correlation.inputs.map { feed -> EventSource? in
                    switch feed.input {
                    case .rule(let index): program.rules[index].selector.source
                    case .correlation(let index): index < sources.count ? sources[index] : nil
                    }
                }
            )
            sources.append(inputs.count == 1 ? inputs.first ?? nil : nil)
        }
        return sources
    }
}
