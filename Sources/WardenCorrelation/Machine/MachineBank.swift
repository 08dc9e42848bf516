import WardenDomain
import WardenSigma

/// The machines of a program, by correlation index.
///
/// One array per window type and a switch, as calls through a protocol value would run unspecialised code: several
/// times slower, and this is called for every hit.
struct MachineBank: Sendable {
    private enum Place: Sendable {
        case eventCount(Int)
        case valueCount(Int)
        case temporal(Int)
        case ordered(Int)
        case sum(Int)
        case percentile(Int)
    }

    private var eventCounts: [WindowMachine<EventCountWindow>] = []
    private var valueCounts: [WindowMachine<ValueCountWindow>] = []
    private var temporals: [WindowMachine<TemporalWindow>] = []
    private var ordered: [WindowMachine<OrderedWindow>] = []
    private var sums: [WindowMachine<SumWindow>] = []
    private var percentiles: [WindowMachine<PercentileWindow>] = []
    /// nil = the correlation cannot be run.
    private var places: [Place?] = []

    var count: Int { places.count }

    func isRunning(_ machine: Int) -> Bool { places[machine] != nil }

    /// Adds the machine of the next correlation.
    mutating func append(_ rule: CorrelationRule, shape: WindowShape, limits: CorrelationLimits) {
        let feeds = rule.inputs.map { FeedPlan($0, kind: rule.kind) }
        switch rule.kind {
        case .eventCount:
            places.append(.eventCount(eventCounts.count))
            eventCounts.append(.init(shape: shape, feeds: feeds, limits: limits))
        case .valueCount:
            places.append(.valueCount(valueCounts.count))
            valueCounts.append(.init(shape: shape, feeds: feeds, limits: limits))
        case .temporal:
            places.append(.temporal(temporals.count))
            temporals.append(.init(shape: shape, feeds: feeds, limits: limits))
        case .temporalOrdered:
            places.append(.ordered(ordered.count))
            ordered.append(.init(shape: shape, feeds: feeds, limits: limits))
        case .valueSum, .valueAverage:
            places.append(.sum(sums.count))
            sums.append(.init(shape: shape, feeds: feeds, limits: limits))
        case .valuePercentile, .valueMedian:
            places.append(.percentile(percentiles.count))
            percentiles.append(.init(shape: shape, feeds: feeds, limits: limits))
        }
    }

    /// Keeps the place of a correlation that cannot be run.
    mutating func appendNothing() { places.append(nil) }

    mutating func absorb(_ machine: Int, _ captured: [String?], feed: Int, entry: Entry, isEvent: Bool) {
        switch places[machine] {
        case .eventCount(let index): eventCounts[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case .valueCount(let index): valueCounts[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case .temporal(let index): temporals[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case .ordered(let index): ordered[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case .sum(let index): sums[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case .percentile(let index): percentiles[index].absorb(captured, feed: feed, entry: entry, isEvent: isEvent)
        case nil: break
        }
    }

    mutating func settle(
        _ machine: Int,
        _ entry: Entry,
        firings: inout [Firing],
        timers: inout [TimerRequest]
    ) {
        switch places[machine] {
        case .eventCount(let index): eventCounts[index].settle(entry, firings: &firings, timers: &timers)
        case .valueCount(let index): valueCounts[index].settle(entry, firings: &firings, timers: &timers)
        case .temporal(let index): temporals[index].settle(entry, firings: &firings, timers: &timers)
        case .ordered(let index): ordered[index].settle(entry, firings: &firings, timers: &timers)
        case .sum(let index): sums[index].settle(entry, firings: &firings, timers: &timers)
        case .percentile(let index): percentiles[index].settle(entry, firings: &firings, timers: &timers)
        case nil: break
        }
    }

    mutating func close(_ machine: Int, _ timer: TimerRequest) -> Firing? {
        switch places[machine] {
        case .eventCount(let index): eventCounts[index].close(timer)
        case .valueCount(let index): valueCounts[index].close(timer)
        case .temporal(let index): temporals[index].close(timer)
        case .ordered(let index): ordered[index].close(timer)
        case .sum(let index): sums[index].close(timer)
        case .percentile(let index): percentiles[index].close(timer)
        case nil: nil
        }
    }
}

extension MachineBank {
    /// nil where the correlation cannot be run.
    func snapshot(_ machine: Int) -> MachineSnapshot? {
        switch places[machine] {
        case .eventCount(let index): .eventCount(eventCounts[index].snapshot())
        case .valueCount(let index): .valueCount(valueCounts[index].snapshot())
        case .temporal(let index): .temporal(temporals[index].snapshot())
        case .ordered(let index): .ordered(ordered[index].snapshot())
        case .sum(let index): .sum(sums[index].snapshot())
        case .percentile(let index): .percentile(percentiles[index].snapshot())
        case nil: nil
        }
    }

    /// Takes a stored state back; returns the timers it needs, nil where the state is of another kind.
    mutating func restore(_ machine: Int, _ snapshot: MachineSnapshot) -> [TimerRequest]? {
        switch (places[machine], snapshot) {
        case (.eventCount(let index), .eventCount(let groups)): eventCounts[index].restore(groups)
        case (.valueCount(let index), .valueCount(let groups)): valueCounts[index].restore(groups)
        case (.temporal(let index), .temporal(let groups)): temporals[index].restore(groups)
        case (.ordered(let index), .ordered(let groups)): ordered[index].restore(groups)
        case (.sum(let index), .sum(let groups)): sums[index].restore(groups)
        case (.percentile(let index), .percentile(let groups)): percentiles[index].restore(groups)
        default: nil
        }
    }

    func statistics(_ machine: Int) -> CorrelationStatistics {
        switch places[machine] {
        case .eventCount(let index): eventCounts[index].statistics
        case .valueCount(let index): valueCounts[index].statistics
        case .temporal(let index): temporals[index].statistics
        case .ordered(let index): ordered[index].statistics
        case .sum(let index): sums[index].statistics
        case .percentile(let index): percentiles[index].statistics
        case nil: CorrelationStatistics()
        }
    }
}
