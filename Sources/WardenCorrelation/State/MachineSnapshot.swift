/// The stored groups of one correlation, longest idle first.
enum MachineSnapshot: Sendable, Codable {
    case eventCount([GroupState<EventCountWindow>])
    case valueCount([GroupState<ValueCountWindow>])
    case temporal([GroupState<TemporalWindow>])
    case ordered([GroupState<OrderedWindow>])
    case sum([GroupState<SumWindow>])
    case percentile([GroupState<PercentileWindow>])
    /// Never written: a window type without a stored form.
    case none

    init<W: Window>(_ groups: [GroupState<W>]) {
        self =
            switch groups {
            case let groups as [GroupState<EventCountWindow>]: .eventCount(groups)
            case let groups as [GroupState<ValueCountWindow>]: .valueCount(groups)
            case let groups as [GroupState<TemporalWindow>]: .temporal(groups)
            case let groups as [GroupState<OrderedWindow>]: .ordered(groups)
            case let groups as [GroupState<SumWindow>]: .sum(groups)
            case let groups as [GroupState<PercentileWindow>]: .percentile(groups)
            default: .none
            }
    }

    func groups<W: Window>(of type: W.Type) -> [GroupState<W>]? {
        switch self {
        case .eventCount(let groups): groups as? [GroupState<W>]
        case .valueCount(let groups): groups as? [GroupState<W>]
        case .temporal(let groups): groups as? [GroupState<W>]
        case .ordered(let groups): groups as? [GroupState<W>]
        case .sum(let groups): groups as? [GroupState<W>]
        case .percentile(let groups): groups as? [GroupState<W>]
        case .none: nil
        }
    }
}
