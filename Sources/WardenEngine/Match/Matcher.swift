import CWarden

/// Evaluates rules on one event after the other. Holds plain pointers only, so that copies cost nothing and no
/// reference is counted in the loop.
///
/// SAFETY: the tables belong to a `CompiledProgram`, the memory to a `MatchMemory`; the worker keeps both alive.
struct Matcher {
    let tests: UnsafePointer<TestRecord>
    let nodes: UnsafePointer<NodeRecord>
    let children: UnsafePointer<UInt32>
    let literals: UnsafePointer<tw_needle>
    let literalBytes: UnsafePointer<UInt8>
    let globWords: UnsafePointer<UInt32>
    let setWords: UnsafePointer<UInt64>
    let regexes: UnsafePointer<RegexRecord>
    let networks: UnsafePointer<NetworkRecord>
    let slots: UnsafePointer<SlotRecord>
    let slotCount: Int
    let slotLiterals: UnsafePointer<tw_literal>
    let atomCells: UnsafePointer<AtomCell>
    let atomMask: Int
    let rules: UnsafePointer<RuleRecord>
    let ruleCount: Int
    let keySlots: UnsafePointer<KeySlot>
    let keySlotCount: Int
    let keyedRanges: UnsafePointer<RuleRange>
    let keyedRules: UnsafePointer<UInt32>
    let freeRules: UnsafePointer<UInt32>
    let freeRuleCount: Int

    let heads: UnsafeMutablePointer<SlotHead>
    let atoms: UnsafeMutablePointer<SlotHead>
    let testMemo: UnsafeMutablePointer<UInt32>
    let nodeMemo: UnsafeMutablePointer<UInt32>
    let foundWords: UnsafeMutablePointer<UInt64>
    let foundEpochs: UnsafeMutablePointer<UInt32>
    let databases: UnsafeMutablePointer<OpaquePointer?>
    let scratches: UnsafeMutablePointer<OpaquePointer?>
    let literalHits: UnsafeMutablePointer<tw_pattern_hit>
    let literalHitCapacity: Int
    let foldedBytes: UnsafeMutablePointer<Growable<UInt8>>
    let hits: UnsafeMutablePointer<Growable<RawHit>>
    let buckets: UnsafeMutablePointer<RuleBuckets>

    /// Set per batch and per event.
    var batch = tw_batch()
    var event = tw_event()
    var epoch: UInt32 = 0

    init(_ program: CompiledProgram, _ memory: MatchMemory) {
        tests = UnsafePointer(program.tests.base)
        nodes = UnsafePointer(program.nodes.base)
        children = UnsafePointer(program.children.base)
        literals = UnsafePointer(program.literals.base)
        literalBytes = UnsafePointer(program.literalBytes.base)
        globWords = UnsafePointer(program.globWords.base)
        setWords = UnsafePointer(program.setWords.base)
        regexes = UnsafePointer(program.regexes.base)
        networks = UnsafePointer(program.networks.base)
        slots = UnsafePointer(program.slots.base)
        slotCount = program.slots.count
        slotLiterals = UnsafePointer(program.slotLiterals.base)
        atomCells = UnsafePointer(program.atomCells.base)
        atomMask = program.atomMask
        rules = UnsafePointer(program.rules.base)
        ruleCount = program.rules.count
        keySlots = UnsafePointer(program.keySlots.base)
        keySlotCount = program.keySlots.count
        keyedRanges = UnsafePointer(program.keyedRanges.base)
        keyedRules = UnsafePointer(program.keyedRules.base)
        freeRules = UnsafePointer(program.freeRules.base)
        freeRuleCount = program.freeRules.count
        heads = memory.heads
        atoms = memory.atoms
        testMemo = memory.testMemo
        nodeMemo = memory.nodeMemo
        foundWords = memory.foundWords
        foundEpochs = memory.foundEpochs
        databases = memory.databases
        scratches = memory.scratches
        literalHits = memory.literalHits
        literalHitCapacity = memory.literalHitCapacity
        foldedBytes = memory.folded
        hits = memory.hits
        buckets = memory.buckets
    }

    /// Makes the values of an event known to the tests.
    @inline(__always)
    mutating func load(_ event: tw_event, epoch: UInt32) {
        self.event = event
        self.epoch = epoch
        foldedBytes.pointee.removeAll()
        // A batch without any value has no memory for values.
        guard event.valueCount > 0 else { return }
        let values = batch.values + Int(event.firstValue)
        for index in 0..<Int(event.valueCount) where values[index].isFirst {
            heads[Int(values[index].slot)] = SlotHead(epoch: epoch, value: event.firstValue + UInt32(index))
        }
    }

    /// Index of the first value of a slot in the event, or nil.
    @inline(__always)
    func head(_ slot: UInt32) -> Int? {
        let head = heads[Int(slot)]
        return head.epoch == epoch ? Int(head.value) : nil
    }

    func evaluate(_ node: UInt32) -> Bool {
        let record = nodes[Int(node)]
        switch record.kind {
        case .test: return test(Int(record.first))
        case .never: return false
        case .always: return true
        case .not: return !evaluate(record.first)
        case .all, .any:
            guard record.memo >= 0 else { return combine(record) }
            let known = nodeMemo[Int(record.memo)]
            if known >> 1 == epoch { return known & 1 == 1 }
            let answer = combine(record)
            nodeMemo[Int(record.memo)] = epoch << 1 | (answer ? 1 : 0)
            return answer
        }
    }

    private func combine(_ record: NodeRecord) -> Bool {
        let members = children + Int(record.first)
        let wanted = record.kind == .any
        for index in 0..<Int(record.count) where evaluate(members[index]) == wanted { return wanted }
        return !wanted
    }

    @inline(__always)
    func test(_ index: Int) -> Bool {
        let known = testMemo[index]
        if known >> 1 == epoch { return known & 1 == 1 }
        let answer = decide(tests[index])
        testMemo[index] = epoch << 1 | (answer ? 1 : 0)
        return answer
    }

    private func decide(_ record: TestRecord) -> Bool {
        guard record.slot != TestRecord.noSlot else { return decideKeyword(record) }
        guard let first = head(record.slot) else { return record.kind == .absent }
        switch record.kind {
        case .present: return true
        case .absent: return isAbsent(first)
        case .containsOne, .containsAny: return holdsLiterals(record)
        case .atom, .atomSet:
            if batch.values[first].next == TW_NONE {
                return holds(record, atom: onlyAtom(first, record.slot))
            }
        default: break
        }
        var index = first
        while true {
            if holds(record, batch.values + index) { return true }
            let next = batch.values[index].next
            guard next != TW_NONE else { return false }
            index = Int(next)
        }
    }

    /// Null anywhere, or nothing but empty arrays.
    private func isAbsent(_ first: Int) -> Bool {
        var index = first
        var holdsValue = false
        while true {
            let value = batch.values[index]
            if value.type == UInt8(TW_TYPE_NULL) { return true }
            if value.type != UInt8(TW_TYPE_EMPTY_ARRAY) { holdsValue = true }
            guard value.next != TW_NONE else { return !holdsValue }
            index = Int(value.next)
        }
    }
}
