import Testing
import WardenDomain
import WardenExamples
import WardenSigma

@Suite struct RuleExampleReaderTests {
    private func read(_ examples: String) -> (examples: [RuleExample], messages: [String]) {
        let text = "title: t\nid: 5f3b2c1d-0000-4000-8000-000000000001\nexamples:\n\(examples)"
        let read = RuleExampleReader.read(SigmaSource(name: "r.yml", text: text))
        return (read.examples, read.diagnostics.map { "\($0.location?.line ?? 0) \($0.message)" })
    }

    @Test func readsEventsAndListsOfEvents() {
        let (examples, messages) = read(
            """
                match:
                    - {"a": "x\\ty", "b": [1, true, null], "c": {"d": 1.50}}
                no_match:
                    - - {a: 1}
                      - {a: 2}
            """
        )
        #expect(messages == [])
        #expect(examples.map(\.fires) == [true, false])
        #expect(examples[0].events == [#"{"a":"x\ty","b":[1,true,null],"c":{"d":1.50}}"#])
        #expect(examples[1].events == [#"{"a":1}"#, #"{"a":2}"#])
        #expect(examples[0].rule == "5f3b2c1d-0000-4000-8000-000000000001")
    }

    @Test(arguments: [
        ("timestamp: 1772445600000", #""timestamp":1772445660000"#),
        ("eventTime: 2026-02-28T23:59:30Z", #""eventTime":"2026-03-01T00:00:30Z""#),
        ("time: 31/Dec/2025:23:59:59 +0000", #""time":"01/Jan/2026:00:00:59 +0000""#),
    ])
    func repetitionMovesTheTime(field: String, moved: String) {
        let (examples, messages) = read(
            "    match:\n        - - {repeat: 3, every: 30s, event: {\(field), user: \"u${n}\"}}"
        )
        #expect(messages == [])
        #expect(examples.first?.events.count == 3)
        #expect(examples.first?.events.last?.contains(moved) == true)
        #expect(examples.first?.events.last?.contains("u3") == true)
    }

    @Test(arguments: [
        ("    matches:\n        - {a: 1}", "examples have no key 'matches': allowed are match, no_match"),
        ("    match: {a: 1}", "'match' must be a list, not a map"),
        ("    match:\n        - 7", "an event must be a map, not a number"),
        (
            "    match:\n        - {repeat: 0, every: 1s, event: {a: 1}}",
            "'repeat' must be a whole number from 1 to 10000"
        ),
        (
            "    match:\n        - {repeat: 2, every: soon, event: {a: 1}}",
            "'every' must be a number and s, m, h or d, such as '30s'"
        ),
        (
            "    match:\n        - {repeat: 2, every: 1s, event: {a: 1}}",
            "a repeated event needs a time that can be moved"
        ),
    ])
    func reportsBrokenExamples(text: String, message: String) {
        let (examples, messages) = read(text)
        #expect(examples.isEmpty)
        #expect(messages.count == 1)
        #expect(messages.first?.hasSuffix(message) == true, "\(messages)")
    }
}
