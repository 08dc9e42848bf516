import CWarden
import WardenDomain

/// Tells source, time and context fields of each event of a batch, and whether the filter lets it in: one pass over its
/// values, before any rule looks at them.
///
/// SAFETY: owned by one worker, freed with it.
struct EventGate {
    /// Per slot: its place among the slots that context fields are read from, from 1; 0 = none of them.
    private let places: FrozenArray<UInt8>
    /// The event's first value at each place, or `TW_NONE`.
    private let found: UnsafeMutablePointer<UInt32>
    private let placeCount: Int
    /// A list of places per (source, field): `ranges` delimit `order`.
    private let ranges: FrozenArray<RuleRange>
    private let order: FrozenArray<UInt8>
    private let databricks: (Int, Int)
    private let cloudTrail: (Int, Int)
    private let operation: Int
    private let isGeneric: Bool
    private let filter: EventFilter
    private let hasFilter: Bool

    init(_ context: ContextSlots, slotCount: Int, _ options: EngineOptions) {
        var places = [UInt8](repeating: 0, count: slotCount)
        var count = 0
        func place(_ slot: UInt32) -> UInt8 {
            if places[Int(slot)] == 0 {
                count += 1
                places[Int(slot)] = UInt8(count)
            }
            return places[Int(slot)]
        }
        var ranges: [RuleRange] = []
        var order: [UInt8] = []
        for source in EventSource.byCode {
            for field in ContextField.allCases {
                let list = context.slots(field, source.code)
                ranges.append(RuleRange(first: UInt32(order.count), count: UInt32(list.count)))
                order += list.map(place)
            }
        }
        databricks = (Int(place(context.databricksShape.0)), Int(place(context.databricksShape.1)))
        cloudTrail = (Int(place(context.cloudTrailShape.0)), Int(place(context.cloudTrailShape.1)))
        operation = Int(place(context.operation))
        placeCount = count + 1
        found = .allocate(capacity: count + 1)
        found.initialize(repeating: UInt32(TW_NONE), count: count + 1)
        self.places = FrozenArray(places, fill: 0)
        self.ranges = FrozenArray(ranges, fill: RuleRange(first: 0, count: 0))
        self.order = FrozenArray(order, fill: 0)
        isGeneric = options.isGeneric
        filter = options.filter
        hasFilter = !options.filter.isEmpty
    }

    func deallocate() {
        places.deallocate()
        found.deallocate()
        ranges.deallocate()
        order.deallocate()
    }

    /// - Parameter known: code of the source of all lines; nil = told from the shape of each.
    @inline(__always)
    func examine(_ batch: tw_batch, _ event: tw_event, _ known: UInt8?) -> EventOutcome {
        find(batch, event)
        let source = if isGeneric { EventSource.generic.code } else if let known { known } else { shape(batch) }
        var outcome = EventOutcome(source: source)
        for field in 0..<ContextField.count { outcome.fields[field] = value(field, source, batch) }
        if let value = outcome.value(.time, batch),
            let time = EventTime.milliseconds(value.pointee.text, Int(value.pointee.length))
        {
            outcome.time = time
        }
        if hasFilter { outcome.isIncluded = passes(outcome, batch) }
        return outcome
    }

    @inline(__always)
    private func find(_ batch: tw_batch, _ event: tw_event) {
        found.update(repeating: UInt32(TW_NONE), count: placeCount)
        // A batch without any value has no memory for values.
        guard event.valueCount > 0 else { return }
        let values = batch.values + Int(event.firstValue)
        for index in 0..<Int(event.valueCount) where values[index].isFirst {
            // Place 0 takes what nobody asks for.
            found[Int(places[Int(values[index].slot)])] = event.firstValue + UInt32(index)
        }
    }

    /// The first value of a context field that holds text, or `TW_NONE`.
    @inline(__always)
    private func value(_ field: Int, _ source: UInt8, _ batch: tw_batch) -> UInt32 {
        let range = ranges[Int(source) * ContextField.count + field]
        for index in Int(range.first)..<Int(range.first + range.count) {
            var place = found[Int(order[index])]
            while place != TW_NONE {
                let value = batch.values + Int(place)
                if value.pointee.type <= UInt8(TW_TYPE_BOOLEAN), value.pointee.length > 0 { return place }
                place = value.pointee.next
            }
        }
        return UInt32(TW_NONE)
    }

    private func shape(_ batch: tw_batch) -> UInt8 {
        if found[databricks.0] != TW_NONE, found[databricks.1] != TW_NONE { return EventSource.databricks.code }
        if found[cloudTrail.0] != TW_NONE, found[cloudTrail.1] != TW_NONE { return EventSource.cloudTrail.code }
        let address = value(ContextField.sourceAddress.rawValue, EventSource.s3Access.code, batch)
        if found[operation] != TW_NONE, address != TW_NONE { return EventSource.s3Access.code }
        return EventSource.generic.code
    }

    @inline(never)
    private func passes(_ outcome: EventOutcome, _ batch: tw_batch) -> Bool {
        if filter.since != nil || filter.until != nil {
            guard outcome.time != EventOutcome.noTime else { return false }
            if let since = filter.since, outcome.time < since { return false }
            if let until = filter.until, outcome.time >= until { return false }
        }
        if !filter.workspaces.isEmpty {
            guard let value = string(.workspace, outcome, batch), filter.workspaces.contains(value) else {
                return false
            }
        }
        if !filter.principals.isEmpty {
            guard let value = string(.principal, outcome, batch)?.lowercased(),
                filter.principals.contains(where: { $0.lowercased() == value })
            else { return false }
        }
        return true
    }

    private func string(_ field: ContextField, _ outcome: EventOutcome, _ batch: tw_batch) -> String? {
        outcome.value(field, batch).map {
            String(decoding: UnsafeBufferPointer(start: $0.pointee.text, count: Int($0.pointee.length)), as: UTF8.self)
        }
    }
}
