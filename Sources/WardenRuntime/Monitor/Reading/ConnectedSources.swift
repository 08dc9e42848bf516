internal import WardenDomain
internal import WardenEngine
internal import WardenStore

/// Which logs the monitor has met, so that rules that cannot fire can be named. Used by one thread.
struct ConnectedSources {
    /// In the monitor's state.
    static let stateName = "rules/connected"
    /// Kinds of events, and workspaces, that are looked at; far above what there is.
    private static let bound = 20_000

    private(set) var met: Set<RuleRequirement>
    private var isChanged = false
    private var kinds: Set<UInt64> = []
    private var workspaces: Set<UInt64> = []

    init(known: [UInt8]?) { met = known.map(Self.decoded) ?? [] }

    /// True where everything was met that a rule can need.
    var isComplete: Bool { met.count == RuleRequirement.allCases.count }

    /// Looks at an event. Of all but the first of a kind, and of a workspace, only hashes are taken.
    mutating func watch(_ event: EventView) {
        let source = UInt64(truncatingIfNeeded: event.source.hashValue)
        let kind = event.hash(.action, seed: event.hash(.service, seed: source))
        let isNewKind = kinds.count < Self.bound && kinds.insert(kind).inserted
        let workspace = event.hash(.workspace, seed: source)
        let isNewWorkspace = workspaces.count < Self.bound && workspaces.insert(workspace).inserted
        guard isNewKind || isNewWorkspace else { return }
        let service = event.text(.service)
        let shown = RuleRequirement.met(
            by: Census(
                actions: Self.single(service + "/" + event.text(.action)),
                services: Self.single(service),
                workspaces: Self.single(event.text(.workspace)),
                sources: Self.single(event.source.rawValue)
            )
        )
        guard !shown.isSubset(of: met) else { return }
        met.formUnion(shown)
        isChanged = true
    }

    /// Puts what was met into a commit, where that is more than before.
    func fill(_ commit: inout MonitorCommit) {
        guard isChanged else { return }
        commit.states[Self.stateName] = Array(met.map(\.rawValue).sorted().joined(separator: "\n").utf8)
    }

    mutating func didCommit() { isChanged = false }

    /// What an earlier process wrote.
    static func decoded(_ bytes: [UInt8]) -> Set<RuleRequirement> {
        let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return Set(names.compactMap { RuleRequirement(rawValue: String($0)) })
    }

    private static func single(_ value: String) -> Census.Distribution {
        Census.Distribution(entries: [Census.Entry(value: value, count: 1)], distinct: 1)
    }
}
