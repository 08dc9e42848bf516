/// Who loses the way into a workspace that is isolated, and who stays in it.
public struct WorkspaceCut: Sendable, Hashable {
    /// A principal that is assigned to the workspace.
    public struct Entry: Sendable, Hashable {
        public var id: String
        public var name: String
        public var isAdmin: Bool
        /// Ids of everybody in a group, through other groups too; empty = no group, nil = not known.
        public var members: Set<String>?

        public init(id: String, name: String, isAdmin: Bool, members: Set<String>?) {
            self.id = id
            self.name = name
            self.isAdmin = isAdmin
            self.members = members
        }

        func lets(_ principal: String) -> Bool? { id == principal ? true : members.map { $0.contains(principal) } }
    }

    /// Names of those whose assignment goes.
    public private(set) var leaving: [String] = []
    /// One sentence for each that stays though it holds others.
    public private(set) var staying: [String] = []

    /// - Parameter kept: names of break-glass, declared readers and ourselves, by id.
    public init(_ entries: [Entry], keeping kept: [String: String]) {
        func isSafe(_ entry: Entry) -> Bool { entry.isAdmin || kept[entry.id] != nil }
        let stays = entries.filter(isSafe)
        var safe = Set(kept.keys.filter { id in stays.contains { $0.lets(id) == true } })
        for entry in entries.sorted(by: { $0.name < $1.name }) where !isSafe(entry) {
            // A group of which nothing is known may be the only way in for one who has to stay.
            let needing = kept.keys.filter { !safe.contains($0) && entry.lets($0) != false }
            guard !needing.isEmpty else {
                leaving.append(entry.name)
                continue
            }
            let names = needing.compactMap { kept[$0] }.sorted().joined(separator: ", ")
            let why = entry.members == nil ? "who is in it is not known, perhaps \(names)" : "\(names) enters by it"
            staying.append("\(entry.name) stays assigned: \(why)")
            if entry.members != nil { safe.formUnion(needing) }
        }
    }
}
