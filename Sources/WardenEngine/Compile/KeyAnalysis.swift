/// Finds, for a condition, texts of key slots of which at least one must stand in any event that satisfies it.
struct KeyAnalysis {
    /// One of `atoms` must be the value of `slot`.
    struct Requirement: Hashable {
        var slot: UInt32
        var atoms: Set<UInt32>
    }

    let nodes: [NodeRecord]
    let children: [UInt32]
    let tests: TestTable
    let keySlots: Set<UInt32>
    /// How many rules name each atom of each key slot: rare ones make the better key.
    var popularity: [UInt32: [UInt32: Int]] = [:]

    /// The most telling requirement of a node; nil where none of the key slots is bound.
    func requirement(of node: Int) -> Requirement? {
        let record = nodes[node]
        switch record.kind {
        case .never: return keySlots.min().map { Requirement(slot: $0, atoms: []) }
        case .test: return requirement(ofTest: Int(record.first))
        case .all:
            return members(of: record).compactMap { requirement(of: $0) }.min { load(of: $0) < load(of: $1) }
        case .any:
            var joined: Requirement?
            for member in members(of: record) {
                guard let next = requirement(of: member) else { return nil }
                guard let before = joined else {
                    joined = next
                    continue
                }
                guard before.slot == next.slot else { return nil }
                joined?.atoms.formUnion(next.atoms)
            }
            return joined
        case .always, .not: return nil
        }
    }

    /// Counts every positive mention of an atom in a rule.
    mutating func count(_ node: Int) {
        let record = nodes[node]
        switch record.kind {
        case .test:
            guard let requirement = requirement(ofTest: Int(record.first)) else { return }
            for atom in requirement.atoms { popularity[requirement.slot, default: [:]][atom, default: 0] += 1 }
        case .all, .any: for member in members(of: record) { count(member) }
        case .never, .always, .not: break
        }
    }

    private func members(of record: NodeRecord) -> [Int] {
        children[Int(record.first)..<Int(record.first + record.count)].map(Int.init)
    }

    private func requirement(ofTest index: Int) -> Requirement? {
        let record = tests.tests[index]
        guard keySlots.contains(record.slot) else { return nil }
        return switch record.kind {
        case .atom: Requirement(slot: record.slot, atoms: [record.first])
        case .atomSet: Requirement(slot: record.slot, atoms: Set(tests.members(of: record)))
        default: nil
        }
    }

    private func load(of requirement: Requirement) -> Int {
        requirement.atoms.reduce(0) { $0 + (popularity[requirement.slot]?[$1] ?? 0) }
    }
}
