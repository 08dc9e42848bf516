/// The stored groups of one correlation, longest idle first.
enum MachineSnapshot: Sendable, Codable {
    case eventCount([GroupState<EventCountWindow>])
    case valueCount([GroupState<ValueCountWindow>])
    case temporal([GroupState<TemporalWindow>])
    case ordered([GroupState<OrderedWindow>])
    case sum([GroupState<SumWindow>])
    case percentile([GroupState<PercentileWindow>])
}
