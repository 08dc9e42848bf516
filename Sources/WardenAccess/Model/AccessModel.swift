internal import WardenEstate

/// Parties, who may act as whom, and what is granted: interned, so that a million grants are sixteen megabytes.
struct AccessModel: Sendable {
    /// `from` has every right of `to`.
    struct Edge: Sendable {
        var from: Node
        var to: Node
        /// nil = membership of a group, said by its listing.
        var statement: Statement?

        var isCertain: Bool { statement?.isCertain ?? true }
    }

    struct Grant: Sendable {
        var grantee: Node
        var privileges: PrivilegeSet
        /// On what.
        var securable: SecurableIndex
    }

    struct Metastore: Sendable {
        var index: SecurableIndex
        /// Whoever may enter a workspace that uses it.
        var users: Node
        var isUsed = false
    }

    struct Workspace: Sendable {
        var users: Node
        var admins: Node
        var asset: AssetID
        /// `workspace halden-prod`.
        var label: String
    }

    private(set) var parties: [Party] = []
    private var nodes: [Party: Node] = [:]
    /// Deactivated: rights remain, and nobody can use them.
    private(set) var inactive: Set<Node> = []
    private(set) var edges: [Edge] = []

    private(set) var securables: [Securable] = []
    private var securableByID: [AssetID: SecurableIndex] = [:]
    private(set) var grants: [Grant] = []

    /// The group that everybody of the Databricks account is in.
    var accountUsers: Node?
    var accountAdmins: Node?
    /// By id.
    var metastores: [String: Metastore] = [:]
    /// Workspace id -> those who may enter, and its administrators.
    var workspaces: [String: Workspace] = [:]

    // Filled by `seal`.
    private(set) var outgoing = Adjacency()
    private(set) var incoming = Adjacency()
    private(set) var grantsBySecurable = Adjacency()
    private(set) var actors: [Node] = []
    /// Node -> number among the actors, or -1.
    private(set) var actorNumber: [Int32] = []
    private(set) var closure = Closure.empty

    // MARK: Building

    mutating func node(_ party: Party) -> Node {
        if let known = nodes[party] {
            if parties[Int(known)].label == nil, party.label != nil { parties[Int(known)].label = party.label }
            return known
        }
        let index = Node(parties.count)
        parties.append(party)
        nodes[party] = index
        return index
    }

    func find(_ party: Party) -> Node? { nodes[party] }

    mutating func deactivate(_ node: Node) { inactive.insert(node) }

    mutating func connect(_ from: Node, to: Node, _ statement: Statement? = nil) {
        guard from != to else { return }
        edges.append(Edge(from: from, to: to, statement: statement))
    }

    mutating func securable(_ id: AssetID, _ make: () -> Securable) -> SecurableIndex {
        if let known = securableByID[id] { return known }
        let made = make()
        let index = SecurableIndex(securables.count)
        securables.append(made)
        securableByID[id] = index
        return index
    }

    func find(_ id: AssetID) -> SecurableIndex? { securableByID[id] }

    mutating func update(_ index: SecurableIndex, _ change: (inout Securable) -> Void) {
        change(&securables[Int(index)])
    }

    mutating func grant(_ privileges: PrivilegeSet, to grantee: Node, on securable: SecurableIndex) {
        grants.append(Grant(grantee: grantee, privileges: privileges, securable: securable))
    }

    /// Indexes what was added; nothing may be added afterwards.
    mutating func seal() {
        outgoing = Adjacency(count: parties.count, edges.lazy.map(\.from))
        incoming = Adjacency(count: parties.count, edges.lazy.map(\.to))
        grantsBySecurable = Adjacency(count: securables.count, grants.lazy.map(\.securable))
        actorNumber = [Int32](repeating: -1, count: parties.count)
        actors = []
        for (index, party) in parties.enumerated() where party.isActor {
            actorNumber[index] = Int32(actors.count)
            actors.append(Node(index))
        }
        closure = Closure(self)
    }

    // MARK: Looking

    func party(_ node: Node) -> Party { parties[Int(node)] }

    /// How many actors the party of a description stands for; 1 where nobody has it.
    func actors(describedAs text: String) -> Int {
        var name = Substring(text)
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            name = text[text.index(after: open)...].dropLast()
        }
        let index = parties.indices.first {
            (parties[$0].name == name || parties[$0].name == text) && parties[$0].description == text
        }
        return index.map { closure.count(Node($0)) } ?? 1
    }

    func securable(_ index: SecurableIndex) -> Securable { securables[Int(index)] }

    /// The securable and what it inherits from, nearest first.
    func chain(_ index: SecurableIndex) -> [SecurableIndex] {
        var result = [index]
        while let parent = securables[Int(result[result.count - 1])].parent { result.append(parent) }
        return result
    }
}

/// Rows grouped by a key: for each key the numbers of its rows.
struct Adjacency: Sendable {
    private var starts: [Int32]
    private var rows: [Int32]

    init() {
        starts = [0]
        rows = []
    }

    init(count: Int, _ keys: some Collection<Int32>) {
        starts = [Int32](repeating: 0, count: count + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for index in 0..<count { starts[index + 1] += starts[index] }
        rows = [Int32](repeating: 0, count: keys.count)
        var next = starts
        for (row, key) in keys.enumerated() {
            rows[Int(next[Int(key)])] = Int32(row)
            next[Int(key)] += 1
        }
    }

    subscript(_ key: Int32) -> ArraySlice<Int32> {
        rows[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])]
    }
}
