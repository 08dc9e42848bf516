/// What a compiled test does with a value.
enum TestKind: UInt8 {
    /// The folded value is one known text: compared as a number given to that text per slot.
    case atom
    /// The folded value is one of several known texts.
    case atomSet
    /// Text tests; `first` is a literal.
    case equals, prefix, suffix, contains
    /// The folded value holds a text; `first` is its number among the literals of the slot.
    case containsOne
    /// The folded value holds one of several texts: `first` and `count` delimit a set of such numbers.
    case containsAny
    /// `first` and `count` delimit code words for `tw_glob_matches`.
    case glob
    /// Where `count` is not zero, `first` is a literal of the digits, for values that are the same as doubles.
    case number, less, lessOrEqual, greater, greaterOrEqual
    case absent, present
    /// `first` is an expression.
    case regex
    /// `first` is a network.
    case network
    /// `first` is a `TimePart`, `number` the value wanted.
    case timePart
    /// `first` is the other slot, `count` a `FieldReferenceMode`.
    case fieldReference
}

/// One test on one field, flat: everything else stands in tables by index.
struct TestRecord: BitwiseCopyable, Hashable {
    var kind: TestKind
    var isCased = false
    /// `noSlot` for keywords: every scalar of the event.
    var slot: UInt32
    var first: UInt32 = 0
    var count: UInt32 = 0
    var number = 0.0

    static let noSlot = UInt32.max

    /// Roughly what one evaluation costs; also how seldom it is worth it.
    var cost: Int {
        if slot == Self.noSlot { return 2000 }
        return switch kind {
        case .atom: 1
        case .atomSet: 2
        case .absent, .present: 2
        case .number, .less, .lessOrEqual, .greater, .greaterOrEqual: 4
        case .equals, .prefix, .suffix: 4
        case .contains, .containsOne, .containsAny: 20
        case .network, .timePart: 30
        case .fieldReference: 40
        case .glob: 50
        case .regex: 200
        }
    }
}

/// A network, ready to compare: the first `prefix` bits of `high:low` (IPv4 in the low 32 bits of `low`).
struct NetworkRecord: BitwiseCopyable {
    var high: UInt64
    var low: UInt64
    var highMask: UInt64
    var lowMask: UInt64
    var isVersion4: Bool
}

/// An expression and text that every match of it holds.
struct RegexRecord: BitwiseCopyable {
    var regex: OpaquePointer
    /// A literal, or -1.
    var required: Int32
    var isRequiredCased: Bool
    /// Begins with `^\{`: it is about the JSON of objects.
    var isForObjects = false
}

/// What the engine knows of a slot.
struct SlotRecord: BitwiseCopyable {
    /// Longest text that is an atom of this slot, in folded bytes; -1 where there is none.
    var longestAtom: Int32 = -1
    /// The literals that `containsOne` and `containsAny` look for: a range of `slotLiterals`.
    var firstLiteral: Int32 = 0
    var literalCount: Int32 = 0
    /// Where the worker keeps which of them stand in the event: a bit for each.
    var firstWord: Int32 = 0
    /// A database of them all, where they are many.
    var literalDatabase: Int32 = -1

    var wordCount: Int { (Int(literalCount) + 63) / 64 }
}

/// A cell of the table that turns (slot, folded text) into an atom; `atom` 0 = empty.
struct AtomCell: BitwiseCopyable {
    var hash: UInt32
    var slot: UInt32
    var atom: UInt32
    var literal: UInt32
}
