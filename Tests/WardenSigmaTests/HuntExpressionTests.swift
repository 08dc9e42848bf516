import Testing
import WardenDomain
import WardenSigma
import WardenSigmaTestSupport

/// Hunt expressions: what they match, and errors with columns.
@Suite struct HuntExpressionTests {
    @Test(arguments: [
        ("actionName:getTable", "{\"actionName\":\"GETTABLE\"}", true),
        ("actionName=getTable", "{\"actionName\":\"getTables\"}", false),
        ("a.b:x*", "{\"a\":{\"b\":\"xyz\"}}", true),
        ("a|contains:audit", "{\"a\":\"the audit log\"}", true),
        ("a|contains|cased:Audit", "{\"a\":\"the audit log\"}", false),
        ("a:\"two words\"", "{\"a\":\"two words\"}", true),
        ("a:'it\\'s'", "{\"a\":\"it's\"}", true),
        ("a:\"C:\\Windows\\*\"", "{\"a\":\"C:\\\\Windows\\\\x\"}", false),
        ("a:\"C:\\Windows\\\\*\"", "{\"a\":\"C:\\\\Windows\\\\x\"}", true),
        ("n>=5", "{\"n\":5}", true), ("n>5", "{\"n\":5}", false), ("n<5", "{\"n\":\"4.5\"}", true),
        ("n<=-1", "{\"n\":0}", false), ("n:5", "{\"n\":5.0}", true), ("n:\"5\"", "{\"n\":5.0}", false),
        ("ok:true", "{\"ok\":true}", true), ("a:null", "{}", true), ("a:\"null\"", "{}", false),
        ("a!=x", "{\"a\":\"y\"}", true), ("a!=x", "{\"a\":\"X\"}", false), ("a|neq:x", "{}", true),
        ("a:[x, \"y z\",w]", "{\"a\":\"y z\"}", true), ("a:[x,y]", "{\"a\":\"z\"}", false),
        ("a|contains|all:[x,y]", "{\"a\":\"yx\"}", true),
        ("secret", "{\"a\":{\"b\":\"my SECRET token\"}}", true), ("\"my secret\"", "{\"a\":\"my secrets\"}", true),
        ("secret token", "{\"a\":\"secret\",\"b\":\"token\"}", true), ("secret token", "{\"a\":\"secret\"}", false),
        ("secret or token", "{\"a\":\"token\"}", true), ("not secret", "{\"a\":\"x\"}", true),
        ("not not secret", "{\"a\":\"secret\"}", true),
        ("a:1 and (b:2 or c:3)", "{\"a\":1,\"c\":3}", true), ("a:1 and b:2 or c:3", "{\"c\":3}", true),
        ("a:1 AND NOT b:2", "{\"a\":1,\"b\":2}", false), ("a|re:\"^x+$\"", "{\"a\":\"xxx\"}", true),
        ("a|cidr:10.0.0.0/8", "{\"a\":\"10.1.1.1\"}", true), ("a|exists:true", "{\"a\":null}", true),
        ("\"odd name\":x", "{\"odd name\":\"x\"}", true), ("a:*", "{\"a\":\"\"}", true),
        ("a:\"\"", "{\"a\":\"\"}", true),
        ("t|hour:[0,1]", "{\"t\":\"2024-01-01T01:30:00Z\"}", true), ("a|fieldref:b", "{\"a\":1,\"b\":1}", true),
        ("user@corp.com", "{\"a\":\"USER@corp.com\"}", true), ("order:1", "{\"order\":1}", true),
        ("a: x", "{\"a\":\"x\"}", true), ("a: x", "{\"a\":\"z x\"}", false), ("a: \"b c\"", "{\"a\":\"b c\"}", true),
        ("a|contains: x and b:\t[1, 2]", "{\"a\":\"yxy\",\"b\":2}", true),
        ("n>= 5", "{\"n\":5}", true), ("a: \"and\"", "{\"a\":\"and\"}", true), ("a:and", "{\"a\":\"and\"}", true),
        ("and:1", "{\"and\":1}", true), ("a:(x)", "{\"a\":\"x\"}", false),
        (
            "actionName:getTable and requestParams.full_name_arg|contains:audit and not "
                + "userIdentity.email|endswith:\"@corp.com\"",
            "{\"actionName\":\"getTable\",\"requestParams\":{\"full_name_arg\":\"x.audit.y\"},"
                + "\"userIdentity\":{\"email\":\"eve@evil.com\"}}", true
        ),
    ]) func expressionMatches(text: String, event: String, expected: Bool) throws {
        guard text != "a:(x)" else {
            #expect(throws: HuntError.self) { try HuntExpression.parse(text).get() }
            return
        }
        let expression = try HuntExpression.parse(text, validateRegex: RegexSearch.problem).get()
        #expect(ReferenceMatcher().matches(expression.predicate, try ReferenceJSONReader.read(event)) == expected)
    }

    @Test(arguments: [
        ("", 1), ("   ", 1), ("a:", 3), ("a: ", 3), ("a: and b:1", 3), ("a: or b:1", 3), ("a: (x)", 3), ("n >= 5", 3),
        ("a : x", 3), ("a:1 and", 8), ("(a:1", 1), ("a:1)", 4), ("and b:1", 1), ("a|foo:1", 3),
        ("a|:1", 3), ("a|contains", 11), ("a:\"x", 3), ("a:[x", 3), ("n>=many", 4), ("a|cidr:10.0.0.1/8", 8),
        ("a|contains|re:x", 12), ("a|re:\"(\"", 6), ("a:1 or or b:2", 8), ("()", 2), ("a|exists:maybe", 10),
        ("a|expand:%x%", 1),
    ]) func errorsPointAtTheirColumn(text: String, column: Int) throws {
        let result = HuntExpression.parse(text, validateRegex: RegexSearch.problem)
        guard case .failure(let error) = result else {
            Issue.record("'\(text)' was accepted")
            return
        }
        #expect(error.diagnostic.location?.column == column, "\(error.diagnostic.rendered)")
        #expect(error.diagnostic.hint != nil, "\(error.diagnostic.rendered)")
    }

    @Test func deepBracketsAreRefused() {
        let text = String(repeating: "(", count: 5000) + "a:1" + String(repeating: ")", count: 5000)
        #expect(throws: HuntError.self) { try HuntExpression.parse(text).get() }
    }
}
