import Testing
import WardenPolicy

/// Rules of AWS that are easy to get wrong, each with what AWS documents.
@Suite struct AWSRulesTests {
    typealias Base = PolicyEvaluatorTests

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var principal = PolicyEvaluatorTests.user
        var action = "s3:GetObject"
        var resource = PolicyEvaluatorTests.object
        var account = "111122223333"
        var context = "{}"
        var more: String
        var expected: String
        var testDescription: String { name }
    }

    static func own(_ members: String = #""Resource":"*""#, action: String = "s3:*") -> String {
        #""identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"\#(action)",\#(members)}]}]"#
    }

    static func open(_ condition: String) -> String {
        #""resourcePolicy":\#(Base.bucketPolicy(#""*""#, condition: condition))"#
    }

    static func when(_ condition: String) -> String {
        own(#""Resource":"*","Condition":\#(condition)"#)
    }

    private static let key = "arn:aws:kms:us-east-1:444455556666:key/k"
    private static let federated = "arn:aws:sts::111122223333:federated-user/bob"

    static let cases: [Case] = [
        // Resource: "AWS automatically completes the ARN by adding wildcard characters to all missing fields".
        Case(name: "an ARN that ends early", more: own(#""Resource":"arn:aws:s3""#), expected: "allowed"),
        Case(name: "an ARN that ends in a star", more: own(#""Resource":"arn:aws:s3:*""#), expected: "allowed"),
        Case(name: "another service's", more: own(#""Resource":"arn:aws:sqs""#), expected: "implicitDeny"),
        // Null: false asks for a key that exists and is not null.
        Case(
            name: "an empty set is null",
            context: #"{"aws:TagKeys":[]}"#,
            more: when(#"{"ForAllValues:StringEquals":{"aws:TagKeys":"a"},"Null":{"aws:TagKeys":"false"}}"#),
            expected: "implicitDeny"
        ),
        Case(
            name: "an empty text is an empty set to ForAllValues",
            context: #"{"aws:TagKeys":[""]}"#,
            more: when(#"{"ForAllValues:StringEquals":{"aws:TagKeys":"a"}}"#),
            expected: "allowed"
        ),
        Case(
            name: "an empty text is a value to StringEquals",
            context: #"{"s3:prefix":""}"#,
            more: when(#"{"StringEquals":{"s3:prefix":["","home/"]}}"#),
            expected: "allowed"
        ),
        Case(
            name: "two spellings of one letter are two values",
            context: #"{"s3:prefix":"e\u0301"}"#,
            more: when(#"{"StringEquals":{"s3:prefix":"\u00e9"}}"#),
            expected: "implicitDeny"
        ),
        Case(
            name: "the default of a variable whose key is empty",
            resource: "arn:aws:s3:::logs/none/x",
            context: #"{"aws:PrincipalTag/team":[]}"#,
            more: own(#""Resource":"arn:aws:s3:::logs/${aws:PrincipalTag/team, 'none'}/*""#),
            expected: "allowed"
        ),
        // GetFederationToken without a policy: the session has no permissions, but for those given to it by name.
        Case(name: "a federated session without a policy", principal: federated, more: own(), expected: "implicitDeny"),
        Case(
            name: "a federated session with a policy",
            principal: federated,
            more: own() + #","sessionPolicy":\#(Base.read)"#,
            expected: "allowed"
        ),
        Case(
            name: "a federated session that the bucket names",
            principal: federated,
            more: #""resourcePolicy":\#(Base.bucketPolicy(#"{"AWS":"\#(federated)"}"#))"#,
            expected: "allowed"
        ),
        // The user id of callers who do not sign, and of the root user.
        Case(
            name: "the id of nobody",
            principal: "anonymous",
            more: open(#"{"StringEquals":{"aws:userid":"anonymous"}}"#),
            expected: "allowed"
        ),
        // Whoever assumes a role names the session.
        Case(
            name: "a role, and a grant to one of its sessions",
            principal: Base.role,
            more: #""resourcePolicy":\#(Base.bucketPolicy(#"{"AWS":"\#(Base.session)"}"#))"#,
            expected: "unknown"
        ),
        // Keys and roles always have a policy: one that is not given is not known.
        Case(
            name: "another account's key without its policy",
            action: "kms:Decrypt",
            resource: key,
            account: "444455556666",
            more: own(action: "kms:*"),
            expected: "unknown"
        ),
        Case(
            name: "another account's key, and nothing of one's own",
            action: "kms:Decrypt",
            resource: key,
            account: "444455556666",
            more: own(),
            expected: "implicitDeny"
        ),
        Case(
            name: "a service and a key without its policy",
            principal: "logs.us-east-1.amazonaws.com",
            action: "kms:Decrypt",
            resource: key,
            account: "444455556666",
            more: #""endpointPolicy":null"#,
            expected: "unknown"
        ),
        Case(
            name: "tags of a session are the trust policy's to allow",
            action: "sts:TagSession",
            resource: Base.role,
            more: own(action: "sts:*")
                + #","resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/bob"},"Action":"sts:*"}}"#,
            expected: "implicitDeny"
        ),
        Case(
            name: "a web identity whom the trust policy names",
            principal: "cognito-identity.amazonaws.com",
            action: "sts:AssumeRoleWithWebIdentity",
            resource: Base.role,
            more:
                #""resourcePolicy":{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity"}}"#,
            expected: "allowed"
        ),
    ]

    @Test(arguments: AWSRulesTests.cases + AWSRulesTests.guards + AWSRulesTests.organizations + AWSRulesTests.protected)
    func decides(_ example: Case) {
        let request = Base.request(
            example.principal,
            action: example.action,
            resource: example.resource,
            account: example.account,
            context: example.context
        )
        let (decision, because) = Base.decide(request, example.more)
        #expect(decision == example.expected, "\(because)")
    }
}
