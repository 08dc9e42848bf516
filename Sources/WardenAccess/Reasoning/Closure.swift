/// For every node, the actors that have its rights: those that lead to it over memberships and assumed roles.
///
/// One pass over the strongly connected components, members first, so groups that hold each other cost nothing more and
/// a chain of any length is walked once.
struct Closure: Sendable {
    private let width: Int
    /// Nodes that nobody leads to have only themselves.
    private let sets: [Int32: ActorSets]
    private let actorNumber: [Int32]
    private let inactive: Set<Node>

    static let empty = Closure()

    private init() {
        width = 0
        sets = [:]
        actorNumber = []
        inactive = []
    }

    init(_ model: AccessModel) {
        width = model.actors.count
        actorNumber = model.actorNumber
        inactive = model.inactive
        let possible = Self.pass(model, certainOnly: false)
        let isSplit = model.edges.contains { !$0.isCertain }
        let certain = isSplit ? Self.pass(model, certainOnly: true) : possible
        var joined: [Int32: ActorSets] = [:]
        for (node, set) in possible {
            // Only where something is not known do the two differ.
            let sure = isSplit ? certain[node] ?? set : set
            joined[node] = sure == set ? ActorSets(set) : ActorSets(certain: sure, possible: set)
        }
        sets = joined
    }

    /// Adds the node's actors to a set.
    func add(_ node: Node, to result: inout ActorSets) {
        if let set = sets[node] {
            result.formUnion(set)
        } else {
            let number = actorNumber[Int(node)]
            guard number >= 0, !inactive.contains(node) else { return }
            result.insert(Int(number))
        }
    }

    func sets(_ node: Node) -> ActorSets {
        var result = ActorSets(width: width)
        add(node, to: &result)
        return result
    }

    func count(_ node: Node) -> Int { sets[node]?.possible.count ?? 1 }

    /// Tarjan's algorithm with a stack of its own: a chain of a million groups is no deep recursion.
    private static func pass(_ model: AccessModel, certainOnly: Bool) -> [Int32: Bitset] {
        var walk = ComponentWalk(count: model.parties.count)
        var result: [Int32: Bitset] = [:]
        let width = model.actors.count
        for root in 0..<Int32(model.parties.count) where !walk.isSeen(root) && !model.incoming[root].isEmpty {
            walk.run(from: root) { node, visit in
                for row in model.incoming[node] {
                    let edge = model.edges[Int(row)]
                    if certainOnly, !edge.isCertain { continue }
                    visit(edge.from)
                }
            } finish: { component in
                let isLeaf = component.count == 1 && model.incoming[component[0]].isEmpty
                guard !isLeaf else { return }
                if component.allSatisfy(model.inactive.contains) {
                    for node in component { result[node] = Bitset(width: width) }
                    return
                }
                var set = Bitset(width: width)
                for node in component {
                    let number = model.actorNumber[Int(node)]
                    if number >= 0, !model.inactive.contains(node) { set.insert(Int(number)) }
                    for row in model.incoming[node] {
                        let edge = model.edges[Int(row)]
                        if certainOnly, !edge.isCertain { continue }
                        if let below = result[edge.from] {
                            set.formUnion(below)
                        } else {
                            let number = model.actorNumber[Int(edge.from)]
                            if number >= 0, !model.inactive.contains(edge.from) { set.insert(Int(number)) }
                        }
                    }
                }
                for node in component { result[node] = set }
            }
        }
        return result
    }
}

/// Strongly connected components in the order in which they end: each after those it leads to.
private struct ComponentWalk {
    private var index: [Int32]
    private var low: [Int32]
    private var onStack: [Bool]
    private var stack: [Int32] = []
    private var next: Int32 = 0

    init(count: Int) {
        index = [Int32](repeating: -1, count: count)
        low = index
        onStack = [Bool](repeating: false, count: count)
    }

    func isSeen(_ node: Int32) -> Bool { index[Int(node)] >= 0 }

    private struct Frame {
        var node: Int32
        var children: [Int32]
        var position = 0
    }

    mutating func run(
        from root: Int32,
        children: (Int32, (Int32) -> Void) -> Void,
        finish: ([Int32]) -> Void
    ) {
        func frame(_ node: Int32) -> Frame {
            var found: [Int32] = []
            children(node) { found.append($0) }
            return Frame(node: node, children: found)
        }
        open(root)
        var frames = [frame(root)]
        while let top = frames.last {
            let node = Int(top.node)
            if top.position < top.children.count {
                frames[frames.count - 1].position += 1
                let child = top.children[top.position]
                if index[Int(child)] < 0 {
                    open(child)
                    frames.append(frame(child))
                } else if onStack[Int(child)] {
                    low[node] = min(low[node], index[Int(child)])
                }
                continue
            }
            frames.removeLast()
            if let parent = frames.last { low[Int(parent.node)] = min(low[Int(parent.node)], low[node]) }
            if low[node] == index[node] { finish(component(upTo: top.node)) }
        }
    }

    private mutating func open(_ node: Int32) {
        index[Int(node)] = next
        low[Int(node)] = next
        next += 1
        stack.append(node)
        onStack[Int(node)] = true
    }

    private mutating func component(upTo node: Int32) -> [Int32] {
        var members: [Int32] = []
        while let last = stack.popLast() {
            onStack[Int(last)] = false
            members.append(last)
            if last == node { break }
        }
        return members
    }
}
