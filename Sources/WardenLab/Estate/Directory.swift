/// All identities of the account and who is in which group.
struct Directory: Sendable {
    private(set) var principals: [Int64: Principal] = [:]
    private var byName: [String: Int64] = [:]
    private(set) var members: [Int64: [Int64]] = [:]
    private var parents: [Int64: Set<Int64>] = [:]
    private var identityCache: [Int64: Set<String>] = [:]
    private var nextID: Int64 = 1_000_000_000_001
    /// In order of their ids, since ids grow.
    private var order: [Principal.Kind: [Int64]] = [:]
    /// Grows with every change.
    private(set) var version = 0

    /// Everybody in the account is in it.
    static let everyone = "account users"

    subscript(_ id: Int64) -> Principal? { principals[id] }

    /// By the name that grants use; e-mails compare without case.
    func named(_ name: String) -> Principal? { byName[name.lowercased()].flatMap { principals[$0] } }

    func exists(_ name: String) -> Bool { name == Self.everyone || named(name) != nil }

    func all(_ kind: Principal.Kind) -> [Principal] {
        (order[kind] ?? []).compactMap { principals[$0] }
    }

    @discardableResult
    mutating func add(_ kind: Principal.Kind, name: String, displayName: String) -> Int64 {
        let id = nextID
        nextID += 7
        principals[id] = Principal(id: id, kind: kind, name: name, displayName: displayName)
        byName[name.lowercased()] = id
        order[kind, default: []].append(id)
        version += 1
        return id
    }

    mutating func update(_ id: Int64, _ change: (inout Principal) -> Void) {
        guard var principal = principals[id] else { return }
        byName[principal.name.lowercased()] = nil
        change(&principal)
        principals[id] = principal
        byName[principal.name.lowercased()] = id
        identityCache = [:]
        version += 1
    }

    mutating func remove(_ id: Int64) {
        guard let principal = principals.removeValue(forKey: id) else { return }
        byName[principal.name.lowercased()] = nil
        for parent in parents[id] ?? [] { members[parent]?.removeAll { $0 == id } }
        for member in members[id] ?? [] { parents[member]?.remove(id) }
        parents[id] = nil
        members[id] = nil
        order[principal.kind]?.removeAll { $0 == id }
        identityCache = [:]
        version += 1
    }

    mutating func join(_ member: Int64, _ group: Int64) {
        guard principals[member] != nil, parents[member, default: []].insert(group).inserted else { return }
        members[group, default: []].append(member)
        version += 1
        if !identityCache.isEmpty { identityCache = [:] }
    }

    mutating func leave(_ member: Int64, _ group: Int64) {
        guard parents[member]?.remove(group) != nil else { return }
        members[group]?.removeAll { $0 == member }
        identityCache = [:]
        version += 1
    }

    /// The groups that list the principal itself.
    func groups(of id: Int64) -> [Principal] {
        (parents[id] ?? []).compactMap { principals[$0] }.sorted { $0.id < $1.id }
    }

    /// The principal and every group above it.
    func closure(of id: Int64) -> Set<Int64> {
        var seen: Set<Int64> = [id]
        var open = [id]
        while let next = open.popLast() {
            for parent in parents[next] ?? [] where seen.insert(parent).inserted { open.append(parent) }
        }
        return seen
    }

    /// Every principal below a group, itself not among them.
    func everyMember(of group: Int64) -> Set<Int64> {
        var seen: Set<Int64> = []
        var open = [group]
        while let next = open.popLast() {
            for member in members[next] ?? [] where seen.insert(member).inserted { open.append(member) }
        }
        return seen
    }

    /// Every name by which a grant can reach the principal. Workspace-local groups do not count in Unity Catalog.
    mutating func identities(of id: Int64) -> Set<String> {
        if let known = identityCache[id] { return known }
        var names: Set<String> = [Self.everyone]
        for member in closure(of: id) {
            if let principal = principals[member], principal.workspace == nil { names.insert(principal.name) }
        }
        identityCache[id] = names
        return names
    }
}
