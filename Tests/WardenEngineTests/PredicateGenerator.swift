import WardenSigma
import WardenSigmaTestSupport

/// Small random numbers from a seed, the same on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state &* 0x2545_F491_4F6C_DD1D
    }
}

/// Events and conditions that often meet: few names, few texts, all kinds of tests.
struct PredicateGenerator {
    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed) }

    private let names = ["a", "b", "c", "a.b", "b.c", "serviceName", "actionName", "Über"]
    private let fields = [
        "a", "b", "c", "a.b", "a.b.c", "b.c", "a.a.b", "serviceName", "actionName", "Über", "Über.a", "missing",
        "b.c.a.b",
    ]
    private let texts = [
        "", "a", "A", "get", "GetTable", "getTable", "tablé", "TABLÉ", "K", "K", "ſet", "SET", "İ", "i", "straße",
        "STRASSE", "5", "5.0", "1e3", "-0", "true", "TRUE", "null", "10.0.0.7", "192.168.1.1", "2001:db8::1",
        "::ffff:10.0.0.9", "a*b", "x\\y", "line\nbreak", "\u{1F600}", "tab\tend", "2026-03-02T09:30:00Z",
        "1772445600000",
        "long " + String(repeating: "lorem ipsum GetTable ", count: 12), "quote\"s", "\u{0}",
    ]
    private let numbers = [
        "0", "-0", "5", "5.0", "1e3", "1000", "-2.5", "12345678901234567168", "1E400", "0.1", "1772445600",
        "1772445600000", "9007199254740992", "9007199254740993", "-9007199254740993", "9007199254740993.0",
        "9.007199254740993e15", "12345678901234567169",
    ]

    mutating func event() -> ReferenceJSON { object(depth: 0) }

    private mutating func pick<T>(_ items: [T]) -> T { items[Int(random.next() % UInt64(items.count))] }
    private mutating func chance(_ percent: UInt64) -> Bool { random.next() % 100 < percent }
    private mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

    private mutating func object(depth: Int) -> ReferenceJSON {
        var members: [ReferenceJSON.Member] = []
        var used: Set<String> = []
        for _ in 0..<below(5) + (depth == 0 ? 1 : 0) {
            let name = pick(names)
            // Doubled keys have tests of their own.
            guard used.insert(name).inserted else { continue }
            members.append(ReferenceJSON.Member(key: name, value: value(depth: depth + 1)))
        }
        return .object(members)
    }

    private mutating func value(depth: Int) -> ReferenceJSON {
        switch below(depth > 4 ? 8 : 12) {
        case 0...3: .string(pick(texts))
        case 4, 5: .number(pick(numbers))
        case 6: .boolean(chance(50))
        case 7: .null
        case 8: .array((0..<below(4)).map { _ in value(depth: depth + 1) })
        default: object(depth: depth)
        }
    }

    mutating func predicate(depth: Int = 0) -> Predicate {
        switch below(depth > 3 ? 6 : 11) {
        case 0...5: test()
        case 6: .not(predicate(depth: depth + 1))
        case 7, 8: .all((0..<below(4)).map { _ in predicate(depth: depth + 1) })
        case 9: .any((0..<below(5)).map { _ in .test(FieldTest(field: pick(fields), match: .string(literal()))) })
        default: .any((0..<below(4)).map { _ in predicate(depth: depth + 1) })
        }
    }

    private mutating func literal() -> StringPattern { StringPattern(parts: [.text(pick(texts))]) }

    private mutating func test() -> Predicate {
        .test(FieldTest(field: chance(8) ? nil : pick(fields), match: match()))
    }

    private mutating func match() -> ValueMatch {
        switch below(17) {
        case 0...2: .string(StringPattern(parts: [.text(pick(texts))], isCased: chance(20)))
        case 3...6: .string(pattern())
        case 7: .number(pick([0, 5, 1000, -2.5, 12_345_678_901_234_567_168, 0.1]))
        case 8: .boolean(chance(50))
        case 9: .absent
        case 10: .present
        case 11:
            .regex(pick(["^get", "(?i)TABLE$", "b", "\\d+", "^$", "(?i)table", "l.*GetT", "[a-z]{3}Table", "e\\.0?"]))
        case 12:
            .cidr(
                pick([
                    CIDRBlock(network: [10, 0, 0, 0], prefixLength: 8),
                    CIDRBlock(network: [192, 168, 1, 1], prefixLength: 32),
                    CIDRBlock(network: [0, 0, 0, 0], prefixLength: 0),
                    CIDRBlock(network: [0x20, 0x01, 0x0d, 0xb8] + [UInt8](repeating: 0, count: 12), prefixLength: 32),
                ])
            )
        case 13: .compare(pick([.lt, .lte, .gt, .gte]), pick([0, 5, 999.5, 1000, -3]))
        case 14:
            .timePart(
                pick([.minute, .hour, .day, .week, .month, .year]),
                pick([0, 30, 9, 2, 10, 3, 2026, 1, 1970])
            )
        case 15:
            .exactNumber(
                pick([nil, .lt, .lte, .gt, .gte]),
                digits: pick(["9007199254740992", "9007199254740993", "-9007199254740993", "12345678901234567169"])
            )
        default: .fieldReference(pick(fields), pick([.equals, .contains, .startsWith, .endsWith]), cased: chance(40))
        }
    }

    private mutating func pattern() -> StringPattern {
        var parts: [StringPattern.Part] = []
        if chance(50) { parts.append(.many) }
        for _ in 0..<below(3) + 1 {
            switch below(8) {
            case 0: parts.append(.one)
            case 1: parts.append(.oneOf(["a", "K", "é", "T"]))
            case 2: parts.append(.many)
            default:
                let text = pick(texts)
                let scalars = Array(text.unicodeScalars)
                let from = below(scalars.count + 1)
                let to = from + below(scalars.count - from + 1)
                var piece = String.UnicodeScalarView()
                piece.append(contentsOf: scalars[from..<to])
                parts.append(.text(String(piece)))
            }
        }
        if chance(50) { parts.append(.many) }
        return StringPattern(parts: parts, isCased: chance(15))
    }

    /// JSON of an event with spaces and escapes in random places.
    mutating func write(_ value: ReferenceJSON) -> String {
        switch value {
        case .null: return "null"
        case .boolean(let flag): return flag ? "true" : "false"
        case .number(let text): return text
        case .string(let text): return quote(text)
        case .array(let items):
            return "[" + items.map { space() + write($0) + space() }.joined(separator: ",")
                + (items.isEmpty ? space() : "") + "]"
        case .object(let members):
            let body = members.map { space() + quote($0.key) + space() + ":" + space() + write($0.value) + space() }
            return "{" + body.joined(separator: ",") + (members.isEmpty ? space() : "") + "}"
        }
    }

    private mutating func space() -> String { chance(10) ? pick([" ", "\t", "  ", "\r"]) : "" }

    private mutating func quote(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n" where chance(80): result += "\\n"
            case "/" where chance(50): result += "\\/"
            default:
                if scalar.value < 0x20 || chance(6) {
                    for unit in String(scalar).utf16 {
                        let digits = String(unit, radix: 16, uppercase: chance(50))
                        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
