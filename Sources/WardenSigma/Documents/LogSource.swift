import WardenDomain
import WardenYAML

/// Which stream a rule is about.
struct LogSource: Equatable {
    var category: String?
    var product: String?
    var service: String?

    /// True when everything set here is the same in `other`; what is not set here means any.
    func contains(_ other: LogSource) -> Bool {
        Self.covers(category, other.category) && Self.covers(product, other.product)
            && Self.covers(service, other.service)
    }

    private static func covers(_ mine: String?, _ other: String?) -> Bool {
        mine == nil || mine?.lowercased() == other?.lowercased()
    }

    /// Reads `logsource`; nil after an error.
    static func parse(_ root: YAMLNode, sink: DiagnosticSink, kind: String) -> LogSource? {
        guard let node = root["logsource"], !node.isNull else {
            sink.error(
                "sigma.missing-logsource",
                "the \(kind) has no logsource",
                at: root,
                hint: "add 'logsource:' with 'product: databricks' and the audit service"
            )
            return nil
        }
        guard node.mapping != nil else {
            sink.error("sigma.wrong-type", "'logsource' must be a map, not \(node.kindName)", at: node)
            return nil
        }
        var source = LogSource()
        for (key, path) in [("category", \LogSource.category), ("product", \.product), ("service", \.service)] {
            guard let value = node[key], !value.isNull else { continue }
            guard let text = value.text else {
                sink.error("sigma.wrong-type", "'\(key)' must be a string, not \(value.kindName)", at: value)
                continue
            }
            if !text.isEmpty { source[keyPath: path] = text }
        }
        if source == LogSource() {
            sink.warning(
                "sigma.empty-logsource",
                "the logsource names neither category, product nor service",
                at: node,
                hint: "add 'product: databricks'; as it is, every event is tested"
            )
        }
        return source
    }
}
