internal import WardenDomain
internal import WardenEngine
internal import WardenReporting

/// What matches can be counted by: a column of the overview, or any field of the event.
enum HuntField: Sendable, Hashable {
    case context(ContextField)
    case source
    case hour
    case day
    /// A field of the event, and the place of its value among the captures.
    case captured(String, Int)

    private static let names: [String: HuntField] = [
        "service": .context(.service), "action": .context(.action), "principal": .context(.principal),
        "address": .context(.sourceAddress), "ip": .context(.sourceAddress), "agent": .context(.userAgent),
        "workspace": .context(.workspace), "account": .context(.account), "status": .context(.status),
        "source": .source, "hour": .hour, "day": .day,
    ]

    /// Resolves the names; those that are no column are fields of the event, to be captured.
    static func resolve(_ names: [String]) -> (fields: [HuntField], captures: [String]) {
        var captures: [String] = []
        let fields = names.map { name -> HuntField in
            if let known = Self.names[name.lowercased()] { return known }
            captures.append(name)
            return .captured(name, captures.count - 1)
        }
        return (fields, captures)
    }

    /// True for columns of the overview, false for fields named by their path.
    var isContext: Bool {
        if case .captured = self { false } else { true }
    }

    /// The value an event is counted under; empty where it has none.
    func value(of event: EventView, captures: [String?]) -> String {
        switch self {
        case .context(let field): event.text(field)
        case .source: event.source.rawValue
        case .hour: event.time.map { Self.start(of: $0, 3_600_000) } ?? ""
        case .day: event.time.map { String(Self.start(of: $0, 86_400_000).prefix(10)) } ?? ""
        case .captured(_, let place): captures[place] ?? ""
        }
    }

    private static func start(of time: Int64, _ unit: Int64) -> String {
        let rest = time % unit
        guard case .string(let text) = JSONValue.time(time - (rest < 0 ? rest + unit : rest)) else { return "" }
        return text
    }
}
