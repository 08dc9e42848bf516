import Testing
import WardenDomain
import WardenSigma
import WardenSigmaTestSupport

/// Laws that hold for every rule and event, tried on generated ones.
@Suite struct PropertyTests {
    private struct Source {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }

        mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }

        mutating func shuffle<Element>(_ items: [Element]) -> [Element] {
            var items = items
            for index in items.indices.reversed() { items.swapAt(index, below(index + 1)) }
            return items
        }
    }

    private let matcher = ReferenceMatcher()

    private func item(_ source: inout Source) -> String {
        let field = source.pick(["a", "b", "c.d"])
        let text = source.pick(["foo", "ba*", "?oo", "x", "1"])
        switch source.below(6) {
        case 0: return "\(field)|contains: '\(text)'"
        case 1: return "\(field)|endswith: [ '\(text)', o ]"
        case 2: return "\(field)|neq: '\(text)'"
        case 3: return "\(field)|gte: 1"
        case 4: return "\(field): null"
        default: return "\(field): ['\(text)', foo]"
        }
    }

    private func event(_ source: inout Source) -> ReferenceJSON {
        let values: [ReferenceJSON] = [
            .string("foo"), .string("FOO bar"), .string("x"), .number("1"), .null, .boolean(true), .array([]),
            .array([.string("foo"), .number("2")]), .object([.init(key: "d", value: .string("bar"))]),
        ]
        var members: [ReferenceJSON.Member] = []
        for key in ["a", "b", "c", "c.d"] where source.below(3) > 0 {
            members.append(.init(key: key, value: source.pick(values)))
        }
        return .object(members)
    }

    private func predicate(_ items: [(String, [String])], _ condition: String, extra: String = "") throws -> Predicate {
        let body = items.map { "    \($0.0):\n" + $0.1.map { "        \($0)\n" }.joined() }.joined()
        let text = "title: R\nlogsource: {product: p}\ndetection:\n\(body)    condition: \(condition)\n\(extra)"
        let (program, diagnostics) = SigmaLoader(options: SigmaOptions(isGeneric: true)).load([
            SigmaSource(name: "r.yml", text: text)
        ])
        return try #require(program.rules.first, "\(diagnostics.map(\.rendered)) \(text)").condition
    }

    private func uniqueItems(_ source: inout Source, _ count: Int) -> [String] {
        var items: [String] = []
        while items.count < count {
            let next = item(&source)
            let key = next.prefix { $0 != ":" }
            if !items.contains(where: { $0.prefix { $0 != ":" } == key }) { items.append(next) }
        }
        return items
    }

    @Test func lawsOfBooleanLogic() throws {
        var source = Source(state: 7)
        for _ in 0..<60 {
            let names = [("s", uniqueItems(&source, 2)), ("t", uniqueItems(&source, 1))]
            let s = try predicate(names, "s")
            let t = try predicate(names, "t")
            let or = try predicate(names, "s or t")
            let and = try predicate(names, "1 of s and all of t")
            let not = try predicate(names, "not s")
            for _ in 0..<10 {
                let event = event(&source)
                let (a, b) = (matcher.matches(s, event), matcher.matches(t, event))
                #expect(matcher.matches(or, event) == (a || b))
                #expect(matcher.matches(and, event) == (a && b))
                #expect(matcher.matches(not, event) == !a)
            }
        }
    }

    @Test func orderOfKeysIsIrrelevant() throws {
        var source = Source(state: 11)
        for _ in 0..<60 {
            let items = uniqueItems(&source, 3)
            let straight = try predicate([("s", items), ("t", ["a: x"])], "s and not t")
            let shuffled = try predicate([("t", ["a: x"]), ("s", source.shuffle(items))], "s and not t")
            for _ in 0..<10 {
                let event = event(&source)
                guard case .object(let members) = event else { continue }
                let mixed = ReferenceJSON.object(source.shuffle(members))
                #expect(matcher.matches(straight, event) == matcher.matches(shuffled, mixed))
            }
        }
    }

    @Test func excludingFilterNeverAddsAMatch() throws {
        var source = Source(state: 13)
        for _ in 0..<60 {
            let items = uniqueItems(&source, 2)
            let filter =
                "---\ntitle: F\nlogsource: {product: p}\nfilter:\n    rules: any\n    s:\n        \(item(&source))\n"
                + "    condition: not s\n"
            let plain = try predicate([("s", items)], "s")
            let filtered = try predicate([("s", items)], "s", extra: filter)
            for _ in 0..<10 {
                let event = event(&source)
                if matcher.matches(filtered, event) { #expect(matcher.matches(plain, event)) }
            }
        }
    }

    @Test func caseOfTheEventIsIrrelevant() throws {
        var source = Source(state: 17)
        for _ in 0..<60 {
            let rule = try predicate([("s", uniqueItems(&source, 2))], "s")
            for _ in 0..<10 {
                let event = event(&source)
                #expect(matcher.matches(rule, event) == matcher.matches(rule, upper(event)))
            }
        }
    }

    private func upper(_ value: ReferenceJSON) -> ReferenceJSON {
        switch value {
        case .string(let text): .string(text.uppercased())
        case .array(let items): .array(items.map(upper))
        case .object(let members): .object(members.map { .init(key: $0.key, value: upper($0.value)) })
        default: value
        }
    }
}
