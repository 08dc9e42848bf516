/// What follows from an incident's events.
extension Incident {
    public var openedAt: Int64 { events[0].time }

    public var updatedAt: Int64 { events[events.count - 1].time }

    /// Milliseconds in each stage until `now`; a closed incident's clock stands.
    public func clocks(now: Int64) -> [IncidentStage: Int64] {
        var spent: [IncidentStage: Int64] = [:]
        for (place, entry) in entries.enumerated() where entry.stage != .closed {
            let end = place + 1 < entries.count ? entries[place + 1].time : max(now, entry.time)
            spent[entry.stage, default: 0] += end - entry.time
        }
        return spent
    }

    /// Milliseconds from opening until the stage was first reached; nil where it never was.
    public func time(to stage: IncidentStage) -> Int64? {
        entries.first { $0.stage >= stage }.map { $0.time - openedAt }
    }

    /// When something was last changed for this incident.
    public var lastChangeAt: Int64? {
        events.last { event in
            switch event.kind {
            case .contained(let change), .fixed(let change): !change.wasNotNeeded
            default: false
            }
        }?.time
    }

    /// Changes in order, with who made them and when.
    public var changes: [(event: IncidentEvent, change: Change)] {
        events.compactMap { event in
            switch event.kind {
            case .contained(let change), .fixed(let change): (event, change)
            default: nil
            }
        }
    }

    /// Digests of the plans that were applied for it, in order.
    public var plans: [String] { changes.compactMap(\.change.plan) }

    /// The probes of the last verification.
    public var probes: [Probe] {
        for event in events.reversed() {
            if case .verified(let probes) = event.kind { return probes }
        }
        return []
    }

    /// Parties that were to lose their access.
    public var revoked: [String] {
        changes.flatMap(\.change.revoked).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The window of exposure: the exposure statement's where there is one. An open end closes with containment.
    public var window: ExposureWindow { exposure?.window ?? opening.window }
}
