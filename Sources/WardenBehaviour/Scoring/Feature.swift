/// The numbers a principal's day is judged by, each in bits of surprise unless it says otherwise.
public enum Feature: Int, Sendable, Codable, CaseIterable {
    case action, resource, area, network, client, hour, workspace, sequence
    case events, distinct, refused, sensitive, volume, novel, foreign, risky, slowForeign, slowVolume
    /// Against peers on the same kind of day.
    case peerEvents, peerVolume
    /// Awake after a long silence.
    case dormancy
    /// Two networks in turn, one of them new, too soon for one person.
    case travel
    /// A service principal in a browser, or a person with the tool of services.
    case mismatch
    /// Weights, not bits: of the worst new action's kind and of the most sensitive resource.
    case kind, sensitivity

    init(_ dimension: Dimension) { self = Self.allCases[dimension.rawValue] }

    init(_ metric: Metric) { self = Self.allCases[Dimension.allCases.count + metric.rawValue] }
}
