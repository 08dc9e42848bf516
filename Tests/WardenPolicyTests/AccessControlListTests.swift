import Testing
import WardenPolicy

/// Access control lists, object ownership and unique ids, through the line interface that users have.
@Suite struct AccessControlListTests {
    private static let canonical = "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"
    private static let groups = "http://acs.amazonaws.com/groups/"

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var principal = "anonymous"
        var action = "s3:GetObject"
        var account = "111122223333"
        var more: String
        var expected: String
        var testDescription: String { name }
    }

    private static func acl(_ part: String, _ grantee: String, _ permission: String) -> String {
        "\"acl\":{\"\(part)\":[{\"grantee\":\(grantee),\"permission\":\"\(permission)\"}]}"
    }

    private static let everyone = "{\"Type\":\"Group\",\"URI\":\"\(groups)global/AllUsers\"}"
    private static let signed = "{\"URI\":\"\(groups)global/AuthenticatedUsers\"}"
    private static let stranger = "arn:aws:iam::444455556666:user/eve"
    private static let allowAll =
        "\"identityPolicies\":[{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}]"

    static let cases: [Case] = [
        Case(name: "an object for everyone", more: acl("object", everyone, "READ"), expected: "allowed"),
        Case(
            name: "ownership is enforced",
            more: acl("object", everyone, "READ") + ",\"objectOwnership\":\"BucketOwnerEnforced\"",
            expected: "implicitDeny"
        ),
        Case(
            name: "public lists are ignored",
            more: acl("object", everyone, "READ") + ",\"blockPublicAccess\":{\"account\":{\"IgnorePublicAcls\":true}}",
            expected: "implicitDeny"
        ),
        Case(
            name: "the list of the bucket opens no object",
            more: acl("bucket", everyone, "READ"),
            expected: "implicitDeny"
        ),
        Case(
            name: "the list of the bucket lists",
            action: "s3:ListBucket",
            more: acl("bucket", everyone, "READ"),
            expected: "allowed"
        ),
        Case(
            name: "the list of the bucket may be rewritten",
            action: "s3:PutBucketAcl",
            more: acl("bucket", everyone, "WRITE_ACP"),
            expected: "allowed"
        ),
        Case(name: "signed callers are not everyone", more: acl("object", signed, "READ"), expected: "implicitDeny"),
        Case(
            name: "a stranger who signs, and whose own account lets it",
            principal: stranger,
            more: acl("object", signed, "READ") + "," + allowAll,
            expected: "allowed"
        ),
        Case(
            name: "a stranger whose own account does not let it",
            principal: stranger,
            more: acl("object", signed, "READ"),
            expected: "implicitDeny"
        ),
        Case(
            name: "a canonical id that nobody can place",
            principal: stranger,
            more: acl("object", "{\"ID\":\"\(canonical)\"}", "READ") + "," + allowAll,
            expected: "unknown"
        ),
        Case(
            name: "the group that logs are delivered by is no caller",
            more: acl("object", "{\"URI\":\"\(groups)s3/LogDelivery\"}", "READ"),
            expected: "implicitDeny"
        ),
        Case(name: "a group that nobody knows", more: acl("object", "{\"URI\":\"x/y\"}", "READ"), expected: "unknown"),
        Case(name: "a permission that nobody knows", more: acl("object", everyone, "OWN"), expected: "unknown"),
        Case(
            name: "a setting of ownership that nobody knows",
            more: acl("object", everyone, "READ") + ",\"objectOwnership\":\"Mine\"",
            expected: "unknown"
        ),
        Case(
            name: "a deny outweighs a list",
            more: acl("object", everyone, "READ")
                + ",\"resourcePolicy\":{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}}",
            expected: "explicitDeny"
        ),
    ]

    @Test(arguments: AccessControlListTests.cases)
    func decides(_ testCase: Case) {
        let request = PolicyEvaluatorTests.request(
            testCase.principal,
            action: testCase.action,
            account: testCase.account
        )
        let (decision, because) = PolicyEvaluatorTests.decide(request, testCase.more)
        #expect(decision == testCase.expected, "\(because)")
        #expect(!because.isEmpty)
    }

    /// AWS puts a unique id in the place of a principal that was deleted.
    @Test(arguments: [
        ("{}", "AIDAEXAMPLEDELETED1234", PolicyEvaluatorTests.user, "unknown"),
        ("{\"aws:userid\":\"AIDAEXAMPLEDELETED1234\"}", "AIDAEXAMPLEDELETED1234", PolicyEvaluatorTests.user, "allowed"),
        (
            "{\"aws:userid\":\"AIDASOMEBODYELSE12345\"}", "AIDAEXAMPLEDELETED1234", PolicyEvaluatorTests.user,
            "implicitDeny"
        ),
        (
            "{\"aws:userid\":\"AROAEXAMPLEDELETED1234:s1\"}", "AROAEXAMPLEDELETED1234", PolicyEvaluatorTests.session,
            "allowed"
        ),
        ("{}", "AROAEXAMPLEDELETED1234", PolicyEvaluatorTests.session, "unknown"),
        // The id of a role is no user's.
        ("{}", "AROAEXAMPLEDELETED1234", PolicyEvaluatorTests.user, "implicitDeny"),
        ("{}", "AIDAEXAMPLEDELETED1234", "anonymous", "implicitDeny"),
    ])
    func placesUniqueIDs(_ context: String, _ id: String, _ principal: String, _ expected: String) {
        let policy = PolicyEvaluatorTests.bucketPolicy("{\"AWS\":\"\(id)\"}")
        let request = PolicyEvaluatorTests.request(principal, context: context)
        let (decision, because) = PolicyEvaluatorTests.decide(request, "\"resourcePolicy\":\(policy)")
        #expect(decision == expected, "\(because)")
        if expected == "unknown" { #expect(because.contains { $0.contains(id) && $0.contains("aws:userid") }) }
    }
}
