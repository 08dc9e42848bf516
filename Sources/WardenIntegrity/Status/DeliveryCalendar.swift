internal import WardenDomain

/// Hours of all workspaces: what came, in which state, and what is missing.
struct DeliveryCalendar {
    private struct Record {
        var counts: [Int64: UInt64] = [:]
        var states: [Int64: IntegrityReport.Hour.State] = [:]
        var files = 0
    }

    /// Hours shown at most per workspace: two years. Older ones are left out.
    private static let longest: Int64 = 2 * 366 * 24

    private var records: [String: Record] = [:]

    mutating func add(_ commitment: FileCommitment, _ state: IntegrityReport.Hour.State) {
        for workspace in Set(commitment.ledger.events.keys.map(\.workspace)) {
            records[workspace, default: Record()].files += 1
        }
        for (slot, count) in commitment.ledger.events {
            records[slot.workspace, default: Record()].counts[slot.hour, default: 0] += count
            let known = records[slot.workspace]?.states[slot.hour] ?? .delivered
            records[slot.workspace]?.states[slot.hour] = Self.rank(state) > Self.rank(known) ? state : known
        }
    }

    private static func rank(_ state: IntegrityReport.Hour.State) -> Int {
        switch state {
        case .quiet: 0
        case .delivered: 1
        case .rewritten: 2
        case .late: 3
        case .missing: 4
        case .altered: 5
        }
    }

    /// Calendars by id; missing hours are added to `issues`.
    ///
    /// - Parameter hours: whether each hour is told; a thousand workspaces over two years have 17 million.
    func workspaces(hours: Bool, _ issues: inout [IntegrityIssue]) -> [IntegrityReport.Workspace] {
        let end = records.values.compactMap { $0.counts.keys.max() }.max() ?? 0
        return records.sorted { $0.key < $1.key }.compactMap { id, record in
            guard let first = record.counts.keys.min() else { return nil }
            let range = max(first, end - Self.longest)...end
            let rhythm = Rhythm(counts: record.counts, range: range)
            // The newest hour of all is not over yet: its silence says nothing.
            let silences =
                range.count > 1
                ? Silence.find(in: rhythm, counts: record.counts, range: range.lowerBound...end - 1) : []
            issues += silences.map { Self.issue($0, id, isOpen: $0.hours.upperBound == end - 1) }
            return IntegrityReport.Workspace(
                id: id,
                events: record.counts.values.reduce(0, +),
                files: record.files,
                hours: hours ? Self.hours(range, record, rhythm, silences) : []
            )
        }
    }

    private static func hours(
        _ range: ClosedRange<Int64>,
        _ record: Record,
        _ rhythm: Rhythm,
        _ silences: [Silence]
    ) -> [IntegrityReport.Hour] {
        let missing = Set(silences.flatMap(\.hours))
        return range.map { hour in
            let count = record.counts[hour] ?? 0
            return IntegrityReport.Hour(
                hour: hour,
                events: count,
                expected: rhythm.expected(at: hour),
                state: missing.contains(hour) ? .missing : count == 0 ? .quiet : record.states[hour] ?? .delivered
            )
        }
    }

    private static func issue(_ silence: Silence, _ workspace: String, isOpen: Bool) -> IntegrityIssue {
        let hours = UInt64(silence.hours.count)
        let name = workspace == "0" ? "The account level" : "Workspace \(workspace)"
        let since = UTCTime.text(hour: silence.hours.lowerBound)
        let until = UTCTime.text(hour: silence.hours.upperBound + 1)
        return IntegrityIssue(
            kind: .missingHours,
            severity: silence.isCertain ? .high : .medium,
            message:
                "\(name) has no event from \(since) \(isOpen ? "UTC on" : "to \(until) UTC") (\(hours.counted("hour"))); "
                + "by its own rhythm about \(Int(silence.expected.rounded())) events were to be expected.",
            workspace: workspace,
            from: silence.hours.lowerBound * UTCTime.hour,
            until: (silence.hours.upperBound + 1) * UTCTime.hour,
            count: hours
        )
    }
}
