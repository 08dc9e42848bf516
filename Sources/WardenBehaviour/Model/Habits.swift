/// What is usual for one principal, in words and numbers a person can check.
public struct Habits: Sendable, Hashable {
    public struct Value: Sendable, Hashable {
        public var name: String
        /// Decayed days on which it was used, as of the principal's last day.
        public var days: Double

        public init(name: String, days: Double) {
            self.name = name
            self.days = days
        }
    }

    public var principal: String
    public var isService: Bool
    /// Days since the epoch.
    public var firstDay: Int32
    public var lastDay: Int32
    /// Decayed number of days with activity.
    public var activeDays: Double
    /// Others who do alike, and the declared name of the group where it has one.
    public var peers: Int
    public var group: String?
    /// Usual events on a working day, and on a day of the weekend.
    public var eventsWorking: Double
    public var eventsWeekend: Double
    /// The most used first; values whose names are no longer known are left out.
    public var actions: [Value]
    public var areas: [Value]
    public var networks: [Value]
    public var clients: [Value]
    public var workspaces: [Value]
    /// Hours (UTC) of working days on which it was active on at least a fifth of them.
    public var hours: [Int]
    /// Values that a person called expected.
    public var expected: Int
}

extension BehaviourModel {
    /// What is usual for a principal; nil for one that is not known.
    public func habits(of principal: String) -> Habits? {
        guard let index = indices[StableHash.of(principal, seed: 0)] else { return nil }
        let profile = profiles[Int(index)]
        let group = profile.group >= 0 ? groups.groups[Int(profile.group)] : nil
        return Habits(
            principal: profile.name,
            isService: profile.isService,
            firstDay: profile.firstDay,
            lastDay: profile.lastDay,
            activeDays: Double(profile.activeDays),
            peers: max(0, (group?.members ?? 0) - 1),
            group: group?.declared,
            eventsWorking: Double(profile.rate(.events, .working).typical),
            eventsWeekend: Double(profile.rate(.events, .weekend).typical),
            actions: values(.action, profile),
            areas: values(.area, profile),
            networks: values(.network, profile),
            clients: values(.client, profile),
            workspaces: values(.workspace, profile),
            hours: hours(profile),
            expected: profile.expected.count
        )
    }

    /// Names of all principals, sorted.
    public var principals: [String] { profiles.map(\.name).sorted() }

    private func values(_ dimension: Dimension, _ profile: Profile) -> [Habits.Value] {
        profile.tables[dimension.rawValue].entries.compactMap { entry in
            guard let name = names[entry.key] else { return nil }
            let days = entry.weight * DecayedTable.decay(Int(lastNumber(profile)) - Int(entry.last))
            return Habits.Value(name: name, days: Double(days))
        }.sorted { ($0.days, $1.name) > ($1.days, $0.name) }
    }

    private func hours(_ profile: Profile) -> [Int] {
        let table = profile.tables[Dimension.hour.rawValue]
        let last = lastNumber(profile)
        return (0..<24).filter { slot in
            let key = Self.hourKey(slot)
            return table.weight(of: key, day: last) >= 0.2 * max(1, profile.activeDays)
        }
    }

    /// What was usual fades beside the days of activity, which stand as of the last of them: somebody's long absence takes
    /// nothing from what was usual before it.
    private func lastNumber(_ profile: Profile) -> UInt16 {
        UInt16(truncatingIfNeeded: max(0, profile.lastDay - firstDay))
    }
}
