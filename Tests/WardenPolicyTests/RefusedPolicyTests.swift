import Foundation
import Testing
import WardenPolicy

/// What AWS would refuse to store, or what says two things at once, is `unknown` with the reason: never a quiet answer.
@Suite struct RefusedPolicyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var principal = PolicyEvaluatorTests.user
        var context = "{}"
        var more: String
        /// Stands in the reason.
        var reason: String
        var testDescription: String { name }
    }

    private static func own(_ members: String, action: String = "s3:GetObject") -> String {
        #""identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"\#(action)",\#(members)}]}]"#
    }

    private static func bucket(_ members: String) -> String {
        #""resourcePolicy":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject",\#(members)}]}"#
    }

    private static let anywhere = #""Resource":"*""#
    private static let logs = #""Resource":"arn:aws:s3:::logs/*""#

    static let cases: [Case] = [
        Case(name: "a resource that is no ARN", more: own(#""Resource":"logs/*""#), reason: "neither an ARN"),
        Case(
            name: "a variable where none is filled in",
            more: own(anywhere) + ","
                + #""permissionsBoundary":[{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:${aws:RequestedRegion}::logs/*"}}]"#,
            reason: "fifth colon"
        ),
        Case(name: "an action of no service", more: own(anywhere, action: "GetObject"), reason: "names no service"),
        Case(name: "an own policy with a Principal", more: own(anywhere + #","Principal":"*""#), reason: "Principal"),
        Case(name: "an own policy without a Resource", more: own(#""Sid":"A""#), reason: "no Resource"),
        Case(
            name: "a bucket policy without a Principal",
            principal: "anonymous",
            more: bucket(logs),
            reason: "no Principal"
        ),
        Case(
            name: "a bucket policy without a Resource",
            principal: "anonymous",
            more: bucket(#""Principal":"*""#),
            reason: "no Resource"
        ),
        Case(
            name: "a group as principal",
            more: bucket(logs + #","Principal":{"AWS":"arn:aws:iam::111122223333:group/g"}"#),
            reason: "group/g"
        ),
        Case(
            name: "a bucket as principal",
            more: bucket(logs + #","Principal":{"AWS":"arn:aws:s3:::logs"}"#),
            reason: "arn:aws:s3:::logs"
        ),
        Case(
            name: "the root of an account that has too few digits",
            more: bucket(logs + #","Principal":{"AWS":"arn:aws:iam::1234:root"}"#),
            reason: "1234"
        ),
        Case(
            name: "a condition that lists nothing",
            context: #"{"aws:SourceIp":"192.0.2.1"}"#,
            more: own(anywhere + #","Condition":{"NotIpAddress":{"aws:SourceIp":[]}}"#),
            reason: "lists no value"
        ),
        Case(
            name: "a statement with two effects",
            more:
                #""identityPolicies":[{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Effect":"Allow","Action":"*","Resource":"*"}]}]"#,
            reason: "'Effect' twice"
        ),
        Case(
            name: "a policy as text with two effects, one escaped",
            more:
                #""identityPolicies":["{\"Statement\":{\"Effect\":\"Allow\",\"Eff\\u0065ct\":\"Deny\",\"Action\":\"*\",\"Resource\":\"*\"}}"]"#,
            reason: "'Effect' twice"
        ),
        Case(
            name: "a context key in two cases of letters",
            context: #"{"aws:SourceIp":"192.0.2.1","AWS:sourceip":"198.51.100.1"}"#,
            more: own(anywhere),
            reason: "given twice"
        ),
        Case(
            name: "a guard under a misspelt name",
            more: own(anywhere) + #","permissionBoundary":[]"#,
            reason: "permissionBoundary"
        ),
        Case(
            name: "a flag that is neither on nor off",
            more: own(anywhere) + #","blockPublicAccess":{"bucket":{"RestrictPublicBuckets":"yes"}}"#,
            reason: "RestrictPublicBuckets"
        ),
        Case(
            name: "flags without their level",
            more: own(anywhere) + #","blockPublicAccess":{"RestrictPublicBuckets":true}"#,
            reason: "RestrictPublicBuckets"
        ),
        Case(
            name: "a truth that is neither",
            context: #"{"aws:SecureTransport":"true"}"#,
            more: own(anywhere + #","Condition":{"Bool":{"aws:SecureTransport":"maybe"}}"#),
            reason: "operator's type"
        ),
        Case(
            name: "no number",
            context: #"{"s3:max-keys":"nan"}"#,
            more: own(anywhere + #","Condition":{"NumericNotEquals":{"s3:max-keys":"5"}}"#),
            reason: "operator's type"
        ),
        Case(
            name: "a number in another notation",
            context: #"{"s3:max-keys":"0x5"}"#,
            more: own(anywhere + #","Condition":{"NumericEquals":{"s3:max-keys":"5"}}"#),
            reason: "operator's type"
        ),
        Case(
            name: "a day that no month has",
            context: #"{"aws:CurrentTime":"2026-01-01T00:00:00Z"}"#,
            more: own(anywhere + #","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2021-02-31T00:00:00Z"}}"#),
            reason: "operator's type"
        ),
        Case(
            name: "a year, or a second of 1970",
            context: #"{"aws:CurrentTime":"2026-01-01T00:00:00Z"}"#,
            more: own(anywhere + #","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2030"}}"#),
            reason: "operator's type"
        ),
    ]

    @Test(arguments: RefusedPolicyTests.cases)
    func isUnknownWithTheReason(_ example: Case) {
        let request = PolicyEvaluatorTests.request(example.principal, context: example.context)
        let (decision, because) = PolicyEvaluatorTests.decide(request, example.more)
        #expect(decision == "unknown", "\(because)")
        #expect(because.contains { $0.contains(example.reason) }, "\(because)")
    }

    @Test func aRequestThatContradictsItselfIsNoAnswer() {
        let request = PolicyEvaluatorTests.request(
            PolicyEvaluatorTests.user,
            action: "kms:Decrypt",
            resource: "arn:aws:kms:us-east-1:444455556666:key/k"
        )
        let (decision, because) = PolicyEvaluatorTests.decide(request, Self.own(Self.anywhere))
        #expect(decision == "unknown" && because.contains { $0.contains("resourceAccount") }, "\(because)")
    }

    @Test func anAllowForNobodyNamedIsNotCalledPrivate() throws {
        let answer = try PolicyExposureTests.check(
            #"{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}]}"#
        )
        #expect(answer["public"] is NSNull)
    }

    @Test func aPrincipalGivenTwiceIsNoAnswer() throws {
        let answer = try PolicyExposureTests.check(
            #"{"Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Principal":"*","Action":"*","Resource":"*"}]}"#
        )
        #expect(answer["public"] is NSNull)
        #expect((answer["reasons"] as? [String])?.contains { $0.contains("'Principal' twice") } == true)
    }
}
