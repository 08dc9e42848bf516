import WardenYAML

/// Resolves what correlations refer to, orders them, and builds the final program.
struct CorrelationLinker {
    private enum Target {
        case rule(Int)
        case correlation(Int)
    }

    private var byID: [String: Target] = [:]
    private var byName: [String: Target] = [:]
    /// Per correlation, per reference; nil where the reference cannot be resolved.
    private var targets: [[Target?]] = []
    /// Correlations whose references are sound, inputs first.
    private var order: [Int] = []
    /// Captures per rule as correlations name them, before pipelines rename fields.
    private var captures: [Int: [String]] = [:]

    init(_ collection: SigmaCollection) {
        for (index, rule) in collection.rules.enumerated() { register(rule.header, .rule(index), rule.sink) }
        for (index, correlation) in collection.correlations.enumerated() {
            register(correlation.header, .correlation(index), correlation.sink)
        }
        targets = collection.correlations.map { resolve($0, collection) }
        orderByInputs(collection)
    }

    private mutating func register(_ header: RuleHeader, _ target: Target, _ sink: DiagnosticSink) {
        let root = sink.document.root
        if let id = header.id?.lowercased() {
            if byID[id] == nil {
                byID[id] = target
            } else {
                sink.warning(
                    "sigma.duplicate-id",
                    "the id '\(id)' is taken by an earlier document",
                    at: root["id"] ?? root,
                    hint: "make a new one with 'uuidgen'"
                )
            }
        }
        if let name = header.name {
            if byName[name] == nil {
                byName[name] = target
            } else {
                sink.warning(
                    "sigma.duplicate-name",
                    "the name '\(name)' is taken by an earlier document",
                    at: root["name"] ?? root,
                    hint: "references mean the first one; rename this one"
                )
            }
        }
    }

    private func resolve(_ correlation: SigmaCorrelation, _ collection: SigmaCollection) -> [Target?] {
        for alias in correlation.aliases {
            for entry in alias.fields where !correlation.references.contains(where: { $0.text == entry.rule.text }) {
                correlation.sink.warning(
                    "sigma.alias-of-unlisted-rule",
                    "the alias '\(alias.name)' names '\(entry.rule.text)', which is not among the rules",
                    at: entry.rule.node,
                    hint: "add it to 'rules', or remove it here"
                )
            }
        }
        return correlation.references.map { reference in
            if let target = byID[reference.text.lowercased()] ?? byName[reference.text] { return target }
            let isRefused =
                collection.refused.contains(reference.text) || collection.refused.contains(reference.text.lowercased())
            correlation.sink.error(
                isRefused ? "sigma.refers-to-refused-rule" : "sigma.unknown-rule",
                isRefused
                    ? "the correlation refers to '\(reference.text)', which has errors of its own"
                    : "the correlation refers to '\(reference.text)', which is not loaded",
                at: reference.node,
                offset: reference.offset,
                hint: isRefused ? "correct that rule first" : "check the id or name, and load the file that holds it"
            )
            return nil
        }
    }

    /// Kahn's algorithm: what is left over refers to itself in a circle, or to something that does.
    private mutating func orderByInputs(_ collection: SigmaCollection) {
        var done: Set<Int> = []
        var waiting = collection.correlations.indices.map { index in
            targets[index].reduce(into: Set<Int>()) { if case .correlation(let inner)? = $1 { $0.insert(inner) } }
        }
        var users: [Int: [Int]] = [:]
        for (index, inner) in waiting.enumerated() { for one in inner { users[one, default: []].append(index) } }
        var ready = waiting.indices.filter { waiting[$0].isEmpty }
        var next = 0
        while next < ready.count {
            let index = ready[next]
            next += 1
            done.insert(index)
            for user in users[index] ?? [] {
                waiting[user].remove(index)
                if waiting[user].isEmpty { ready.append(user) }
            }
        }
        order = ready
        for index in collection.correlations.indices where !done.contains(index) {
            let correlation = collection.correlations[index]
            let position = targets[index].firstIndex { target in
                if case .correlation(let inner)? = target { !done.contains(inner) } else { false }
            }
            let reference = position.map { correlation.references[$0] }
            correlation.sink.error(
                "sigma.correlation-cycle",
                "the correlation depends on itself through '\(reference?.text ?? "")'",
                at: reference?.node ?? correlation.sink.document.root,
                offset: reference?.offset,
                hint: "remove the reference that closes the circle"
            )
        }
    }

    /// Tells each rule which fields correlations need from it; their positions then stay fixed.
    mutating func assignCaptures(_ collection: inout SigmaCollection) {
        for index in order {
            let correlation = collection.correlations[index]
            for (reference, target) in zip(correlation.references, targets[index]) {
                guard case .rule(let rule)? = target else { continue }
                collection.updateRule(rule) { rule in
                    for name in correlation.groupBy + correlation.valueFields {
                        let field = correlation.field(name, in: reference, of: rule.header)
                        if !rule.captures.contains(field) { rule.captures.append(field) }
                    }
                }
                captures[rule] = collection.rules[rule].captures
            }
        }
    }

    /// The program of everything sound. `lowered` holds one entry per rule of the collection, nil = refused.
    func link(_ collection: SigmaCollection, _ lowered: [DetectionRule?]) -> DetectionProgram {
        var program = DetectionProgram()
        var ruleIndex: [Int?] = []
        for rule in lowered {
            ruleIndex.append(rule == nil ? nil : program.rules.count)
            if let rule { program.rules.append(rule) }
        }
        var correlationIndex: [Int: Int] = [:]
        for index in order {
            let correlation = collection.correlations[index]
            let inputs = zip(correlation.references, targets[index]).map { reference, target in
                input(target, reference, correlation, ruleIndex, correlationIndex)
            }
            let sound = inputs.compactMap { $0 }
            guard sound.count == inputs.count, !sound.isEmpty else { continue }
            let feeds = zip(zip(correlation.references, targets[index]), sound).map { pair, input in
                feed(input, pair.0, pair.1, correlation, collection)
            }
            correlationIndex[index] = program.correlations.count
            program.correlations.append(build(correlation, feeds))
        }
        silenceInputs(&program, collection, correlationIndex)
        return program
    }

    private func input(
        _ target: Target?,
        _ reference: SigmaCorrelation.Reference,
        _ correlation: SigmaCorrelation,
        _ ruleIndex: [Int?],
        _ correlationIndex: [Int: Int]
    ) -> CorrelationRule.Input? {
        switch target {
        case .rule(let index)?:
            if let final = ruleIndex[index] { return .rule(final) }
        case .correlation(let index)?:
            if let final = correlationIndex[index] { return .correlation(final) }
        case nil:
            return nil
        }
        correlation.sink.error(
            "sigma.refers-to-refused-rule",
            "the correlation refers to '\(reference.text)', which has errors of its own",
            at: reference.node,
            offset: reference.offset,
            hint: "correct that rule first"
        )
        return nil
    }

    private func feed(
        _ input: CorrelationRule.Input,
        _ reference: SigmaCorrelation.Reference,
        _ target: Target?,
        _ correlation: SigmaCorrelation,
        _ collection: SigmaCollection
    ) -> CorrelationRule.Feed {
        let names: [String]
        let header: RuleHeader
        switch target {
        case .correlation(let index)?:
            header = collection.correlations[index].header
            names = collection.correlations[index].groupBy
        case .rule(let index)?:
            header = collection.rules[index].header
            // Positions were given before pipelines renamed the captures.
            names = captures[index] ?? []
        case nil:
            return CorrelationRule.Feed(input: input, groupPositions: [], valuePositions: [])
        }
        let position: (String) -> Int? = { name in
            names.firstIndex(of: correlation.field(name, in: reference, of: header))
        }
        for name in correlation.groupBy where position(name) == nil {
            correlation.sink.warning(
                "sigma.group-not-supplied",
                "'\(reference.text)' does not group by '\(name)': its matches never count here",
                at: reference.node,
                offset: reference.offset,
                hint: "add '\(name)' to the 'group-by' of '\(reference.text)'"
            )
        }
        return CorrelationRule.Feed(
            input: input,
            groupPositions: correlation.groupBy.map(position),
            valuePositions: correlation.valueFields.map(position)
        )
    }

    private func build(_ correlation: SigmaCorrelation, _ feeds: [CorrelationRule.Feed]) -> CorrelationRule {
        CorrelationRule(
            summary: correlation.header.summary(isCorrelation: true),
            name: correlation.header.name,
            hasID: correlation.header.id != nil,
            kind: correlation.kind,
            inputs: feeds,
            groupBy: correlation.groupBy,
            timespanMilliseconds: correlation.timespanMilliseconds,
            condition: CorrelationRule.Condition(
                comparisons: correlation.comparisons,
                percentile: correlation.percentile,
                expression: correlation.expression
            ),
            emits: true,
            location: correlation.header.location
        )
    }

    /// What a correlation refers to reports nothing of its own, unless one that refers to it generates.
    private func silenceInputs(
        _ program: inout DetectionProgram,
        _ collection: SigmaCollection,
        _ correlationIndex: [Int: Int]
    ) {
        var rules: [Int: Bool] = [:]
        var correlations: [Int: Bool] = [:]
        for (index, final) in correlationIndex {
            let generates = collection.correlations[index].generates
            for feed in program.correlations[final].inputs {
                switch feed.input {
                case .rule(let rule): rules[rule] = rules[rule] ?? false || generates
                case .correlation(let inner): correlations[inner] = correlations[inner] ?? false || generates
                }
            }
        }
        for (rule, emits) in rules { program.rules[rule].emits = emits }
        for (correlation, emits) in correlations { program.correlations[correlation].emits = emits }
    }
}
