/// Which slots decide what rules an event is held against, and the rules by their texts.
struct KeyTable {
    private(set) var slots: [KeySlot] = []
    private(set) var ranges: [RuleRange] = []
    private(set) var rules: [UInt32] = []
    private(set) var free: [UInt32] = []

    /// Key slots in generic mode, where the fields are not known beforehand.
    private static let genericLimit = 3

    init(
        _ records: [RuleRecord],
        _ conditions: ConditionTable,
        _ tests: TestTable,
        _ context: ContextSlots,
        isGeneric: Bool
    ) {
        let chosen = isGeneric ? Self.commonSlots(records, conditions, tests) : context.keySlots
        let usable = Self.fitting(chosen.filter { !tests.atoms[Int($0)].isEmpty }, tests)
        var analysis = KeyAnalysis(
            nodes: conditions.nodes,
            children: conditions.children,
            tests: tests,
            keySlots: Set(usable)
        )
        for record in records { analysis.count(Int(record.node)) }
        var lists: [UInt32: [UInt32: [UInt32]]] = [:]
        for (index, record) in records.enumerated() {
            guard let requirement = analysis.requirement(of: Int(record.node)) else {
                free.append(UInt32(index))
                continue
            }
            for atom in requirement.atoms {
                lists[requirement.slot, default: [:]][atom, default: []].append(UInt32(index))
            }
        }
        for slot in usable {
            slots.append(
                KeySlot(slot: slot, radix: UInt64(tests.atoms[Int(slot)].count + 1), firstRange: UInt32(ranges.count))
            )
            for atom in 0...UInt32(tests.atoms[Int(slot)].count) {
                let list = lists[slot]?[atom] ?? []
                ranges.append(RuleRange(first: UInt32(rules.count), count: UInt32(list.count)))
                rules += list
            }
        }
    }

    /// The slots that most rules bind to texts.
    private static func commonSlots(
        _ records: [RuleRecord],
        _ conditions: ConditionTable,
        _ tests: TestTable
    ) -> [UInt32] {
        var analysis = KeyAnalysis(
            nodes: conditions.nodes,
            children: conditions.children,
            tests: tests,
            keySlots: Set(tests.slots.indices.map(UInt32.init))
        )
        for record in records { analysis.count(Int(record.node)) }
        let totals = analysis.popularity.mapValues { $0.values.reduce(0, +) }
        return totals.keys.sorted { (totals[$1] ?? 0, $0) < (totals[$0] ?? 0, $1) }.prefix(genericLimit).map { $0 }
    }

    /// The leading slots whose combinations of texts can be numbered in 56 bits.
    private static func fitting(_ slots: [UInt32], _ tests: TestTable) -> [UInt32] {
        var product = 1.0
        return slots.filter { slot in
            product *= Double(tests.atoms[Int(slot)].count + 1)
            return product < 0x1p56
        }
    }
}
