import WardenDomain
import WardenYAML

/// Applies pipelines to rules.
struct PipelineRunner {
    /// Why a pipeline refuses a rule.
    struct Refusal: Error {
        var code = "sigma.pipeline-refused"
        var message: String
        var hint: String?
        /// nil = the whole rule.
        var place: DetectionItem.Place?
    }

    private let pipelines: [ProcessingPipeline]
    let variables: [String: [String]]
    let validateRegex: (String) -> String?

    /// - Parameter pipelines: in any order; they run by ascending priority, then as given.
    init(_ pipelines: [ProcessingPipeline], validateRegex: @escaping (String) -> String?) {
        self.pipelines = pipelines.enumerated().sorted {
            ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
        }
        .map(\.element)
        variables = self.pipelines.reduce(into: [:]) { $0.merge($1.variables) { _, later in later } }
        self.validateRegex = validateRegex
    }

    /// The rule after all pipelines; nil after a refusal was reported.
    func apply(to rule: SigmaRule) -> SigmaRule? {
        var rule = rule
        for pipeline in pipelines {
            for item in pipeline.items {
                do {
                    try apply(item, to: &rule)
                } catch {
                    report(error, pipeline, rule)
                    return nil
                }
            }
        }
        return rule
    }

    private func report(_ refusal: Refusal, _ pipeline: ProcessingPipeline, _ rule: SigmaRule) {
        let place =
            refusal.place.map { ($0.line, $0.column) } ?? (rule.header.location.line, rule.header.location.column)
        rule.sink.error(
            refusal.code,
            "the pipeline '\(pipeline.name)' refuses the rule: \(refusal.message)",
            line: place.0,
            column: place.1,
            hint: refusal.hint ?? "change the rule, or the pipeline"
        )
    }

    func apply(_ item: PipelineItem, to rule: inout SigmaRule) throws(Refusal) {
        let snapshot = rule
        guard item.ruleConditions.holds({ snapshot.holds($0) }) else { return }
        try RuleTransformer(runner: self, item: item, state: rule.state).apply(to: &rule)
        rule.applied.insert(item.id)
    }
}
