import WardenDomain
import WardenSigma

/// How a node of a condition decides.
enum NodeKind: UInt8 {
    case never, always, test, not, all, any
}

/// A node of the shared condition graph. `first` is a test, the child of a `not`, or an index into `children`.
struct NodeRecord: BitwiseCopyable {
    var kind: NodeKind
    /// Index of the node's memory, for nodes that several conditions share; -1 = none.
    var memo: Int32 = -1
    var first: UInt32 = 0
    var count: UInt32 = 0
}

/// Turns predicates into one graph in which equal conditions are one node, cheap and telling children first.
struct ConditionTable {
    static let never = 0
    static let always = 1

    private(set) var nodes: [NodeRecord] = [NodeRecord(kind: .never), NodeRecord(kind: .always)]
    private(set) var children: [UInt32] = []
    private(set) var memoCount = 0
    private var costs: [Int] = [0, 0]
    private var known: [Shape: Int] = [:]

    private struct Shape: Hashable {
        var kind: UInt8
        var members: [UInt32]
    }

    /// Adds a condition and returns its node.
    mutating func compile(_ predicate: Predicate, _ tests: inout TestTable) throws(WardenError) -> Int {
        switch predicate {
        case .constant(let value):
            return value ? Self.always : Self.never
        case .test(let test):
            return node(.test, [UInt32(try tests.test(test))], tests)
        case .not(let inner):
            return not(try compile(inner, &tests), tests)
        case .all(let parts):
            var members: [Int] = []
            for part in parts { members.append(try compile(part, &tests)) }
            return all(members, tests)
        case .any(let parts):
            var members: [Int] = []
            for part in parts { members.append(try compile(part, &tests)) }
            return any(members, &tests)
        }
    }

    mutating func not(_ inner: Int, _ tests: TestTable) -> Int {
        switch nodes[inner].kind {
        case .never: Self.always
        case .always: Self.never
        case .not: Int(nodes[inner].first)
        default: node(.not, [UInt32(inner)], tests)
        }
    }

    mutating func all(_ members: [Int], _ tests: TestTable) -> Int {
        let flat = flatten(members, .all)
        if flat.contains(Self.never) { return Self.never }
        let left = flat.filter { $0 != Self.always }
        if left.isEmpty { return Self.always }
        return left.count == 1 ? left[0] : node(.all, sorted(left), tests)
    }

    mutating func any(_ members: [Int], _ tests: inout TestTable) -> Int {
        let flat = flatten(members, .any)
        if flat.contains(Self.always) { return Self.always }
        var left = flat.filter { $0 != Self.never }
        if left.isEmpty { return Self.never }
        if left.count > 1 { left = joinAtoms(left, &tests) }
        if left.count > 1 { left = joinLiterals(left, &tests) }
        return left.count == 1 ? left[0] : node(.any, sorted(left), tests)
    }

    /// Tests of one slot against single texts become one test against the set of them.
    private mutating func joinAtoms(_ members: [Int], _ tests: inout TestTable) -> [Int] {
        var rest: [Int] = []
        var order: [UInt32] = []
        var atoms: [UInt32: [UInt32]] = [:]
        for member in members {
            let record = nodes[member].kind == .test ? tests.tests[Int(nodes[member].first)] : nil
            guard let record, record.kind == .atom || record.kind == .atomSet else {
                rest.append(member)
                continue
            }
            if atoms[record.slot] == nil { order.append(record.slot) }
            atoms[record.slot, default: []] += record.kind == .atom ? [record.first] : tests.members(of: record)
        }
        for slot in order {
            let group = atoms[slot] ?? []
            let test = Set(group).count == 1 ? nil : tests.set(slot: slot, atoms: group)
            if let test {
                rest.append(node(.test, [UInt32(test)], tests))
            } else {
                rest.append(
                    contentsOf: members.filter {
                        nodes[$0].kind == .test && tests.tests[Int(nodes[$0].first)].slot == slot
                            && tests.tests[Int(nodes[$0].first)].kind == .atom
                    }.prefix(1)
                )
            }
        }
        return rest
    }

    /// Searches of one slot for single texts become one search for any of them.
    private mutating func joinLiterals(_ members: [Int], _ tests: inout TestTable) -> [Int] {
        var rest: [Int] = []
        var order: [UInt32] = []
        var nodesBySlot: [UInt32: [Int]] = [:]
        for member in members {
            guard nodes[member].kind == .test, tests.tests[Int(nodes[member].first)].kind == .containsOne else {
                rest.append(member)
                continue
            }
            let slot = tests.tests[Int(nodes[member].first)].slot
            if nodesBySlot[slot] == nil { order.append(slot) }
            nodesBySlot[slot, default: []].append(member)
        }
        for slot in order {
            let group = nodesBySlot[slot] ?? []
            guard group.count > 1 else {
                rest += group
                continue
            }
            let numbers = group.map { tests.tests[Int(nodes[$0].first)].first }
            rest.append(node(.test, [UInt32(tests.literalSet(slot: slot, numbers: numbers))], tests))
        }
        return rest
    }

    private func flatten(_ members: [Int], _ kind: NodeKind) -> [Int] {
        var result: [Int] = []
        var seen: Set<Int> = []
        for member in members {
            let record = nodes[member]
            let parts =
                record.kind == kind
                ? children[Int(record.first)..<Int(record.first + record.count)].map(Int.init) : [member]
            for part in parts where seen.insert(part).inserted { result.append(part) }
        }
        return result
    }

    private func sorted(_ members: [Int]) -> [UInt32] {
        members.sorted { (costs[$0], $0) < (costs[$1], $1) }.map(UInt32.init)
    }

    private mutating func node(_ kind: NodeKind, _ members: [UInt32], _ tests: TestTable) -> Int {
        let shape = Shape(kind: kind.rawValue, members: members)
        if let index = known[shape] {
            share(index)
            return index
        }
        let index = nodes.count
        switch kind {
        case .all, .any:
            nodes.append(NodeRecord(kind: kind, first: UInt32(children.count), count: UInt32(members.count)))
            children += members
            costs.append(members.reduce(1) { $0 + costs[Int($1)] })
        case .test:
            nodes.append(NodeRecord(kind: kind, first: members[0], count: 1))
            costs.append(tests.tests[Int(members[0])].cost)
        default:
            nodes.append(NodeRecord(kind: kind, first: members[0], count: 1))
            costs.append(costs[Int(members[0])] + 1)
        }
        known[shape] = index
        return index
    }

    /// Gives a composite node memory once a second condition uses it.
    private mutating func share(_ index: Int) {
        guard nodes[index].memo < 0, nodes[index].kind == .all || nodes[index].kind == .any else { return }
        nodes[index].memo = Int32(memoCount)
        memoCount += 1
    }
}
