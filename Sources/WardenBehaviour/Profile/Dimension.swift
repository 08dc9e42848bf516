/// The sides from which one event is looked at. An area is what resources lie in: a schema, a folder.
public enum Dimension: Int, Sendable, CaseIterable {
    case action, resource, area, network, client, hour, workspace, sequence

    /// Values remembered of one principal.
    var capacity: Int {
        switch self {
        case .action: 48
        case .resource: 96
        case .area: 32
        case .network: 24
        case .client, .workspace: 10
        case .hour: 48
        case .sequence: 64
        }
    }

    /// How much a bit of this side counts in the joint surprise of an event: the sides overlap, and some are noisy.
    var weight: Float {
        switch self {
        case .action: 1
        case .resource: 0.55
        case .area: 0.75
        case .network: 0.9
        case .client: 0.9
        case .hour: 0.45
        case .workspace: 0.6
        case .sequence: 0.3
        }
    }
}
