import CWarden
import WardenDomain

/// Tells source and time of an event and whether the filter lets it in; reads context fields by plain pointers.
///
/// SAFETY: owned by one worker, freed with it.
struct EventGate {
    /// A slot list per (source, field): `ranges` delimit `slots`.
    private let ranges: FrozenArray<RuleRange>
    private let slots: FrozenArray<UInt32>
    private let databricks: (UInt32, UInt32)
    private let cloudTrail: (UInt32, UInt32)
    private let operation: UInt32
    private let isGeneric: Bool
    private let filter: EventFilter
    private let hasFilter: Bool

    init(_ context: ContextSlots, _ options: EngineOptions) {
        var ranges: [RuleRange] = []
        var slots: [UInt32] = []
        for source in EventSource.byCode {
            for field in ContextField.allCases {
                let list = context.slots(field, source.code)
                ranges.append(RuleRange(first: UInt32(slots.count), count: UInt32(list.count)))
                slots += list
            }
        }
        self.ranges = FrozenArray(ranges, fill: RuleRange(first: 0, count: 0))
        self.slots = FrozenArray(slots, fill: 0)
        databricks = context.databricksShape
        cloudTrail = context.cloudTrailShape
        operation = context.operation
        isGeneric = options.isGeneric
        filter = options.filter
        hasFilter = !options.filter.isEmpty
    }

    func deallocate() {
        ranges.deallocate()
        slots.deallocate()
    }

    @inline(__always)
    func judge(_ matcher: borrowing Matcher, _ known: UInt8?) -> EventOutcome {
        let source = if isGeneric { EventSource.generic.code } else if let known { known } else { shape(matcher) }
        var outcome = EventOutcome(time: EventOutcome.noTime, source: source, isIncluded: true)
        if let value = text(.time, source, matcher),
            let time = EventTime.milliseconds(value.pointee.text, Int(value.pointee.length))
        {
            outcome.time = time
        }
        if let value = text(.workspace, source, matcher) {
            outcome.workspace = UInt32(truncatingIfNeeded: value - matcher.batch.values)
        }
        if hasFilter { outcome.isIncluded = passes(outcome, matcher) }
        return outcome
    }

    /// The first slot of a context field that holds text.
    @inline(__always)
    func text(
        _ field: ContextField,
        _ source: UInt8,
        _ matcher: borrowing Matcher
    ) -> UnsafeMutablePointer<tw_value>? {
        let range = ranges[Int(source) * 9 + field.rawValue]
        for index in Int(range.first)..<Int(range.first + range.count) {
            guard let first = matcher.head(slots[index]) else { continue }
            let value = matcher.batch.values + first
            if value.pointee.type <= UInt8(TW_TYPE_BOOLEAN), value.pointee.length > 0 { return value }
        }
        return nil
    }

    private func shape(_ matcher: borrowing Matcher) -> UInt8 {
        if matcher.head(databricks.0) != nil, matcher.head(databricks.1) != nil { return EventSource.databricks.code }
        if matcher.head(cloudTrail.0) != nil, matcher.head(cloudTrail.1) != nil { return EventSource.cloudTrail.code }
        if matcher.head(operation) != nil, text(.sourceAddress, EventSource.s3Access.code, matcher) != nil {
            return EventSource.s3Access.code
        }
        return EventSource.generic.code
    }

    @inline(never)
    private func passes(_ outcome: EventOutcome, _ matcher: borrowing Matcher) -> Bool {
        if filter.since != nil || filter.until != nil {
            guard outcome.time != EventOutcome.noTime else { return false }
            if let since = filter.since, outcome.time < since { return false }
            if let until = filter.until, outcome.time >= until { return false }
        }
        if !filter.workspaces.isEmpty {
            guard let value = string(.workspace, outcome.source, matcher), filter.workspaces.contains(value) else {
                return false
            }
        }
        if !filter.principals.isEmpty {
            guard let value = string(.principal, outcome.source, matcher)?.lowercased(),
                filter.principals.contains(where: { $0.lowercased() == value })
            else { return false }
        }
        return true
    }

    private func string(_ field: ContextField, _ source: UInt8, _ matcher: borrowing Matcher) -> String? {
        text(field, source, matcher).map {
            String(decoding: UnsafeBufferPointer(start: $0.pointee.text, count: Int($0.pointee.length)), as: UTF8.self)
        }
    }
}
