import Testing
import WardenEngine
import WardenSigma
import WardenSigmaTestSupport

@Suite struct FieldLookupTests {
    @Test(arguments: [
        // Exact keys win over paths, long keys over short ones.
        ("a.b", "{\"a.b\":\"x\",\"a\":{\"b\":\"y\"}}", true),
        ("a.b", "{\"a\":{\"b\":\"x\"},\"a.b\":\"y\"}", false),
        ("a.b.c", "{\"a\":{\"b.c\":\"x\",\"b\":{\"c\":\"y\"}}}", true),
        ("a.b.c", "{\"a.b\":{\"z\":1},\"a\":{\"b\":{\"c\":\"x\"}}}", true),
        ("a.b", "{\"a.b\":null,\"a\":{\"b\":\"x\"}}", false),
        // Any element of an array, however deep.
        ("a", "{\"a\":[\"y\",[\"x\"]]}", true),
        ("a.b", "{\"a\":[{\"b\":\"y\"},{\"b\":\"x\"}]}", true),
        ("a.b", "{\"a\":[{\"b.z\":1,\"b\":\"x\"},{\"b\":{}}]}", true),
        ("a", "{\"a\":{\"x\":\"x\"}}", false),
        // Names are case-sensitive.
        ("A", "{\"a\":\"x\"}", false),
        // Doubled keys: the last one counts, with all that stands below it.
        ("a", "{\"a\":\"x\",\"a\":\"y\"}", false),
        ("a", "{\"a\":\"y\",\"a\":\"x\"}", true),
        ("a.b", "{\"a\":{\"b\":\"x\"},\"a\":{\"c\":1}}", false),
        ("a.b", "{\"a\":{\"b\":\"x\"},\"a\":5}", false),
        ("a", "{\"a\":\"x\",\"\\u0061\":\"y\"}", false),
        // Keys may be written with escapes.
        ("a/b", "{\"a\\/b\":\"x\"}", true),
        ("\"", "{\"\\\"\":\"x\"}", true),
    ])
    func findsX(field: String, line: String, expected: Bool) throws {
        #expect(try EngineHarness.matches(.equals(field, "x"), line) == expected)
    }

    @Test(arguments: [
        ("{}", true, false),
        ("{\"a\":null}", true, true),
        ("{\"a\":[]}", true, true),
        ("{\"a\":[[],[]]}", true, true),
        ("{\"a\":[null,1]}", true, true),
        ("{\"a\":\"\"}", false, true),
        ("{\"a\":{}}", false, true),
        ("{\"a\":[0]}", false, true),
        ("{\"b\":{\"a\":1}}", true, false),
    ])
    func tellsNullFromMissing(line: String, absent: Bool, present: Bool) throws {
        #expect(try EngineHarness.matches(.field("a", .absent), line) == absent)
        #expect(try EngineHarness.matches(.field("a", .present), line) == present)
    }

    @Test func keywordsReadValuesAndNotKeys() throws {
        let line = "{\"key\":\"Value\",\"deep\":[{\"n\":42,\"flag\":true,\"none\":null}]}"
        for text in ["value", "alu", "42", "TRUE"] { #expect(try EngineHarness.matches(.contains(nil, text), line)) }
        for text in ["key", "deep", "null", "Value\n42", "42\ntrue"] {
            #expect(try !EngineHarness.matches(.contains(nil, text), line))
        }
    }

    @Test func keywordsReadEverythingBesideContent() throws {
        let rule = EngineHarness.rule(.all([.contains(nil, "inside"), .contains(nil, "outside")]))
        let engine = try EngineHarness.engine([rule], options: EngineOptions())
        let line = "{\"serviceName\":\"outside\",\"requestParams\":{\"a\":\"Inside\"}}"
        #expect(try EngineHarness.run(engine, [line]).hits == [[0]])
    }

    @Test func capturesTextCaseKept() throws {
        let rule = EngineHarness.rule(.field("a", .present), captures: ["a", "b.c", "n", "none", "gone"])
        let line = "{\"a\":\"Caf\\u00e9\",\"b\":{\"c\":[\"First\",\"Second\"]},\"n\":1.50,\"none\":null}"
        let outcome = try EngineHarness.run(EngineHarness.engine([rule]), [line])
        #expect(outcome.captures == [["Café", "First", "1.50", nil, nil]])
    }

    @Test func foldsLikeTheReference() throws {
        for value in stride(from: UInt32(0x80), to: 0x1E943, by: 1) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned,
                scalar.properties.age.map({ $0.major <= 14 }) ?? false
            else { continue }
            let expected = CaseFolding.fold(scalar)
            guard expected != scalar else { continue }
            let line = "{\"a\":\"\(String(scalar))\"}"
            #expect(try EngineHarness.matches(.equals("a", String(expected)), line), "U+\(String(value, radix: 16))")
        }
    }
}
