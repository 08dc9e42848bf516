import CWarden
import WardenDomain
import WardenSigma

/// Collects the distinct tests of all rules and the texts, sets and expressions they need.
struct TestTable {
    private(set) var slots: [String] = []
    private(set) var tests: [TestRecord] = []
    private(set) var literals: [[UInt8]] = []
    /// Per slot, the literal of each atom; atom n is at n - 1.
    private(set) var atoms: [[UInt32]] = []
    /// Per slot, the literals that uncased `contains` tests look for: found all at once.
    private(set) var containsLiterals: [[UInt32]] = []
    private(set) var globWords: [UInt32] = []
    private(set) var setWords: [UInt64] = []
    private(set) var regexes: [RegexRecord] = []
    private(set) var networks: [NetworkRecord] = []
    private(set) var usesKeywords = false

    // Texts are keyed by their bytes: strings of Swift are equal when they look the same, rules mean the scalars.
    private var slotIndex: [[UInt8]: UInt32] = [:]
    private var literalIndex: [[UInt8]: UInt32] = [:]
    private var testIndex: [TestRecord: Int] = [:]
    private var atomIndex: [AtomKey: UInt32] = [:]
    private var numberIndex: [AtomKey: UInt32] = [:]
    private var setIndex: [SetKey: Int] = [:]
    private var literalSetIndex: [SetKey: Int] = [:]
    private var globIndex: [[UInt32]: UInt32] = [:]
    private var regexIndex: [[UInt8]: UInt32] = [:]
    private var networkIndex: [CIDRBlock: UInt32] = [:]

    private struct AtomKey: Hashable {
        var slot: UInt32
        var literal: UInt32
    }

    private struct SetKey: Hashable {
        var slot: UInt32
        var members: [UInt32]
    }

    /// The slot of a field, new ones at the end.
    mutating func slot(_ field: String) -> UInt32 {
        let name = Array(field.utf8)
        if let known = slotIndex[name] { return known }
        let slot = UInt32(slots.count)
        slots.append(field)
        atoms.append([])
        containsLiterals.append([])
        slotIndex[name] = slot
        return slot
    }

    /// The test's index; the same test has one index wherever it stands.
    mutating func test(_ test: FieldTest) throws(WardenError) -> Int {
        let record = try record(for: test)
        if let known = testIndex[record] { return known }
        usesKeywords = usesKeywords || test.field == nil
        let index = add(record)
        testIndex[record] = index
        return index
    }

    /// One test for "equals any of these", each an atom of the slot.
    mutating func set(slot: UInt32, atoms members: [UInt32]) -> Int {
        let key = SetKey(slot: slot, members: Set(members).sorted())
        if let known = setIndex[key] { return known }
        let index = add(bits(.atomSet, key))
        setIndex[key] = index
        return index
    }

    /// One test for "contains any of these", each a number among the slot's `containsLiterals`.
    mutating func literalSet(slot: UInt32, numbers: [UInt32]) -> Int {
        let key = SetKey(slot: slot, members: Set(numbers).sorted())
        if let known = literalSetIndex[key] { return known }
        let index = add(bits(.containsAny, key))
        literalSetIndex[key] = index
        return index
    }

    private mutating func bits(_ kind: TestKind, _ key: SetKey) -> TestRecord {
        let first = setWords.count
        let words = Int(key.members.last ?? 0) / 64 + 1
        setWords += [UInt64](repeating: 0, count: words)
        for member in key.members { setWords[first + Int(member) / 64] |= 1 << (UInt64(member) % 64) }
        return TestRecord(kind: kind, slot: key.slot, first: UInt32(first), count: UInt32(words))
    }

    /// The members of a set test.
    func members(of record: TestRecord) -> [UInt32] {
        (0..<record.count * 64).filter { setWords[Int(record.first + $0 / 64)] >> UInt64($0 % 64) & 1 == 1 }
    }

    /// The atom of a text in a slot.
    mutating func atom(_ text: [UInt8], in slot: UInt32) -> UInt32 {
        let literal = literal(text)
        let key = AtomKey(slot: slot, literal: literal)
        if let known = atomIndex[key] { return known }
        atoms[Int(slot)].append(literal)
        let atom = UInt32(atoms[Int(slot)].count)
        atomIndex[key] = atom
        return atom
    }

    /// The place of a literal among those of a slot.
    private mutating func number(of literal: UInt32, in slot: UInt32) -> UInt32 {
        let key = AtomKey(slot: slot, literal: literal)
        if let known = numberIndex[key] { return known }
        let number = UInt32(containsLiterals[Int(slot)].count)
        containsLiterals[Int(slot)].append(literal)
        numberIndex[key] = number
        return number
    }

    private mutating func add(_ record: TestRecord) -> Int {
        tests.append(record)
        return tests.count - 1
    }

    private mutating func literal(_ text: [UInt8]) -> UInt32 {
        if let known = literalIndex[text] { return known }
        let index = UInt32(literals.count)
        literals.append(text)
        literalIndex[text] = index
        return index
    }

    private mutating func record(for test: FieldTest) throws(WardenError) -> TestRecord {
        let slot = test.field.map { self.slot($0) } ?? TestRecord.noSlot
        switch test.match {
        case .string(let pattern):
            return textRecord(TextShape(pattern), isCased: pattern.isCased, slot: slot)
        case .boolean(let flag):
            return textRecord(.equals(Array((flag ? "true" : "false").utf8)), isCased: false, slot: slot)
        case .number(let number):
            return TestRecord(kind: .number, slot: slot, number: number)
        case .compare(let operation, let limit):
            return TestRecord(kind: Self.kind(of: operation), slot: slot, number: limit)
        case .exactNumber(let operation, let digits):
            let text = Array(digits.utf8)
            return TestRecord(
                kind: operation.map(Self.kind) ?? .number,
                slot: slot,
                first: literal(text),
                count: UInt32(text.count),
                number: NumberText.parse(digits) ?? .nan
            )
        case .absent:
            return TestRecord(kind: .absent, slot: slot)
        case .present:
            return TestRecord(kind: .present, slot: slot)
        case .regex(let pattern):
            return TestRecord(kind: .regex, slot: slot, first: try regex(pattern))
        case .cidr(let block):
            return TestRecord(kind: .network, slot: slot, first: network(block))
        case .timePart(let part, let value):
            return TestRecord(kind: .timePart, slot: slot, first: Self.code(of: part), number: Double(value))
        case .fieldReference(let other, let mode, let cased):
            return TestRecord(
                kind: .fieldReference,
                isCased: cased,
                slot: slot,
                first: self.slot(other),
                count: Self.code(of: mode)
            )
        }
    }

    private mutating func textRecord(_ shape: TextShape, isCased: Bool, slot: UInt32) -> TestRecord {
        func text(_ kind: TestKind, _ literal: UInt32) -> TestRecord {
            TestRecord(kind: kind, isCased: isCased, slot: slot, first: literal)
        }
        switch shape {
        case .equals(let bytes):
            if !isCased, slot != TestRecord.noSlot {
                return TestRecord(kind: .atom, slot: slot, first: atom(bytes, in: slot))
            }
            return text(.equals, literal(bytes))
        case .prefix(let bytes): return text(.prefix, literal(bytes))
        case .suffix(let bytes): return text(.suffix, literal(bytes))
        case .contains(let bytes):
            let index = literal(bytes)
            guard !isCased, slot != TestRecord.noSlot, !bytes.isEmpty else { return text(.contains, index) }
            return TestRecord(kind: .containsOne, slot: slot, first: number(of: index, in: slot))
        case .glob(let words):
            let code = words.flatMap { self.code(of: $0) }
            var record = text(.glob, globIndex[code] ?? UInt32(globWords.count))
            record.count = UInt32(code.count)
            if globIndex[code] == nil {
                globIndex[code] = record.first
                globWords += code
            }
            return record
        }
    }

    private mutating func code(of word: TextShape.GlobWord) -> [UInt32] {
        switch word {
        case .text(let bytes): [UInt32(TW_GLOB_TEXT), literal(bytes), UInt32(bytes.count)]
        case .many: [UInt32(TW_GLOB_MANY)]
        case .one: [UInt32(TW_GLOB_ONE)]
        case .oneOf(let scalars): [UInt32(TW_GLOB_ONE_OF), UInt32(scalars.count)] + scalars
        }
    }

    private mutating func network(_ block: CIDRBlock) -> UInt32 {
        if let known = networkIndex[block] { return known }
        networks.append(NetworkRecord(block))
        networkIndex[block] = UInt32(networks.count - 1)
        return UInt32(networks.count - 1)
    }

    /// Replaces literal numbers in glob code by offsets in the literal pool.
    func relocatedGlobWords(_ offsets: [UInt32]) -> [UInt32] {
        var words = globWords
        var index = 0
        while index < words.count {
            switch words[index] {
            case UInt32(TW_GLOB_TEXT):
                words[index + 1] = offsets[Int(words[index + 1])]
                index += 3
            case UInt32(TW_GLOB_ONE_OF):
                index += 2 + Int(words[index + 1])
            default:
                index += 1
            }
        }
        return words
    }

    private mutating func regex(_ pattern: String) throws(WardenError) -> UInt32 {
        let text = Array(pattern.utf8)
        if let known = regexIndex[text] { return known }
        let compiled = try RegexSyntax.compile(pattern)
        var required: UnsafePointer<UInt8>?
        var isCased = true
        let length = tw_regex_required(compiled, &required, &isCased)
        var record = RegexRecord(regex: compiled, required: -1, isRequiredCased: isCased)
        if length > 0, let required {
            let bytes = Array(UnsafeBufferPointer(start: required, count: length))
            record.required = Int32(literal(isCased ? bytes : Folding.fold(bytes)))
        }
        record.isForObjects = pattern.hasPrefix("^\\{")
        regexes.append(record)
        regexIndex[text] = UInt32(regexes.count - 1)
        return UInt32(regexes.count - 1)
    }

    private static func kind(of operation: NumericOperator) -> TestKind {
        switch operation {
        case .lt: .less
        case .lte: .lessOrEqual
        case .gt: .greater
        case .gte: .greaterOrEqual
        }
    }

    static let timeParts: [TimePart] = [.minute, .hour, .day, .week, .month, .year]
    static let referenceModes: [FieldReferenceMode] = [.equals, .contains, .startsWith, .endsWith]

    private static func code(of part: TimePart) -> UInt32 { UInt32(timeParts.firstIndex(of: part) ?? 0) }
    private static func code(of mode: FieldReferenceMode) -> UInt32 { UInt32(referenceModes.firstIndex(of: mode) ?? 0) }
}
