internal import WardenChecks
internal import WardenDomain
internal import WardenEstate
internal import WardenStore

/// Privileged people, whom scans look for beside the places of audit data: kept as uses of an object of their own.
enum SeenPeople {
    /// What a person who was seen used.
    static let object = "principal"
    static let action = "seen"
    private static let prefix = "principal:"
    private static let maximum = 1_000

    /// Entries of the list of what a scan looks for, of the people of the posture that was read last.
    static func watched(_ store: Store) throws -> [String] {
        guard let run = try store.latestPosture() else { return [] }
        var posture = Posture(takenAt: run.startedAt)
        for aspect in [Aspect.users, Aspect.groups] {
            try store.eachReading(run.id, aspect: aspect.rawValue) { asset, _, isUnknown, value in
                guard !isUnknown, let id = AssetID(asset), id.kind == .account else { return }
                posture[aspect, of: id] = value.isEmpty ? .absent : .known(try JSONReader.read(value))
                if posture.assets[id] == nil { posture.assets[id] = Asset(id) }
            }
        }
        return PrivilegedPeople.accountAdmins(in: posture).sorted().prefix(maximum).map { prefix + $0 }
    }

    /// The person that an entry is about, lower case; nil where it is about something else.
    static func person(_ watched: String) -> String? {
        watched.hasPrefix(prefix) ? String(watched.dropFirst(prefix.count)) : nil
    }
}
