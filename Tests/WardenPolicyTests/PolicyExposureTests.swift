import Foundation
import Testing
import WardenPolicy

@Suite struct PolicyExposureTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var principal: String
        var condition = "{}"
        var isPublic: Bool
        var crossAccount: [String] = []
        var trusted = "{}"
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "everyone", principal: "\"*\"", isPublic: true),
        Case(name: "every AWS principal", principal: "{\"AWS\":\"*\"}", isPublic: true),
        Case(name: "the owner", principal: "{\"AWS\":\"111122223333\"}", isPublic: false),
        Case(
            name: "another account",
            principal: "{\"AWS\":\"arn:aws:iam::444455556666:root\"}",
            isPublic: false,
            crossAccount: ["444455556666"]
        ),
        Case(
            name: "a trusted account",
            principal: "{\"AWS\":\"arn:aws:iam::444455556666:role/r\"}",
            isPublic: false,
            trusted: "{\"accounts\":[\"444455556666\"]}"
        ),
        Case(
            name: "an organization",
            principal: "\"*\"",
            condition: "{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}}",
            isPublic: false,
            crossAccount: ["o-abc"]
        ),
        Case(
            name: "the own organization",
            principal: "\"*\"",
            condition: "{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-abc\"}}",
            isPublic: false,
            trusted: "{\"organizations\":[\"o-abc\"]}"
        ),
        Case(
            name: "a wildcard limits nobody",
            principal: "\"*\"",
            condition: "{\"StringLike\":{\"aws:PrincipalOrgID\":\"o-*\"}}",
            isPublic: true
        ),
        Case(
            name: "a fixed network",
            principal: "\"*\"",
            condition: "{\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}",
            isPublic: false
        ),
        Case(
            name: "half the internet",
            principal: "\"*\"",
            condition: "{\"IpAddress\":{\"aws:SourceIp\":\"0.0.0.0/1\"}}",
            isPublic: true
        ),
        Case(
            name: "a private network of any width",
            principal: "\"*\"",
            condition: "{\"IpAddress\":{\"aws:SourceIp\":\"10.0.0.0/8\"}}",
            isPublic: false
        ),
        Case(
            name: "TLS is no limit",
            principal: "\"*\"",
            condition: "{\"Bool\":{\"aws:SecureTransport\":\"true\"}}",
            isPublic: true
        ),
        Case(
            name: "a referer is no limit",
            principal: "\"*\"",
            condition: "{\"StringEquals\":{\"aws:Referer\":\"x\"}}",
            isPublic: true
        ),
        Case(
            name: "IfExists is no limit",
            principal: "\"*\"",
            condition: "{\"StringEqualsIfExists\":{\"aws:SourceVpce\":\"vpce-1\"}}",
            isPublic: true
        ),
        Case(
            name: "a negated operator is no limit",
            principal: "\"*\"",
            condition: "{\"NotIpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"}}",
            isPublic: true
        ),
        Case(
            name: "an endpoint",
            principal: "\"*\"",
            condition: "{\"StringEquals\":{\"aws:SourceVpce\":\"vpce-1\"}}",
            isPublic: false
        ),
        Case(
            name: "an account by ARN",
            principal: "\"*\"",
            condition: "{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::444455556666:role/*\"}}",
            isPublic: false,
            crossAccount: ["444455556666"]
        ),
        Case(
            name: "any account by ARN",
            principal: "\"*\"",
            condition: "{\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/x\"}}",
            isPublic: true
        ),
        Case(
            name: "a role's sessions by id",
            principal: "\"*\"",
            condition: "{\"StringLike\":{\"aws:userid\":\"AROAEXAMPLEID:*\"}}",
            isPublic: false
        ),
        Case(name: "a service", principal: "{\"Service\":\"logging.s3.amazonaws.com\"}", isPublic: false),
        Case(name: "a web identity", principal: "{\"Federated\":\"graph.facebook.com\"}", isPublic: true),
        Case(
            name: "a canonical user",
            principal: "{\"CanonicalUser\":\"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\"}",
            isPublic: false,
            crossAccount: ["79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"]
        ),
    ]

    static func check(_ policy: String, trusted: String = "{}") throws -> [String: Any] {
        let line = "{\"policy\":\(policy),\"account\":\"111122223333\",\"trusted\":\(trusted)}"
        let json = PolicyCheckLine.answer(line, line: 1).json
        return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    }

    static func policy(_ principal: String, _ condition: String) -> String {
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\(principal),"Action":"s3:GetObject",\
        "Resource":"arn:aws:s3:::logs/*","Condition":\(condition)}]}
        """
    }

    @Test(arguments: cases) func judges(_ example: Case) throws {
        let answer = try Self.check(Self.policy(example.principal, example.condition), trusted: example.trusted)
        #expect(answer["public"] as? Bool == example.isPublic, "\(answer["reasons"] ?? "")")
        #expect(answer["crossAccount"] as? [String] == example.crossAccount)
        #expect(answer["tlsOnly"] as? Bool == false)
    }

    @Test(arguments: [
        (#"["arn:aws:s3:::logs","arn:aws:s3:::logs/*"]"#, true), (#""arn:aws:s3:::logs/*""#, false),
        (#""arn:aws:s3:::logs""#, false), (#""*""#, true), (#""arn:aws:s3:::logs*""#, true),
    ]) func tlsHasToHoldForBucketAndObjects(_ resources: String, _ expected: Bool) throws {
        let policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*",\
            "Resource":\(resources),"Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
            """
        #expect(try Self.check(policy)["tlsOnly"] as? Bool == expected)
    }

    @Test(arguments: [("s3:*", true), ("S3:*", true), ("*", true), ("sqs:*", false)])
    func tlsHasToHoldForTheServiceOfTheResource(_ action: String, _ expected: Bool) throws {
        let policy = """
            {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"\(action)",\
            "Resource":["arn:aws:s3:::logs","arn:aws:s3:::logs/*"],\
            "Condition":{"Bool":{"aws:SecureTransport":"false"}}}]}
            """
        #expect(try Self.check(policy)["tlsOnly"] as? Bool == expected)
    }

    /// S3 asks for a fixed value of the source; a fixed account in it is not enough.
    @Test(arguments: [("arn:aws:sns:us-east-1:111122223333:topic", false), ("arn:aws:sns:*:111122223333:*", true)])
    func aSourceWithAWildcardLimitsNobody(_ source: String, _ expected: Bool) throws {
        let condition = "{\"ArnLike\":{\"aws:SourceArn\":\"\(source)\"}}"
        #expect(try Self.check(Self.policy("\"*\"", condition))["public"] as? Bool == expected)
    }

    @Test func aDenyDoesNotMakeAPublicPolicyPrivate() throws {
        let policy = """
            {"Version":"2012-10-17","Statement":[
            {"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"},
            {"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::logs/*"}]}
            """.replacingOccurrences(of: "\n", with: "")
        #expect(try Self.check(policy)["public"] as? Bool == true)
    }

    @Test func aPolicyThatCannotBeReadIsNotCalledPrivate() throws {
        let answer = try Self.check(#"{"Statement":[{"Effect":"Allow","Who":"*","Action":"*","Resource":"*"}]}"#)
        #expect(answer["public"] is NSNull && answer["tlsOnly"] is NSNull)
    }
}
