public import WardenDomain

extension Census {
    /// Adds what another worker counted. Lists are added up entry by entry; `distinct` stays exact while both lists
    /// hold all their values.
    public mutating func merge(_ other: Census) {
        events += other.events
        bytes += other.bytes
        failures += other.failures
        firstEvent = [firstEvent, other.firstEvent].compactMap { $0 }.min()
        lastEvent = [lastEvent, other.lastEvent].compactMap { $0 }.max()
        principals.merge(other.principals)
        actions.merge(other.actions)
        services.merge(other.services)
        sourceAddresses.merge(other.sourceAddresses)
        userAgents.merge(other.userAgents)
        workspaces.merge(other.workspaces)
        sources.merge(other.sources)
        var hours: [Int64: UInt64] = [:]
        for entry in eventsPerHour + other.eventsPerHour { hours[entry.hour, default: 0] += entry.count }
        eventsPerHour = hours.map { Hour(hour: $0.key, count: $0.value) }.sorted { $0.hour < $1.hour }
    }
}

extension Census.Distribution {
    fileprivate mutating func merge(_ other: Self) {
        var counts: [String: UInt64] = [:]
        for entry in entries + other.entries { counts[entry.value, default: 0] += entry.count }
        // Values cut from either list may be the same: the larger remainder is a sound lower bound.
        let cut = max(distinct - UInt64(entries.count), other.distinct - UInt64(other.entries.count))
        let limit = max(10_000, entries.count, other.entries.count)
        let all = counts.map { Census.Entry(value: $0.key, count: $0.value) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
        distinct = max(UInt64(all.count), distinct, other.distinct, cut)
        isTruncated = isTruncated || other.isTruncated || cut > 0
        entries = Array(all.prefix(limit))
    }
}
