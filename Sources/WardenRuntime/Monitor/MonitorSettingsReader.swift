internal import WardenDomain
internal import WardenYAML

/// Reads `monitor:`. Every mistake is reported with its place.
struct MonitorSettingsReader {
    let file: String
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ node: YAMLNode) -> MonitorSettings {
        var result = MonitorSettings()
        var part = YAMLFields(node, file: file, domain: "configuration", subject: "'monitor'")
        if let window = part.duration("window") { result.window = max(1_000, window) }
        if let lateness = part.duration("lateness") { result.lateness = lateness }
        if let blind = part.duration("blind_after") { result.blindAfter = blind }
        if let factor = part.number("quiet_factor") { result.quietFactor = max(1, factor) }
        result.driftEvery = part.duration("drift_every").map { max(1_000, $0) }
        result.assessEvery = part.duration("assess_every").map { max(10_000, $0) }
        if let every = part.duration("follow_up_every") { result.followUpEvery = max(1_000, every) }
        if let node = part.node("memory") { memory(node, &result.memory) }
        if let every = part.duration("checkpoint_every") { result.checkpointEvery = max(1_000, every) }
        if let listen = part.string("listen") {
            let parts = listen.split(separator: ":")
            if parts.count < 2 || Int(parts.last ?? "") == nil {
                part.report(
                    "wrong-value",
                    "'listen' cannot be '\(listen)'",
                    at: part.node("listen") ?? node,
                    hint: "write 127.0.0.1:9464"
                )
            }
            result.listen = listen
        }
        for node in part.list("sources") { source(node, &result) }
        finish(part)
        return result
    }

    private mutating func memory(_ node: YAMLNode, _ result: inout MonitorSettings.Memory) {
        var part = YAMLFields(node, file: file, domain: "configuration", subject: "'memory'")
        defer { finish(part) }
        let bounds: [(String, WritableKeyPath<MonitorSettings.Memory, Int>)] = [
            ("groups", \.groups), ("events", \.events), ("waiting", \.waiting), ("workspaces", \.workspaces),
            ("files", \.files),
        ]
        for (key, path) in bounds {
            guard let number = part.integer(key) else { continue }
            if !(100...100_000_000).contains(number) {
                let message = "'\(key)' cannot be '\(number)': allowed are 100 to 100000000"
                part.report("out-of-range", message, at: part.node(key) ?? node)
            }
            result[keyPath: path] = number
        }
    }

    private mutating func source(_ node: YAMLNode, _ result: inout MonitorSettings) {
        var part = YAMLFields(node, file: file, domain: "configuration", subject: "the source")
        defer { finish(part) }
        guard let kind = part.choice("type", of: MonitorSettings.Source.Kind.self) else {
            _ = part.required("type")
            return
        }
        let standard: Int64 = kind == .directory ? 5_000 : 60_000
        let every = max(100, part.duration("every") ?? standard)
        var source = MonitorSettings.Source(name: part.string("name") ?? "", kind: kind, every: every)
        source.quietAfter = part.duration("quiet_after")
        switch kind {
        case .directory: source.path = part.requiredString("path") ?? ""
        case .s3:
            source.bucket = part.requiredString("bucket") ?? ""
            source.prefix = part.string("prefix") ?? ""
            source.queue = part.string("queue")
            source.account = part.string("account")
            if let reach = part.duration("look_back") { source.lookBack = max(0, reach) }
        case .systemTable: source.workspace = part.string("workspace")
        case .standardInput: source.path = "-"
        }
        if source.name.isEmpty {
            source.name =
                switch kind {
                case .directory: source.path
                case .s3: "s3://\(source.bucket)/\(source.prefix)"
                case .systemTable: "system.access.audit"
                case .standardInput: "stdin"
                }
        }
        if result.sources.contains(where: { $0.name == source.name }) {
            part.report("duplicate", "there are two sources of the name '\(source.name)'", at: node)
        }
        result.sources.append(source)
    }

    private mutating func finish(_ fields: YAMLFields) {
        var fields = fields
        fields.rejectUnknownKeys()
        diagnostics += fields.diagnostics
    }
}
