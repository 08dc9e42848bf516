extension Reason {
    /// The reason as a sentence without its full stop.
    public func sentence(isService: Bool) -> String {
        let who = isService ? "this service principal" : "this person"
        switch feature {
        case .action: return "first \(value) by \(who) \(days)\(company)"
        case .resource: return "first use of \(value) (\(action)) by \(who) \(days)\(company)"
        case .area: return "first time in \(value) (\(action)) by \(who) \(days)\(company)"
        case .network: return "\(isNew ? "first time" : "seldom") from network \(value) by \(who) \(days)\(company)"
        case .client: return "first use of the client '\(value)' by \(who) \(days)\(company)"
        case .workspace: return "first time in workspace \(value) \(days)\(company)"
        case .hour: return "active at \(value) UTC, when \(who) seldom is"
        case .sequence: return "\(value), an order never seen of \(who)\(company)"
        case .dormancy: return "awake after \(Int(observed)) days of silence; usual are \(Self.short(usual))"
        case .travel: return "two networks in turn, one of them new (\(value)), too soon for one person"
        case .mismatch: return isService ? "a service principal in \(value)" : "a person with \(value)"
        case .peerEvents where usual < 0.5:
            return "\(Self.short(observed)) events, where its peers have hardly any"
        case .peerEvents:
            return "\(times) the events of its peers (\(Self.short(observed)) against \(Self.short(usual)))"
        case .peerVolume: return "\(times) the volume of its peers"
        case .kind, .sensitivity: return value
        default:
            let metric = Metric.allCases[feature.rawValue - Dimension.allCases.count]
            if metric.isSurprise {
                return "\(metric.words): \(Self.short(observed)) bits of surprise, \(Self.short(usual)) are usual"
            }
            // Forty times nothing would be a figure that says nothing.
            if usual < 0.5 { return "\(Self.short(observed)) \(metric.words), where hardly any are usual" }
            return "\(times) the usual \(metric.words) (\(Self.short(observed)) against \(Self.short(usual)))"
        }
    }

    private var days: String { watchedDays <= 1 ? "on its first day" : "in \(watchedDays) days" }

    private var company: String {
        if peerCount > 1, peers == 0 { return users == 0 ? "; nobody does" : "; none of \(peerCount) peers do" }
        if peerCount > 1 { return "; \(peers) of \(peerCount) peers do" }
        return users == 0 ? "; nobody does" : ""
    }

    private var times: String { "\(Self.short(observed / max(usual, 1)))×" }

    private static func short(_ value: Double) -> String {
        guard value.isFinite else { return "0" }
        return value >= 10 || value == value.rounded()
            ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
    }
}
