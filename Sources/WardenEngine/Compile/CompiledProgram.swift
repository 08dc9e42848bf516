import CWarden
import WardenDomain
import WardenSigma

/// A rule as the matcher sees it.
struct RuleRecord: BitwiseCopyable {
    var node: UInt32
    /// `EventSource.code`, or `anySource`.
    var source: UInt8

    static let anySource: UInt8 = 0xFF
}

/// Rules that may match when a key slot holds an atom: a range of `keyedRules`.
struct RuleRange: BitwiseCopyable {
    var first: UInt32
    var count: UInt32
}

/// A slot whose text decides which rules are looked at.
struct KeySlot: BitwiseCopyable {
    var slot: UInt32
    /// Atoms of the slot, plus one for "none of them".
    var radix: UInt64
    /// `keyedRanges[firstRange + atom]` are the rules that need this atom.
    var firstRange: UInt32
}

/// A rule set turned into flat tables. Immutable; every table stays at its address for the life of the object.
///
/// SAFETY: nothing is written after `init`; the C objects (plan, databases, expressions) are documented as immutable
/// and shared by threads.
final class CompiledProgram: @unchecked Sendable {
    let plan: OpaquePointer
    let tests: FrozenArray<TestRecord>
    let nodes: FrozenArray<NodeRecord>
    let children: FrozenArray<UInt32>
    let literals: FrozenArray<tw_needle>
    let literalBytes: FrozenArray<UInt8>
    let globWords: FrozenArray<UInt32>
    let setWords: FrozenArray<UInt64>
    let regexes: FrozenArray<RegexRecord>
    let networks: FrozenArray<NetworkRecord>
    let slots: FrozenArray<SlotRecord>
    let slotLiterals: FrozenArray<tw_literal>
    /// Words that a worker needs for the literals found in an event.
    let foundWordCount: Int
    let atomCells: FrozenArray<AtomCell>
    let atomMask: Int
    let rules: FrozenArray<RuleRecord>
    let keySlots: FrozenArray<KeySlot>
    let keyedRanges: FrozenArray<RuleRange>
    let keyedRules: FrozenArray<UInt32>
    /// Rules that no key slot rules out.
    let freeRules: FrozenArray<UInt32>
    let literalDatabases: [LiteralDatabase]
    let memoCount: Int
    let usesKeywords: Bool
    /// Per rule, the slots of its captures.
    let captureSlots: [[UInt32]]
    /// Per source and context field, slots in order of preference.
    let contextSlots: ContextSlots
    /// Literal of each atom of each slot, to evaluate text tests on keys ahead.
    let atomLiterals: [[UInt32]]

    init(_ program: DetectionProgram, _ options: EngineOptions) throws(WardenError) {
        var tests = TestTable()
        let context = ContextSlots(options, &tests)
        var conditions = ConditionTable()
        var records: [RuleRecord] = []
        do throws(WardenError) {
            for rule in program.rules {
                records.append(try Self.compile(rule, options, &conditions, &tests))
            }
        } catch {
            for record in tests.regexes { tw_regex_free(record.regex) }
            throw error
        }
        captureSlots = program.rules.map { rule in rule.captures.map { tests.slot($0) } }
        contextSlots = context
        let keys = KeyTable(records, conditions, tests, context, isGeneric: options.isGeneric)

        plan = try Self.plan(tests, options)
        self.tests = FrozenArray(tests.tests, fill: TestRecord(kind: .absent, slot: 0))
        nodes = FrozenArray(conditions.nodes, fill: NodeRecord(kind: .never))
        children = FrozenArray(conditions.children, fill: 0)
        let pool = LiteralPool(tests.literals)
        literalBytes = pool.bytes
        literals = pool.needles
        globWords = FrozenArray(tests.relocatedGlobWords(pool.offsets), fill: 0)
        setWords = FrozenArray(tests.setWords, fill: 0)
        regexes = FrozenArray(tests.regexes, fill: RegexRecord(regex: plan, required: -1, isRequiredCased: true))
        networks = FrozenArray(
            tests.networks,
            fill: NetworkRecord(high: 0, low: 0, highMask: 0, lowMask: 0, isVersion4: true)
        )
        let atomTable = AtomTable(tests, pool)
        atomCells = FrozenArray(atomTable.cells, fill: AtomCell(hash: 0, slot: 0, atom: 0, literal: 0))
        atomMask = atomTable.cells.count - 1
        literalDatabases = LiteralDatabase.make(for: tests)
        let slotRecords = Self.slotRecords(tests, literalDatabases)
        slots = FrozenArray(slotRecords, fill: SlotRecord())
        slotLiterals = FrozenArray(
            tests.containsLiterals.joined().map { index in
                let offset = pool.offsets[Int(index)]
                return tw_literal_make(pool.bytes.base + Int(offset), tests.literals[Int(index)].count)
            },
            fill: tw_literal()
        )
        foundWordCount = slotRecords.reduce(0) { $0 + $1.wordCount }
        rules = FrozenArray(records, fill: RuleRecord(node: 0, source: 0))
        keySlots = FrozenArray(keys.slots, fill: KeySlot(slot: 0, radix: 1, firstRange: 0))
        keyedRanges = FrozenArray(keys.ranges, fill: RuleRange(first: 0, count: 0))
        keyedRules = FrozenArray(keys.rules, fill: 0)
        freeRules = FrozenArray(keys.free, fill: 0)
        memoCount = conditions.memoCount
        usesKeywords = tests.usesKeywords
        atomLiterals = tests.atoms
    }

    deinit {
        tw_plan_free(plan)
        for index in 0..<regexes.count { tw_regex_free(regexes[index].regex) }
        tests.deallocate()
        nodes.deallocate()
        children.deallocate()
        literals.deallocate()
        literalBytes.deallocate()
        globWords.deallocate()
        setWords.deallocate()
        regexes.deallocate()
        networks.deallocate()
        slots.deallocate()
        slotLiterals.deallocate()
        atomCells.deallocate()
        rules.deallocate()
        keySlots.deallocate()
        keyedRanges.deallocate()
        keyedRules.deallocate()
        freeRules.deallocate()
    }

    /// The rule's condition, with its log source as part of it.
    private static func compile(
        _ rule: DetectionRule,
        _ options: EngineOptions,
        _ conditions: inout ConditionTable,
        _ tests: inout TestTable
    ) throws(WardenError) -> RuleRecord {
        var node: Int
        do {
            node = try conditions.compile(rule.condition, &tests)
        } catch {
            throw WardenError(
                code: error.code,
                object: rule.location.file,
                "rule '\(rule.summary.title)' holds the expression '\(error.object)': \(error.message)",
                hint: error.hint
            )
        }
        guard !options.isGeneric else { return RuleRecord(node: UInt32(node), source: RuleRecord.anySource) }
        if let service = rule.selector.service {
            let pattern = StringPattern(parts: [.text(service)])
            let test = FieldTest(field: "serviceName", match: .string(pattern))
            node = conditions.all([try conditions.compile(.test(test), &tests), node], tests)
        }
        return RuleRecord(node: UInt32(node), source: rule.selector.source?.code ?? RuleRecord.anySource)
    }

    private static func plan(_ tests: TestTable, _ options: EngineOptions) throws(WardenError) -> OpaquePointer {
        let roots = options.collectsText && !options.isGeneric ? ContentRoots.names : []
        let plan = CStringArray.with(tests.slots) { fields, fieldLengths in
            CStringArray.with(roots) { rootNames, rootLengths in
                tw_plan_create(
                    fields,
                    fieldLengths,
                    UInt32(tests.slots.count),
                    rootNames,
                    rootLengths,
                    UInt32(roots.count),
                    options.isGeneric && options.collectsText,
                    tests.usesKeywords,
                    UInt32(clamping: max(1, options.maximumDepth)),
                    UInt32(clamping: options.maximumLineBytes)
                )
            }
        }
        guard let plan else {
            throw WardenError(code: "engine.out-of-memory", object: "field plan", "no memory for the field plan")
        }
        return plan
    }

    private static func slotRecords(_ tests: TestTable, _ databases: [LiteralDatabase]) -> [SlotRecord] {
        var literals: Int32 = 0
        var words: Int32 = 0
        return tests.slots.indices.map { slot in
            var record = SlotRecord()
            record.firstLiteral = literals
            record.literalCount = Int32(tests.containsLiterals[slot].count)
            record.firstWord = words
            literals += record.literalCount
            words += Int32(record.wordCount)
            if let longest = tests.atoms[slot].map({ tests.literals[Int($0)].count }).max() {
                record.longestAtom = Int32(longest)
            }
            if let index = databases.firstIndex(where: { $0.slot == UInt32(slot) }) {
                record.literalDatabase = Int32(index)
            }
            return record
        }
    }
}

/// Top-level members whose values content detectors read, of all sources.
enum ContentRoots {
    static let names = [
        "requestParams", "response", "requestParameters", "responseElements", "additionalEventData",
        "serviceEventDetails", "errorMessage", "key", "requestURI", "request_uri", "referrer", "referer",
    ]
}
