import Testing
import WardenDomain
import WardenEngine
import WardenSigma

/// Many rules of one event kind that share conditions and search the same fields for many texts.
@Suite struct SharedConditionTests {
    private struct Rule {
        var first: [String]
        var second: String
        var third: String?

        func matches(_ event: Event) -> Bool {
            let values = event.first.map { $0.lowercased() }
            return first.contains { word in values.contains { $0.contains(word) } }
                && event.second.lowercased().contains(second) && (third == nil || third == event.third)
        }

        var condition: Predicate {
            var parts: [Predicate] = [
                .any(first.map { Self.contains("requestParams.first", $0) }),
                Self.contains("requestParams.second", second), Self.equals("serviceName", "jobs"),
                Self.equals("actionName", "runNow"),
            ]
            if let third { parts.append(Self.equals("requestParams.third", third)) }
            return .all(parts)
        }

        private static func contains(_ field: String, _ text: String) -> Predicate {
            .test(FieldTest(field: field, match: .string(StringPattern(parts: [.many, .text(text), .many]))))
        }

        private static func equals(_ field: String, _ text: String) -> Predicate {
            .test(FieldTest(field: field, match: .string(StringPattern(parts: [.text(text)]))))
        }
    }

    private struct Event {
        var first: [String]
        var second: String
        var third: String

        var line: String {
            let list = first.map { "\"\($0)\"" }.joined(separator: ",")
            return """
                {"auditLevel":"X","serviceName":"jobs","actionName":"runNow","timestamp":1,"requestParams":\
                {"first":[\(list)],"second":"\(second)","third":"\(third)"}}
                """
        }
    }

    /// SplitMix64.
    private struct Random {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((word ^ (word >> 31)) % UInt64(bound))
        }
    }

    /// - Parameter words: up to 5 are searched one by one, more of them in long values at once, above 100 always.
    @Test(arguments: [3, 30, 160]) func everyRuleAnswersForItself(words count: Int) throws {
        var random = Random(state: UInt64(count))
        let words = (0..<count).map { "w\($0 % 7)é\($0)x" }
        func word() -> String { words[random.below(count)] }
        let rules = (0..<250).map { _ in
            Rule(
                first: (0...random.below(3)).map { _ in word() },
                second: words[random.below(min(count, 6))],
                third: random.below(2) == 0 ? nil : "v\(random.below(4))"
            )
        }
        let events = (0..<200).map { index in
            let filler = String(repeating: "-", count: index % 3 == 0 ? 200 : index % 20)
            return Event(
                first: (0...random.below(3)).map { _ in filler + word().uppercased() + "~" + word() },
                second: filler + words[random.below(min(count, 6))] + word(),
                third: "v\(random.below(5))"
            )
        }
        let engine = try EngineHarness.engine(rules.map { EngineHarness.rule($0.condition) }, options: EngineOptions())
        let outcome = try EngineHarness.run(engine, events.map(\.line), size: 50)
        #expect(outcome.faults.allSatisfy { $0 == nil })
        var matches = 0
        for (index, event) in events.enumerated() {
            let expected = rules.indices.filter { rules[$0].matches(event) }
            matches += expected.count
            #expect(outcome.hits[index] == expected)
        }
        #expect(matches > 100)
    }
}
