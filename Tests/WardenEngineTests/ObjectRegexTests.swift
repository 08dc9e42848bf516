import Testing
import WardenEngine
import WardenSigma

/// Expressions about the JSON of objects: what holds within one element of a list.
@Suite struct ObjectRegexTests {
    private func hits(_ pattern: String, _ lines: [String]) throws -> [Bool] {
        let condition = Predicate.test(FieldTest(field: "a.b", match: .regex(pattern)))
        let outcome = try EngineHarness.run(EngineHarness.engine([condition]), lines)
        #expect(outcome.faults.allSatisfy { $0 == nil })
        return outcome.hits.map { $0 == [0] }
    }

    @Test func eachObjectOfAListStandsForItself() throws {
        let pattern = #"^\{(?s:.*"x"\s*:\s*1.*"y"\s*:\s*2)"#
        let lines = [
            #"{"a": {"b": [{"x": 1, "y": 2}]}}"#, #"{"a": {"b": {"x": 1, "y": 2}}}"#,
            #"{"a": {"b": [{"x": 1}, {"y": 2}]}}"#, #"{"a": {"b": [{"x": 1, "y": 3}, {"x" : 1, "z": {"y" : 2}}]}}"#,
        ]
        #expect(try hits(pattern, lines) == [true, true, false, true])
    }

    @Test func anObjectEndsWhereItEnds() throws {
        let lines = [
            #"{"a": {"b": {"x": "}\"{"}, "c": "needle"}}"#, #"{"a": {"b": {"x": "\\"}}, "c": "needle"}"#,
            #"{"a": {"b": {"x": {"y": "\\\"}needle"}}}}"#, #"{"a": {"b": {}}, "needle": 1}"#,
        ]
        #expect(try hits(#"^\{.*needle"#, lines) == [false, false, true, false])
    }

    @Test func anyOtherExpressionMatchesNoObject() throws {
        let lines = [#"{"a": {"b": {"x": "needle"}}}"#, #"{"a": {"b": "{needle"}}"#]
        #expect(try hits("needle", lines) == [false, true])
        #expect(try hits(#"^\{.*needle"#, lines) == [true, true])
    }
}
